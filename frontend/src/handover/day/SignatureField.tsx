import { Button, Text } from '@mantine/core';
import { IconEraser } from '@tabler/icons-react';
import { type PointerEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { begun, drawnTo, HEIGHT, onField, type Stroke, WIDTH, way, withStroke } from './drawing';
import classes from './Signature.module.css';

interface SignatureFieldProps {
  /** Of which side the signature is. */
  label: string;
  person: string;
  value: readonly Stroke[];
  onChange: (strokes: readonly Stroke[]) => void;
  error?: string;
  /** By which the form finds the field when it is wrong. */
  'data-path'?: string;
}

/** A field to sign in with a finger, a pen or a mouse. */
export function SignatureField({ label, person, value, onChange, error, ...rest }: SignatureFieldProps) {
  const { t } = useTranslation('handover');
  const id = useId();
  const group = useRef<HTMLDivElement>(null);
  // A second finger, or the hand that rests on the screen, draws nothing.
  const pen = useRef<number>(null);
  const [current, setCurrent] = useState<Stroke | null>(null);

  function down(event: PointerEvent<SVGSVGElement>) {
    if (pen.current !== null || event.button !== 0) return;
    pen.current = event.pointerId;
    event.currentTarget.setPointerCapture(event.pointerId);
    setCurrent(begun(placed(event)));
  }

  function move(event: PointerEvent<SVGSVGElement>) {
    if (event.pointerId !== pen.current) return;
    const point = placed(event);
    setCurrent((stroke) => stroke && drawnTo(stroke, point));
  }

  function up(event: PointerEvent<SVGSVGElement>) {
    if (event.pointerId !== pen.current) return;
    pen.current = null;
    if (current) onChange(withStroke(value, current));
    setCurrent(null);
  }

  function clear() {
    onChange([]);
    group.current?.focus();
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend does not stand beside a button
    <div
      ref={group}
      role="group"
      tabIndex={-1}
      data-path={rest['data-path']}
      className={classes.group}
      aria-labelledby={`${id}-label`}
      aria-describedby={error ? `${id}-error` : undefined}
    >
      <div className={classes.head}>
        <span id={`${id}-label`} className={classes.label}>
          <strong>{label}</strong>
          <span>{person}</span>
        </span>
        <Button
          variant="subtle"
          size="compact-md"
          className={classes.clear}
          data-empty={value.length === 0}
          leftSection={<IconEraser size={16} />}
          aria-label={t('day.draw.clearOf', { side: label })}
          onClick={clear}
        >
          {t('day.draw.clear')}
        </Button>
      </div>
      <svg
        role="img"
        aria-label={t(value.length > 0 ? 'day.draw.signedOf' : 'day.draw.emptyOf', { side: label })}
        className={classes.field}
        data-wrong={error !== undefined}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        onPointerDown={down}
        onPointerMove={move}
        onPointerUp={up}
        onPointerCancel={up}
      >
        <path className={classes.line} d={`M60 ${HEIGHT - 90}H${WIDTH - 60}`} />
        {[...value, ...(current ? [current] : [])].map((stroke, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: strokes only come to the end
          <path key={at} className={classes.ink} d={way(stroke)} />
        ))}
      </svg>
      {error && (
        <Text id={`${id}-error`} fz="sm" c="var(--mantine-color-error)">
          {error}
        </Text>
      )}
    </div>
  );
}

function placed({ clientX, clientY, currentTarget }: PointerEvent<SVGSVGElement>): [number, number] {
  return onField(clientX, clientY, currentTarget.getBoundingClientRect());
}

import { type RefObject, useId, useLayoutEffect, useRef } from 'react';
import { fold } from '../../lib/fold';
import type { GridColumn } from './Grid';

interface OpenCellProps {
  label: string;
  text: string;
  /** What is being typed; null while it is as it was. */
  draft: string | null;
  column: GridColumn;
  invalid: boolean;
  say: string;
  /** Whether the focus is to go along; opening the page takes it from nobody. */
  grab: RefObject<boolean>;
  onType: (text: string) => void;
  onLeave: () => void;
}

const OFFERED = 30;

/** The cell that takes what is typed. Its text is marked on arrival, so that typing writes over it. */
export function OpenCell({ label, text, draft, column, invalid, say, grab, onType, onLeave }: OpenCellProps) {
  const list = useId();
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    const field = input.current;
    if (!field || !grab.current) return;
    field.focus({ preventScroll: true });
    field.select();
    field.parentElement?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [grab]);
  const typed = draft === null ? '' : fold(draft);
  const offered = column.choices?.filter((choice) => typed === '' || fold(choice).includes(typed));
  return (
    <>
      <input
        ref={input}
        aria-label={label}
        aria-invalid={invalid}
        aria-describedby={say}
        value={draft ?? text}
        readOnly={column.readOnly}
        autoComplete="off"
        spellCheck={false}
        list={column.choices ? list : undefined}
        onChange={(event) => onType(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={(event) => {
          // Within the sheet the step that leads away keeps what was typed.
          const frame = event.currentTarget.closest('[role=grid]');
          if (!frame?.contains(event.relatedTarget)) onLeave();
        }}
      />
      {offered && (
        <datalist id={list}>
          {offered.slice(0, OFFERED).map((choice) => (
            <option key={choice} value={choice} />
          ))}
        </datalist>
      )}
    </>
  );
}

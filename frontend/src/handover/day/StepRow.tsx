import { UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconCircleCheckFilled, IconCircleDashed, IconPencil } from '@tabler/icons-react';
import { type ReactNode, useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierStep } from '../../api/types';
import { moment } from '../../lib/dates';
import { useFormsInside } from '../../ui/unsaved';
import classes from './Day.module.css';
import { useLacking } from './useLacking';

interface StepRowProps {
  step: DossierStep;
  open: boolean;
  /** Undefined when there is nothing to see in it. */
  onToggle?: () => void;
  children: ReactNode;
}

/**
 * One step: what it is, whether it is done and when, what lacks and who sees to it; what there is to do inside. What is
 * typed there and not saved stays while it is closed, and the closed step says so.
 */
export function StepRow({ step, open, onToggle, children }: StepRowProps) {
  const id = useId();
  const { unsaved, Within } = useFormsInside();
  const [kept, setKept] = useState(false);
  const shown = open && onToggle !== undefined;
  useEffect(() => setKept(shown || unsaved()), [shown, unsaved]);
  const head = <Head step={step} open={onToggle ? open : undefined} typed={kept && !shown} />;
  return (
    <li data-step={step.step}>
      <h3 className={classes.title}>
        {onToggle ? (
          <UnstyledButton
            className={classes.head}
            aria-expanded={open}
            aria-controls={shown || kept ? id : undefined}
            onClick={onToggle}
          >
            {head}
          </UnstyledButton>
        ) : (
          <span className={classes.head}>{head}</span>
        )}
      </h3>
      {(shown || kept) && (
        <div id={id} className={classes.body} hidden={!shown}>
          <Within>{children}</Within>
        </div>
      )}
    </li>
  );
}

function Head({
  step: { step, done, at, by, needed, missing },
  open,
  typed,
}: {
  step: DossierStep;
  open?: boolean;
  typed: boolean;
}) {
  const { t } = useTranslation('handover');
  const lacking = useLacking();
  const Icon = done ? IconCircleCheckFilled : IconCircleDashed;
  const optional = !needed && ['ready', 'scheduled'].includes(step);
  return (
    <>
      <span className={classes.icon} data-done={done}>
        <Icon size={24} aria-hidden="true" />
      </span>
      <span className={classes.words}>
        <span className={classes.name} data-done={done}>
          {t(`day.step.${step}`)}
        </span>
        {done && (
          <span className={`${classes.status} numbers`}>
            {at ? t(step === 'scheduled' ? 'day.at' : 'day.doneAt', { at: moment(at) }) : t('day.done')}
          </span>
        )}
        {!done && (
          <span className={classes.note}>
            {t('day.lacking', { what: lacking(missing) })} {t(`day.by.${by}`)}
            {optional && ` ${t('day.optional')}`}
          </span>
        )}
        {typed && (
          <span className={classes.typed}>
            <IconPencil size={16} aria-hidden="true" />
            {t('day.typed')}
          </span>
        )}
      </span>
      {open !== undefined && (
        <span className={classes.chevron} data-open={open}>
          <IconChevronDown size={18} aria-hidden="true" />
        </span>
      )}
    </>
  );
}

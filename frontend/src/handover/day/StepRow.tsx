import { UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconCircleCheckFilled, IconCircleDashed } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierStep } from '../../api/types';
import { moment } from '../../lib/dates';
import classes from './Day.module.css';
import { useLacking } from './useLacking';

interface StepRowProps {
  step: DossierStep;
  open: boolean;
  /** Undefined when there is nothing in it. */
  onToggle?: () => void;
  children: ReactNode;
}

/** One step: what it is, whether it is done and when, what lacks and who sees to it; what there is to do inside. */
export function StepRow({ step, open, onToggle, children }: StepRowProps) {
  const id = useId();
  const head = <Head step={step} open={onToggle ? open : undefined} />;
  return (
    <li data-step={step.step}>
      <h3 className={classes.title}>
        {onToggle ? (
          <UnstyledButton
            className={classes.head}
            aria-expanded={open}
            aria-controls={open ? id : undefined}
            onClick={onToggle}
          >
            {head}
          </UnstyledButton>
        ) : (
          <span className={classes.head}>{head}</span>
        )}
      </h3>
      {open && onToggle && (
        <div id={id} className={classes.body}>
          {children}
        </div>
      )}
    </li>
  );
}

function Head({
  step: { step, done, at, by, needed, missing },
  open,
}: {
  step: DossierStep;
  open?: boolean;
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
        <span className={`${classes.status} numbers`} data-done={done}>
          {!done
            ? t('day.lacks')
            : at
              ? t(step === 'scheduled' ? 'day.at' : 'day.doneAt', { at: moment(at) })
              : t('day.done')}
        </span>
        {!done && (
          <span className={classes.note}>
            {t('day.lacking', { what: lacking(missing) })} {t(`day.by.${by}`)}
            {optional && ` ${t('day.optional')}`}
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

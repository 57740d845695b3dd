import { Button } from '@mantine/core';
import { IconArrowDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './Day.module.css';
import type { StepName } from './steps';

/** In one column the next step may lie far below those that are done: a press of the thumb goes there and opens it. */
export function GoToStep({ step }: { step: StepName }) {
  const { t } = useTranslation('handover');

  function go() {
    const head = document.querySelector<HTMLElement>(`[data-step="${step}"] button`);
    if (head?.ariaExpanded === 'false') head.click();
    head?.scrollIntoView({ block: 'start' });
    head?.focus({ preventScroll: true });
  }

  return (
    <div className={`${classes.actions} ${classes.oneColumn}`}>
      <Button variant="light" leftSection={<IconArrowDown size={18} />} onClick={go}>
        {t('day.goTo')}
      </Button>
    </div>
  );
}

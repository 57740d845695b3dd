import { Anchor, Popover } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './Words.module.css';

/** What the organizer said in a letter, as its unit reads it; shown when asked for, since many say the same. */
export function Words({ of: words }: { of: string }) {
  const { t } = useTranslation('handover');
  return (
    <Popover width={340} position="bottom-start" withArrow shadow="md">
      <Popover.Target>
        <Anchor component="button" type="button" fz="xs" display="block">
          {t('letters.words')}
        </Anchor>
      </Popover.Target>
      <Popover.Dropdown>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: whoever uses the keyboard must be able to scroll it. */}
        <section className={classes.words} tabIndex={0} aria-label={t('letters.said')}>
          {words}
        </section>
      </Popover.Dropdown>
    </Popover>
  );
}

import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { count } from '../../lib/numbers';
import classes from './Form.module.css';

export interface Indexed {
  /** Id of the section on the page. */
  id: string;
  title: string;
  /** How many of its fields are to be mended. */
  wrong: number;
}

/** Beside a long form: its sections, with what is to be mended in each; one click leads to the first field of one. */
export function SectionIndex({ sections }: { sections: readonly Indexed[] }) {
  const { t } = useTranslation('record');
  return (
    <nav className={classes.index} aria-label={t('form.index')}>
      <ol>
        {sections.map(({ id, title, wrong }) => (
          <li key={id}>
            <button type="button" onClick={() => goTo(id)}>
              <span>{title}</span>
              {wrong > 0 && (
                <Badge
                  variant="filled"
                  color="red.9"
                  miw={24}
                  aria-label={t('form.wrong', { number: count(wrong) })}
                >
                  {count(wrong)}
                </Badge>
              )}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function goTo(id: string) {
  const section = document.getElementById(id);
  section?.scrollIntoView({ block: 'start' });
  const wanted =
    section?.querySelector<HTMLElement>('[aria-invalid="true"]') ??
    section?.querySelector<HTMLElement>('input:not([disabled], [type="hidden"]), textarea:not([disabled])');
  wanted?.focus({ preventScroll: true });
}

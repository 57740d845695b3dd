import { IconProgressCheck } from '@tabler/icons-react';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { GridColumn } from './Grid';
import classes from './Grid.module.css';

/** Of a row, in pixels; the style sheet says the same. */
export const HEIGHT = 27;
/** Widths of the columns in front, in pixels: the numbers of the rows and the states of their records. */
const NUMBER = 58;
const STATE = 30;

export function GridHead({ columns }: { columns: readonly GridColumn[] }) {
  const { t } = useTranslation('ui');
  return (
    <div role="row" aria-rowindex={1} className={classes.head} tabIndex={-1}>
      <div role="columnheader" className={classes.corner} aria-colindex={1} tabIndex={-1}>
        {t('grid.number')}
      </div>
      <div
        role="columnheader"
        className={`${classes.corner} ${classes.state}`}
        aria-colindex={2}
        aria-label={t('grid.state')}
        title={t('grid.state')}
        tabIndex={-1}
      >
        <IconProgressCheck size={15} aria-hidden />
      </div>
      {columns.map(({ key, title }, at) => (
        <div
          key={key}
          role="columnheader"
          className={at === 0 ? classes.first : undefined}
          aria-colindex={at + 3}
          title={title}
          tabIndex={-1}
        >
          {title}
        </div>
      ))}
    </div>
  );
}

export function styleOf(columns: readonly GridColumn[]): CSSProperties {
  const widths = [NUMBER, STATE, ...columns.map(({ width }) => width)].map((width) => `${width}px`);
  return {
    '--grid-columns': widths.join(' '),
    '--grid-number': `${NUMBER}px`,
    '--grid-front': `${NUMBER + STATE}px`,
    '--grid-stuck': `${NUMBER + STATE + (columns[0]?.width ?? 0)}px`,
  } as CSSProperties;
}

import { IconAlertCircle, IconAlertTriangle, IconCheck, IconPencil } from '@tabler/icons-react';
import { memo, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { RecordStateIcon } from '../StateBadge';
import type { Place } from './block';
import type { GridColumn, RowMark } from './Grid';
import classes from './Grid.module.css';
import { OpenCell } from './OpenCell';
import type { Cells } from './sheet';

interface GridRowProps {
  row: number;
  /** The number by which people know the row. */
  number: number;
  top: number;
  cells: Cells;
  columns: readonly GridColumn[];
  mark: RowMark | undefined;
  /** First and last chosen column, `2-4`; empty for none. */
  chosen: string;
  /** The column whose cell is open for typing. */
  open: number | null;
  draft: string | null;
  /** Id of the line that tells what is wrong. */
  say: string;
  /** The same object all along, so that it does not tell whether a row must be drawn again. */
  on: RowHandlers;
}

export interface RowHandlers {
  grab: RefObject<boolean>;
  type: (text: string) => void;
  leave: () => void;
  take: (text: string, next?: 'Tab' | 'Enter') => void;
  point: (place: Place, widen: boolean) => void;
  drag: (place: Place) => void;
}

const signs = { saved: IconCheck, changed: IconPencil, wrong: IconAlertCircle } as const;
const colors = {
  saved: 'var(--mantine-color-green-text)',
  changed: 'var(--mantine-color-dimmed)',
  wrong: 'var(--mantine-color-error)',
} as const;

/** One row of the sheet; drawn again only when something of it has changed. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { row, number, top, cells, columns, mark, chosen, open, draft, say, on } = props;
  const { t } = useTranslation('ui');
  const [from, to] = chosen === '' ? [1, 0] : chosen.split('-').map(Number);
  const Sign = mark?.sign && signs[mark.sign];
  const said = [mark?.errors?.[''], mark?.notes?.['']].filter(Boolean).join(' ');
  return (
    <div
      role="row"
      aria-rowindex={row + 2}
      className={classes.row}
      style={{ transform: `translateY(${top}px)` }}
      tabIndex={-1}
    >
      <div
        role="rowheader"
        aria-colindex={1}
        className={classes.number}
        title={said || undefined}
        tabIndex={-1}
      >
        {mark?.notes && (
          <IconAlertTriangle
            size={14}
            role="img"
            aria-label={t('grid.noted')}
            color="var(--mantine-color-yellow-text)"
          />
        )}
        {Sign && mark.sign && (
          <Sign size={14} role="img" aria-label={t(`grid.sign.${mark.sign}`)} color={colors[mark.sign]} />
        )}
        {number}
      </div>
      <div role="gridcell" aria-colindex={2} className={classes.state} tabIndex={-1}>
        {mark?.state && <RecordStateIcon state={mark.state} />}
      </div>
      {columns.map((column, at) => {
        const error = mark?.errors?.[column.key];
        const note = mark?.notes?.[column.key];
        const text = cells[column.key] ?? '';
        return (
          <div
            key={column.key}
            role="gridcell"
            tabIndex={-1}
            aria-colindex={at + 3}
            aria-selected={from !== undefined && to !== undefined && at >= from && at <= to}
            aria-readonly={column.readOnly}
            aria-invalid={error !== undefined}
            title={error ?? note ?? (text.length > 20 ? text : undefined)}
            className={[
              classes.cell,
              at === 0 && classes.first,
              column.readOnly && classes.readOnly,
              mark?.changed?.includes(column.key) && classes.changed,
              note !== undefined && classes.noted,
            ]
              .filter(Boolean)
              .join(' ')}
            onPointerDown={(event) => {
              if (open === at) return;
              event.preventDefault();
              on.point({ row, column: at }, event.shiftKey);
            }}
            onPointerEnter={() => on.drag({ row, column: at })}
          >
            {open === at ? (
              <OpenCell
                label={t('grid.cell', { column: column.title, row: number })}
                text={text}
                draft={draft}
                column={column}
                invalid={error !== undefined}
                say={say}
                grab={on.grab}
                onType={on.type}
                onLeave={on.leave}
                onTake={on.take}
              />
            ) : (
              <span>{text}</span>
            )}
          </div>
        );
      })}
    </div>
  );
});

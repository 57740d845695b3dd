import { Checkbox } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataCards } from './DataCards';
import classes from './DataTable.module.css';
import { moveBetweenRows } from './rowKeys';

export interface Column<Row> {
  key: string;
  header: string;
  /** Empty values are left out of the cards on a phone. */
  cell: (row: Row) => ReactNode;
  /** Name of the order in the API's `sort`; present when the column can be sorted. */
  sort?: string;
  /** Numbers stand at the end of their column. */
  end?: boolean;
  /** Short values that stay on one line, so that a row takes one line of the screen. */
  tight?: boolean;
  width?: number | string;
  /** Nothing for a phone, where a card leaves no room beside itself. */
  wide?: boolean;
}

export interface Choice {
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
  /** Name of a row for the label of its box. */
  nameOf: (key: string) => string;
}

export interface DataTableProps<Row> {
  /** What the table lists, for screen readers. */
  label: string;
  /** The first column names the row: it is the row's heading, stays in sight and heads the card on a phone. */
  columns: Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** The API's `sort`: a name, with `-` before it when falling. */
  sort?: string;
  onSort?: (sort: string) => void;
  choice?: Choice;
  /** Key of the row whose details are open. */
  marked?: string;
}

/** Rows of one kind: a table on screens, cards on phones. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const phone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  return phone ? <DataCards {...props} /> : <WideTable {...props} />;
}

function WideTable<Row>(props: DataTableProps<Row>) {
  const { label, columns, rows, rowKey, sort, onSort, choice, marked } = props;
  const [first, ...others] = columns;
  const { sheet, tooWide } = useTooWide(columns.length);
  return (
    <div ref={sheet} className={classes.sheet} data-too-wide={tooWide || undefined}>
      <table className={classes.table} aria-label={label}>
        <thead>
          <tr>
            {choice && (
              <th scope="col" style={{ width: 44 }}>
                <ChooseAll choice={choice} keys={rows.map(rowKey)} />
              </th>
            )}
            {columns.map((column) => (
              <Head key={column.key} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody onKeyDown={moveBetweenRows}>
          {rows.map((row) => (
            <tr key={rowKey(row)} data-marked={rowKey(row) === marked || undefined}>
              {choice && (
                <td>
                  <Choose choice={choice} row={rowKey(row)} />
                </td>
              )}
              <th scope="row">{first?.cell(row)}</th>
              {others.map((column) => (
                <td key={column.key} className={look(column)}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Whether the columns need more room than there is: then the table scrolls in its frame, and its head goes along. */
function useTooWide(columns: number) {
  const sheet = useRef<HTMLDivElement>(null);
  const [tooWide, setTooWide] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: with other columns it is measured anew, as if there were room
  useLayoutEffect(() => {
    const table = sheet.current?.querySelector('table');
    if (!sheet.current || !table) return;
    setTooWide(false);
    const look = () => setTooWide(table.offsetWidth > (sheet.current?.clientWidth ?? 0) + 1);
    const observer = new ResizeObserver(look);
    observer.observe(sheet.current);
    observer.observe(table);
    return () => observer.disconnect();
  }, [columns]);
  return { sheet, tooWide };
}

function look({ end, tight }: { end?: boolean; tight?: boolean }): string | undefined {
  return [end && classes.end, tight && classes.tight].filter(Boolean).join(' ') || undefined;
}

interface HeadProps<Row> {
  column: Column<Row>;
  sort?: string;
  onSort?: (sort: string) => void;
}

function Head<Row>({ column, sort, onSort }: HeadProps<Row>) {
  const direction =
    column.sort && sort === column.sort
      ? 'ascending'
      : column.sort && sort === `-${column.sort}`
        ? 'descending'
        : undefined;
  const Icon = direction === 'ascending' ? IconArrowUp : direction ? IconArrowDown : IconArrowsSort;
  return (
    <th
      scope="col"
      className={column.end ? classes.end : undefined}
      style={{ width: column.width }}
      aria-sort={direction}
    >
      {column.sort && onSort ? (
        <button
          type="button"
          className={classes.sort}
          onClick={() => onSort(`${direction === 'ascending' ? '-' : ''}${column.sort}`)}
        >
          {column.header}
          <Icon size={14} stroke={1.8} aria-hidden="true" />
        </button>
      ) : (
        column.header
      )}
    </th>
  );
}

export function Choose({ choice, row }: { choice: Choice; row: string }) {
  const { t } = useTranslation('ui');
  const { chosen, onChoose, nameOf } = choice;
  return (
    <Checkbox
      size="xs"
      aria-label={t('table.choose', { row: nameOf(row) })}
      checked={chosen.has(row)}
      onChange={() => {
        const now = new Set(chosen);
        if (!now.delete(row)) now.add(row);
        onChoose(now);
      }}
    />
  );
}

function ChooseAll({ choice, keys }: { choice: Choice; keys: string[] }) {
  const { t } = useTranslation('ui');
  const all = keys.length > 0 && keys.every((key) => choice.chosen.has(key));
  return (
    <Checkbox
      size="xs"
      aria-label={t('table.chooseAll')}
      checked={all}
      indeterminate={!all && keys.some((key) => choice.chosen.has(key))}
      onChange={() => choice.onChoose(new Set(all ? [] : keys))}
    />
  );
}

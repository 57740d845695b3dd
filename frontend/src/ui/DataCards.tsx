import { Group } from '@mantine/core';
import { Fragment } from 'react';
import { Choose, type Column, type DataTableProps } from './DataTable';
import classes from './DataTable.module.css';

/** The same rows on a phone: one card each, headed by what names the row. */
export function DataCards<Row>({ label, columns, rows, rowKey, choice }: DataTableProps<Row>) {
  const [first, ...others] = columns;
  return (
    <ul className={classes.cards} aria-label={label}>
      {rows.map((row) => (
        <li key={rowKey(row)} className={classes.card}>
          <Group gap="sm" wrap="nowrap" align="flex-start" className={classes.cardHead}>
            {choice && <Choose choice={choice} row={rowKey(row)} />}
            <div>{first?.cell(row)}</div>
          </Group>
          <dl>
            {others
              .filter(({ wide }) => !wide)
              .map((column) => (
                <Pair key={column.key} column={column} row={row} />
              ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}

function Pair<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const value = column.cell(row);
  if (value === null || value === undefined || value === '' || value === false) return null;
  return (
    <Fragment>
      <dt>{column.header}</dt>
      <dd>{value}</dd>
    </Fragment>
  );
}

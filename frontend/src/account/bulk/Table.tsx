import { ActionIcon, Button, Group, Pagination, Stack } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { type ClipboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Grid.module.css';
import { type ColumnName, columns, emptyRow, nextLine, pasteBlock, type Row, split } from './table';

/** Sentences of what is wrong, by line of the row; `all` when it belongs to no cell. */
export type RowErrors = Partial<Record<ColumnName | 'all', string>>;

interface TableProps {
  rows: Row[];
  errors: ReadonlyMap<number, RowErrors>;
  onlyWrong: boolean;
  onChange: (rows: Row[]) => void;
}

/** A page of this many rows keeps typing quick in a table of thousands. */
const PAGE = 50;

/** The accounts to be, each cell to be typed or pasted into. */
export function Table({ rows, errors, onlyWrong, onChange }: TableProps) {
  const { t } = useTranslation('account');
  const [wanted, setWanted] = useState(1);
  const shown = rows
    .map((row, index) => ({ row, index }))
    .filter(({ row }) => !onlyWrong || errors.has(row.line));
  const pages = Math.max(1, Math.ceil(shown.length / PAGE));
  const page = Math.min(wanted, pages);

  function type(index: number, column: ColumnName, value: string) {
    onChange(
      rows.map((row, at) => (at === index ? { ...row, cells: { ...row.cells, [column]: value } } : row)),
    );
  }

  function paste(event: ClipboardEvent, index: number, column: number) {
    const text = event.clipboardData.getData('text/plain');
    if (!/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    onChange(pasteBlock(rows, { row: index, column }, split(text.replace(/\n$/, ''))));
  }

  return (
    <Stack gap="xs">
      <div className={classes.scroll}>
        <table className={classes.grid} aria-label={t('bulk.table')}>
          <thead>
            <tr>
              <th scope="col">{t('bulk.row')}</th>
              {columns.map((column) => (
                <th
                  scope="col"
                  key={column}
                  className={
                    column === 'unit' ? classes.code : column === 'fullName' ? classes.wide : undefined
                  }
                >
                  {t(`bulk.column.${column}`)}
                </th>
              ))}
              <td />
            </tr>
          </thead>
          <tbody>
            {shown.slice((page - 1) * PAGE, page * PAGE).map(({ row, index }) => (
              <Line
                key={row.line}
                row={row}
                index={index}
                errors={errors.get(row.line)}
                onType={type}
                onPaste={paste}
                onRemove={() => onChange(rows.filter((_, at) => at !== index))}
              />
            ))}
          </tbody>
        </table>
      </div>
      <Group justify="space-between">
        <Button
          variant="subtle"
          leftSection={<IconPlus size={16} />}
          onClick={() => {
            onChange([...rows, emptyRow(nextLine(rows))]);
            setWanted(Math.ceil((rows.length + 1) / PAGE));
          }}
        >
          {t('bulk.add')}
        </Button>
        {pages > 1 && (
          <Pagination
            total={pages}
            value={page}
            onChange={setWanted}
            size="sm"
            getItemProps={(number) => ({ 'aria-label': `${t('bulk.page')} ${number}` })}
            withControls={false}
          />
        )}
      </Group>
    </Stack>
  );
}

interface LineProps {
  row: Row;
  index: number;
  errors?: RowErrors;
  onType: (index: number, column: ColumnName, value: string) => void;
  onPaste: (event: ClipboardEvent, index: number, column: number) => void;
  onRemove: () => void;
}

function Line({ row, index, errors, onType, onPaste, onRemove }: LineProps) {
  const { t } = useTranslation('account');
  return (
    <tr>
      <th scope="row">{row.line}</th>
      {columns.map((column, place) => {
        const wrong = [errors?.[column], place === 0 ? errors?.all : undefined].filter(Boolean).join(' ');
        const note = `error-${row.line}-${column}`;
        return (
          <td key={column}>
            <input
              className={classes.cell}
              aria-label={t('bulk.cell', { column: t(`bulk.column.${column}`), row: row.line })}
              aria-invalid={wrong ? true : undefined}
              aria-describedby={wrong ? note : undefined}
              value={row.cells[column]}
              onChange={(event) => onType(index, column, event.currentTarget.value)}
              onPaste={(event) => onPaste(event, index, place)}
              autoComplete="off"
            />
            {wrong && (
              <p id={note} className={classes.error}>
                {wrong}
              </p>
            )}
          </td>
        );
      })}
      <td style={{ width: 40 }}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={34}
          onClick={onRemove}
          aria-label={t('bulk.remove', { row: row.line })}
        >
          <IconX size={16} />
        </ActionIcon>
      </td>
    </tr>
  );
}

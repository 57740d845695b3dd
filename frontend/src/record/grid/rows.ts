import type { EducationRecord, RecordField, RowsWritten } from '../../api/types';
import type { Cells } from '../../ui/grid/sheet';
import { readCell, type Words, type Wrong, type YesNo } from './cells';

/** A row of the sheet that is a record; rows that are none yet have nothing of it. */
export interface Known {
  id: string;
  version: number;
  /** What its cells say when nothing is changed. */
  saved: Cells;
}

/** What a row says, and what is wrong with it. */
export interface Line {
  known?: Known;
  errors?: Readonly<Record<string, string>>;
  /** It has just been saved. */
  fresh?: boolean;
}

/** Names of the columns that say something else than what is saved. */
export function changedColumns(cells: Cells, line: Line | undefined): string[] {
  const saved = line?.known?.saved ?? {};
  return Object.keys(cells).filter((name) => (cells[name] ?? '') !== (saved[name] ?? ''));
}

/** A row as the API takes it, or what cannot be read of it, by field. */
export type Written = { row: Record<string, unknown> } | { wrong: Record<string, Wrong> };

interface Writing {
  fields: readonly RecordField[];
  words: Words;
  yesNo: YesNo;
  /** What new rows have in common and need not say. */
  preset: Readonly<Record<string, string>>;
}

export function written(
  cells: Cells,
  line: Line | undefined,
  { fields, words, yesNo, preset }: Writing,
): Written {
  const known = line?.known;
  const row: Record<string, unknown> = known ? { id: known.id, version: known.version } : { ...preset };
  const wrong: Record<string, Wrong> = {};
  for (const name of changedColumns(cells, line)) {
    const field = fields.find((one) => one.name === name);
    if (!field) continue;
    const reading = readCell(field, cells[name] ?? '', words, yesNo);
    if ('wrong' in reading) wrong[name] = reading.wrong;
    else if (known || reading.value !== null) row[name] = reading.value;
  }
  return Object.keys(wrong).length > 0 ? { wrong } : { row };
}

/** What became of a row that was sent. */
export function answered(cells: Cells, line: Line | undefined, item: RowsWritten['items'][number]): Line {
  if (item.outcome === 'refused') {
    const errors: Record<string, string> = {};
    for (const { pointer, detail, hint } of item.errors) {
      const [field = ''] = pointer.replace(/^\//, '').split('/');
      const place = ['id', 'version'].includes(field) ? '' : field;
      errors[place] = [errors[place], detail, hint].filter(Boolean).join(' ');
    }
    return { known: line?.known, errors };
  }
  if (item.id === null || item.version === null) return line ?? {};
  return {
    known: { id: item.id, version: item.version, saved: { ...line?.known?.saved, ...cells } },
    fresh: true,
  };
}

/** The record as a row that has nothing changed. */
export function knownOf(record: EducationRecord, saved: Cells): Known {
  return { id: record.id, version: record.version, saved };
}

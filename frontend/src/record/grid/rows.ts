import type { EducationRecord, RecordField, RowsWritten } from '../../api/types';
import type { Cells } from '../../ui/grid/sheet';
import type { Reading } from './cells';
import type { ChangedRow } from './draft';
import { merged, stillOpen } from './merging';

/** A row of the sheet that is a record; rows that are none yet have nothing of it. */
export interface Known extends Pick<EducationRecord, 'id' | 'version' | 'state' | 'findings' | 'remark'> {
  /** What its cells say when nothing is changed. */
  saved: Cells;
}

/** What is known of a row beside what its cells say. */
export interface Line {
  known?: Known;
  /** What the API has refused, by field; of the whole row under the empty name. */
  errors?: Readonly<Record<string, string>>;
  /** What others have written into cells that were changed here too. */
  conflicts?: Cells;
  /** It has just been saved. */
  fresh?: boolean;
}

/** Names of the columns that say something else than what is saved. */
export function changedColumns(cells: Cells, line: Line | undefined): string[] {
  const saved = line?.known?.saved ?? {};
  return Object.keys(cells).filter((name) => (cells[name] ?? '') !== (saved[name] ?? ''));
}

/** How cells of fields are read; the same text of the same field is read once. */
export type Read = (field: RecordField, text: string) => Reading;

export interface Writing {
  fields: readonly RecordField[];
  read: Read;
  /** What new rows have in common and need not say. */
  preset: Readonly<Record<string, string>>;
}

/** A row as the API takes it, without what cannot be read of it. */
export interface Written {
  body: Record<string, unknown>;
  /** Whether all of it could be read. */
  whole: boolean;
}

export function written(cells: Cells, line: Line | undefined, { fields, read, preset }: Writing): Written {
  const known = line?.known;
  const body: Record<string, unknown> = known ? { id: known.id, version: known.version } : { ...preset };
  let whole = true;
  for (const name of changedColumns(cells, line)) {
    const field = fields.find((one) => one.name === name);
    if (!field) continue;
    const reading = read(field, cells[name] ?? '');
    if ('wrong' in reading) whole = false;
    else if (known || reading.value !== null) body[name] = reading.value;
  }
  return { body, whole };
}

type Answer = RowsWritten['items'][number];

/** What became of a row that was sent; one that was only tried is not saved. */
export function answered(cells: Cells, line: Line | undefined, item: Answer, tried: boolean): Line {
  if (item.outcome === 'refused') {
    const errors: Record<string, string> = {};
    for (const { pointer, detail, hint } of item.errors) {
      const [field = ''] = pointer.replace(/^\//, '').split('/');
      const place = ['id', 'version'].includes(field) ? '' : field;
      errors[place] = [errors[place], detail, hint].filter(Boolean).join(' ');
    }
    return { ...line, errors, fresh: undefined };
  }
  if (tried) return { ...line, errors: undefined };
  if (item.id === null || item.version === null) return line ?? {};
  return {
    known: {
      id: item.id,
      version: item.version,
      state: item.state ?? 'draft',
      findings: item.findings,
      remark: line?.known?.remark ?? null,
      saved: { ...line?.known?.saved, ...cells },
    },
    fresh: true,
  };
}

/** Whether the row was refused because its record has another version by now. */
export function isStale({ outcome, errors }: Answer): boolean {
  return outcome === 'refused' && errors.some(({ code }) => code === 'version-stale');
}

/** The record as a row that has nothing changed. */
export function knownOf(record: EducationRecord, saved: Cells): Known {
  const { id, version, state, findings, remark } = record;
  return { id, version, state, findings, remark, saved };
}

/** The row of a record that others have changed: what was typed is laid over what it says now. */
export function overtaken(cells: Cells, line: Line, now: Known): { cells: Cells; line: Line } {
  const base = line.known?.saved ?? {};
  const result = merged(cells, base, now.saved);
  const conflicts = { ...stillOpen(line.conflicts, result.cells, now.saved), ...result.conflicts };
  return { cells: result.cells, line: withConflicts({ known: now }, conflicts) };
}

/** The row of a record with what was typed into it before the sheet was opened anew. */
export function recalled(known: Known, kept: ChangedRow | undefined): { cells: Cells; line: Line } {
  if (!kept) return { cells: known.saved, line: { known } };
  const cells = { ...known.saved, ...kept.cells };
  if (kept.version === known.version) return { cells, line: withConflicts({ known }, kept.conflicts ?? {}) };
  const before = { ...known, saved: { ...known.saved, ...kept.base } };
  return overtaken(cells, { known: before, conflicts: kept.conflicts }, known);
}

export function withConflicts(line: Line, conflicts: Cells): Line {
  return { ...line, conflicts: Object.keys(conflicts).length > 0 ? conflicts : undefined };
}

/** What a row keeps for the time when the sheet is opened anew. */
export function keptOf(cells: Cells, { known, conflicts }: Line, columns: readonly string[]): ChangedRow {
  const only = (all: Cells) => Object.fromEntries(columns.map((name) => [name, all[name] ?? '']));
  return { version: known?.version ?? 0, cells: only(cells), base: only(known?.saved ?? {}), conflicts };
}

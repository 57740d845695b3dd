import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EducationRecord, RecordField, RecordType } from '../../api/types';
import { useMe } from '../../session/me';
import type { RowMark } from '../../ui/grid/Grid';
import {
  type Cells,
  type Change,
  changed,
  noCells,
  redone,
  type Sheet,
  sheetOf,
  undone,
} from '../../ui/grid/sheet';
import { useRecordsChanged, writeRows } from '../api';
import { fieldsOf } from '../fields';
import { textOf, type Words } from './cells';
import { forgetSheet, recallSheet, rememberSheet } from './draft';
import { answered, changedColumns, knownOf, type Line, written } from './rows';

/** So many rows are sent at a time. */
const SENT = 500;
/** Empty rows that stand at the end, to go on in. */
const SPARE = 20;

interface Entry {
  type: RecordType;
  school: string;
  schoolYear: string | undefined;
  records: readonly EducationRecord[];
  /** The columns that are shown. */
  fields: readonly RecordField[];
  words: Words;
  preset: Readonly<Record<string, string>>;
  /** Under which name what is typed is kept by the tab. */
  draftName: string;
  /** As many rows as there can be. */
  most: number;
}

/** What came of saving. */
export interface Saved {
  written: number;
  refused: number;
}

/** A sheet of records: what it says, what of it is saved, what is wrong with it. */
export function useEntry(entry: Entry) {
  const { type, records, fields, words, most } = entry;
  const { t } = useTranslation('record');
  const yesNo = useMemo(() => ({ yes: t('yes'), no: t('no') }), [t]);
  const account = useMe().account.id;
  const touched = useRecordsChanged(type.path);
  const texts = (record: EducationRecord, of: readonly RecordField[]): Cells =>
    Object.fromEntries(of.map((field) => [field.name, textOf(field, record[field.name], words, yesNo)]));

  const [sheet, setSheet] = useState<Sheet>(() => start().sheet);
  const [lines, setLines] = useState<readonly Line[]>(() => start().lines);
  const [saving, setSaving] = useState(false);
  const shown = useRef(fields);
  const discarded = useRef(false);

  function start() {
    const known = records.map((record) => ({ known: knownOf(record, texts(record, fields)) }));
    const draft = recallSheet(account, entry.draftName);
    const rows = known.map(({ known: { id, saved } }) => ({ ...saved, ...draft?.changed[id] }));
    return { lines: known as Line[], sheet: sheetOf([...rows, ...(draft?.added ?? [])]) };
  }

  // A column that was not shown before says what is saved.
  useEffect(() => {
    const more = fields.filter((field) => !shown.current.includes(field));
    shown.current = fields;
    if (more.length === 0) return;
    const of = new Map(records.map((record) => [record.id, texts(record, more)]));
    setLines((before) =>
      before.map((line) =>
        line.known
          ? { ...line, known: { ...line.known, saved: { ...of.get(line.known.id), ...line.known.saved } } }
          : line,
      ),
    );
    setSheet((now) => ({
      ...now,
      rows: now.rows.map((cells, row) => {
        const id = lines[row]?.known?.id;
        return id ? { ...of.get(id), ...cells } : cells;
      }),
    }));
  });

  const dirty = useMemo(
    () => sheet.rows.map((cells, row) => changedColumns(cells, lines[row])),
    [sheet.rows, lines],
  );
  const unsaved = dirty.filter(({ length }) => length > 0).length;

  useEffect(() => {
    const kept = { changed: {} as Record<string, Cells>, added: [] as Cells[] };
    dirty.forEach((columns, row) => {
      if (columns.length === 0) return;
      const cells = sheet.rows[row] ?? noCells;
      const only = Object.fromEntries(columns.map((name) => [name, cells[name] ?? '']));
      const id = lines[row]?.known?.id;
      if (id) kept.changed[id] = only;
      else kept.added.push(only);
    });
    if (!discarded.current) rememberSheet(account, entry.draftName, kept);
  }, [dirty, sheet.rows, lines, account, entry.draftName]);

  const rows = useMemo(() => {
    const spare = Math.max(0, Math.min(SPARE, most - sheet.rows.length));
    return [...sheet.rows, ...Array<Cells>(spare).fill(noCells)];
  }, [sheet.rows, most]);

  const marks = useMemo(
    () =>
      rows.map((_, row): RowMark | undefined => {
        const line = lines[row];
        const columns = dirty[row] ?? [];
        if (line?.errors) return { errors: line.errors, changed: columns, sign: 'wrong' };
        if (columns.length > 0) return { changed: columns, sign: 'changed' };
        return line?.fresh ? { sign: 'saved' } : undefined;
      }),
    [rows, lines, dirty],
  );

  function change(changes: readonly Change[]) {
    setSheet((now) => changed(now, changes));
    forgetErrors(changes);
  }

  // What was told of a cell is told no more once it says something else.
  function forgetErrors(changes: readonly Change[]) {
    setLines((before) => {
      if (!changes.some(({ row }) => before[row]?.errors)) return before;
      const next = [...before];
      for (const { row, column } of changes) {
        const line = next[row];
        if (!line?.errors) continue;
        const { [column]: _, '': __, ...errors } = line.errors;
        next[row] = { ...line, errors: Object.keys(errors).length > 0 ? errors : undefined };
      }
      return next;
    });
  }

  /** Sends every row that has something unsaved; those that are refused keep what was typed. */
  async function save(): Promise<Saved> {
    const next: Line[] = sheet.rows.map((_, row) => lines[row] ?? {});
    const all = fieldsOf(type);
    const sent: { row: number; body: Record<string, unknown> }[] = [];
    let refused = 0;
    dirty.forEach((columns, row) => {
      if (columns.length === 0) return;
      const made = written(sheet.rows[row] ?? noCells, lines[row], { ...entry, fields: all, yesNo });
      if ('row' in made) sent.push({ row, body: made.row });
      else {
        refused++;
        next[row] = {
          ...next[row],
          errors: Object.fromEntries(
            Object.entries(made.wrong).map(([name, why]) => [name, t(`grid.wrong.${why}`)]),
          ),
        };
      }
    });
    let saved = 0;
    setSaving(true);
    try {
      for (let from = 0; from < sent.length; from += SENT) {
        const part = sent.slice(from, from + SENT);
        const result = await writeRows(
          type,
          entry.school,
          entry.schoolYear,
          part.map(({ body }) => body),
        );
        result.items.forEach((item, at) => {
          const row = part[at]?.row ?? 0;
          next[row] = answered(sheet.rows[row] ?? noCells, lines[row], item);
        });
        saved += part.length - result.refused;
        refused += result.refused;
      }
    } finally {
      setSaving(false);
      setLines(next);
      if (saved > 0) void touched();
    }
    return { written: saved, refused };
  }

  return {
    rows,
    /** Forgets what is not saved; nothing typed hereafter is kept, because the sheet is being left. */
    discard: () => {
      discarded.current = true;
      forgetSheet(account, entry.draftName);
    },
    markOf: (row: number) => marks[row],
    /** The records in these rows; rows that are none yet have no id. */
    idsOf: (first: number, last: number) =>
      lines.slice(first, last + 1).flatMap(({ known }) => (known ? [known.id] : [])),
    change,
    undo: () => setSheet(undone),
    redo: () => setSheet(redone),
    canUndo: sheet.past.length > 0,
    canRedo: sheet.future.length > 0,
    unsaved,
    wrong: lines.filter(({ errors }) => errors).length,
    save,
    saving,
  };
}

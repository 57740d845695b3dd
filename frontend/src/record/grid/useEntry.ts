import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EducationRecord, RecordField, RecordType } from '../../api/types';
import type { Choice } from '../../lib/choices';
import { useMe } from '../../session/me';
import {
  type Cells,
  type Change,
  changed,
  noCells,
  redone,
  type Sheet,
  settled,
  sheetOf,
  undone,
} from '../../ui/grid/sheet';
import { useRecordsChanged } from '../api';
import { fieldsOf } from '../fields';
import { reader, textOf, type Words } from './cells';
import { type Draft, forgetSheet, recallSheet, rememberSheet } from './draft';
import { marked, zerosBack } from './marks';
import { stillOpen } from './merging';
import { changedColumns, keptOf, knownOf, type Line, overtaken, recalled, withConflicts } from './rows';
import { readAgain, sendRows } from './saving';

/** Empty rows that stand at the end, to go on in. */
const SPARE = 20;

export interface Entry {
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
  /** Rows that others have changed in the meantime, of which what they changed is shown now. */
  overtaken: number;
}

/** A sheet of records: what it says, what of it is saved, what is wrong with it. */
export function useEntry(entry: Entry) {
  const { type, records, fields, most } = entry;
  const { t, i18n } = useTranslation('record');
  const account = useMe().account.id;
  const touched = useRecordsChanged(type.path);
  const yesNo = useMemo(() => ({ yes: t('yes'), no: t('no') }), [t]);
  const words = useGathered(entry.words);
  // biome-ignore lint/correctness/useExhaustiveDependencies: numbers are read by the language of the screen
  const read = useMemo(() => reader(words, yesNo), [words, yesNo, i18n.language]);
  const all = useMemo(() => new Map(fieldsOf(type).map((field) => [field.name, field])), [type]);
  const texts = (record: EducationRecord, of: readonly RecordField[]): Cells =>
    Object.fromEntries(of.map((field) => [field.name, textOf(field, record[field.name], words, yesNo)]));

  const [{ sheet: first, lines: firstLines }] = useState(start);
  const [sheet, setSheet] = useState<Sheet>(first);
  const [lines, setLines] = useState<readonly Line[]>(firstLines);
  const [saving, setSaving] = useState(false);
  const shown = useRef(fields);
  const discarded = useRef(false);
  /** The records as they were read last. */
  const seen = useRef(new Map(records.map((record) => [record.id, record])));
  const latest = useRef({ sheet, lines });
  latest.current = { sheet, lines };

  function start() {
    const draft = recallSheet(account, entry.draftName);
    const known = records.map((record) =>
      recalled(knownOf(record, texts(record, fields)), draft?.changed[record.id]),
    );
    return {
      lines: known.map(({ line }) => line),
      sheet: sheetOf([...known.map(({ cells }) => cells), ...(draft?.added ?? [])]),
    };
  }

  // A column that was not shown before says what is saved.
  useEffect(() => {
    const more = fields.filter((field) => !shown.current.includes(field));
    shown.current = fields;
    if (more.length === 0) return;
    const of = new Map([...seen.current].map(([id, record]) => [id, texts(record, more)]));
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
  const unsaved = dirty.flatMap(({ length }, row) => (length > 0 ? [row] : []));

  useEffect(() => {
    if (discarded.current) return;
    const kept: Draft = { changed: {}, added: [] };
    dirty.forEach((columns, row) => {
      if (columns.length === 0) return;
      const own = keptOf(sheet.rows[row] ?? noCells, lines[row] ?? {}, columns);
      const id = lines[row]?.known?.id;
      if (id) kept.changed[id] = own;
      else kept.added.push(own.cells);
    });
    rememberSheet(account, entry.draftName, kept);
  }, [dirty, sheet.rows, lines, account, entry.draftName]);

  const rows = useMemo(() => {
    const spare = Math.max(0, Math.min(SPARE, most - sheet.rows.length));
    return [...sheet.rows, ...Array<Cells>(spare).fill(noCells)];
  }, [sheet.rows, most]);

  const marks = useMemo(() => {
    const names = new Set(fields.map(({ name }) => name));
    const marking = { type, fields: all, shown: names, read, t };
    return sheet.rows.map((cells, row) => marked(cells, lines[row], dirty[row] ?? [], marking));
  }, [sheet.rows, lines, dirty, type, all, fields, read, t]);
  const wrong = useMemo(() => marks.flatMap((mark, row) => (mark?.errors ? [row] : [])), [marks]);
  const zeros = useMemo(() => zerosBack(sheet.rows, dirty, all, read), [sheet.rows, dirty, all, read]);

  // What was told of a cell is told no more once it says something else.
  function become(step: (now: Sheet) => Sheet) {
    const before = latest.current.sheet;
    const next = step(before);
    // Another step may follow before this one is drawn.
    latest.current = { ...latest.current, sheet: next };
    setSheet(next);
    setLines((known) => known.map((line, row) => withoutTold(line, before.rows[row], next.rows[row])));
  }

  /** Takes one of the texts offered for a cell; with it a conflict is decided. */
  function take({ row, column, value }: Change) {
    become((now) => changed(now, [{ row, column, value }]));
    setLines((known) =>
      known.map((line, at) => {
        if (at !== row || !line.conflicts) return line;
        const { [column]: _, ...others } = line.conflicts;
        return withConflicts(line, others);
      }),
    );
  }

  /** Sends every row that has something unsaved; those that are refused keep what was typed. */
  async function save(): Promise<Saved> {
    const target = { ...entry, fields: [...all.values()], read };
    setSaving(true);
    try {
      const outcome = await sendRows(sheet.rows, lines, unsaved, target);
      const ids = outcome.stale.flatMap((row) => lines[row]?.known?.id ?? []);
      const again = await readAgain(type, ids, entry.schoolYear);
      for (const record of again) seen.current.set(record.id, record);
      const now = latest.current;
      const nextRows = [...now.sheet.rows];
      const nextLines: Line[] = now.sheet.rows.map(
        (_, row) => outcome.lines.get(row) ?? now.lines[row] ?? {},
      );
      let newer = 0;
      for (const row of outcome.stale) {
        const record = again.find(({ id }) => id === lines[row]?.known?.id);
        if (!record) continue;
        const result = overtaken(
          nextRows[row] ?? noCells,
          lines[row] ?? {},
          knownOf(record, texts(record, fields)),
        );
        nextRows[row] = result.cells;
        nextLines[row] = result.line;
        newer++;
      }
      setSheet(settled(now.sheet, nextRows, new Set([...outcome.saved, ...outcome.stale])));
      setLines(nextLines);
      if (outcome.saved.size > 0) void touched();
      if (outcome.error) throw outcome.error;
      return { written: outcome.saved.size, refused: outcome.refused - newer, overtaken: newer };
    } finally {
      setSaving(false);
    }
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
    change: (changes: readonly Change[]) => become((now) => changed(now, changes)),
    take,
    undo: () => become(undone),
    redo: () => become(redone),
    canUndo: sheet.past.length > 0,
    canRedo: sheet.future.length > 0,
    unsaved: unsaved.length,
    /** Rows in which something is wrong. */
    wrong,
    /** What puts the zero back that spreadsheets took from identity numbers. */
    zeros,
    /** How many records are sent or approved and will be drafts again. */
    back: unsaved.filter((row) => beyondDraft.has(lines[row]?.known?.state ?? '')).length,
    save,
    saving,
  };
}

const beyondDraft: ReadonlySet<string> = new Set(['submitted', 'verified', 'approved']);

/** Words of columns that were shown stay known: what was typed there is still read when they are hidden. */
function useGathered(words: Words): Words {
  const gathered = useRef(new Map<string, readonly Choice[]>());
  return useMemo(() => {
    gathered.current = new Map([...gathered.current, ...words]);
    return gathered.current;
  }, [words]);
}

/** What was told of cells that say something else now is told no more; whoever types what others wrote agrees with them. */
function withoutTold(line: Line, before: Cells = noCells, after: Cells = noCells): Line {
  if (before === after) return line;
  const open = line.conflicts ? withConflicts(line, stillOpen(line.conflicts, after, line.conflicts)) : line;
  if (!open.errors) return open;
  const left = Object.entries(open.errors).filter(
    ([name]) => name !== '' && (before[name] ?? '') === (after[name] ?? ''),
  );
  return { ...open, errors: left.length > 0 ? Object.fromEntries(left) : undefined };
}

import type { TFunction } from 'i18next';
import type { RecordField, RecordType } from '../../api/types';
import { inWords } from '../../lib/label';
import { saidOf } from '../../ui/findings';
import type { Offer, RowMark } from '../../ui/grid/Grid';
import type { Cells, Change } from '../../ui/grid/sheet';
import type { Line, Read } from './rows';

interface Marking {
  type: RecordType;
  /** All fields of the type, by their names. */
  fields: ReadonlyMap<string, RecordField>;
  /** Names of the columns that are shown; what is told of others is told of the row. */
  shown: ReadonlySet<string>;
  read: Read;
  t: TFunction<'record'>;
}

type Told = Record<string, string>;

/** What is told of a row: what is wrong in it, what would mend it, what rules and reviewers have said of it. */
export function marked(
  cells: Cells,
  line: Line | undefined,
  changed: readonly string[],
  { type, fields, shown, read, t }: Marking,
): RowMark | undefined {
  const errors: Told = {};
  const notes: Told = {};
  const offers: Record<string, Offer[]> = {};
  const tell = (told: Told, name: string, words: string) => {
    const field = fields.get(name);
    const hidden = name !== '' && !shown.has(name);
    const place = hidden ? '' : name;
    const said = hidden && field ? `${inWords(field.label)}: ${words}` : words;
    told[place] = told[place] ? `${told[place]} ${said}` : said;
  };
  const unread = new Set<string>();
  for (const name of changed) {
    const field = fields.get(name);
    const reading = field && read(field, cells[name] ?? '');
    if (!reading || !('wrong' in reading)) continue;
    unread.add(name);
    tell(errors, name, t(`grid.wrong.${reading.wrong}`));
    const { instead } = reading;
    if (instead) offers[name] = [{ label: t('grid.instead', { text: instead }), value: instead }];
  }
  for (const [name, words] of Object.entries(line?.errors ?? {})) {
    // The API has not seen what could not be read, and only misses it.
    if (!unread.has(name)) tell(errors, name, words);
  }
  for (const [name, now] of Object.entries(line?.conflicts ?? {})) {
    const mine = cells[name] ?? '';
    const word = (text: string) => text || t('grid.nothing');
    delete errors[name];
    tell(errors, name, t('grid.conflict', { mine: word(mine), now: word(now) }));
    offers[name] = [
      { label: t('grid.mine', { text: word(mine) }), value: mine },
      { label: t('grid.now', { text: word(now) }), value: now },
    ];
  }
  const { state, findings = [], remark = null } = line?.known ?? {};
  if (state === 'returned' && remark) {
    if (remark.reason) tell(notes, '', t('grid.returned', { reason: remark.reason }));
    for (const { field, reason } of remark.fields) tell(notes, field, t('grid.returned', { reason }));
  }
  for (const finding of findings) {
    if (finding.reason === null) tell(notes, finding.field ?? '', saidOf(type, finding));
  }
  const wrong = Object.keys(errors).length > 0;
  const sign = wrong ? 'wrong' : changed.length > 0 ? 'changed' : line?.fresh ? 'saved' : undefined;
  const noted = Object.keys(notes).length > 0;
  if (!sign && !state && !noted) return undefined;
  return {
    errors: wrong ? errors : undefined,
    notes: noted ? notes : undefined,
    offers: wrong ? offers : undefined,
    changed,
    sign,
    state,
  };
}

/** Identity numbers that have lost their zero, each with it put back. */
export function zerosBack(
  rows: readonly Cells[],
  changed: readonly (readonly string[])[],
  fields: ReadonlyMap<string, RecordField>,
  read: Read,
): Change[] {
  const changes: Change[] = [];
  changed.forEach((columns, row) => {
    for (const column of columns) {
      const field = fields.get(column);
      if (field?.kind !== 'national-id') continue;
      const reading = read(field, rows[row]?.[column] ?? '');
      if ('wrong' in reading && reading.instead) changes.push({ row, column, value: reading.instead });
    }
  });
  return changes;
}

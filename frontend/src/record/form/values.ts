import type { RecordField } from '../../api/types';

/** A field as a form holds it: '' or null where nothing is given. */
export type FieldValue = string | number | boolean | string[] | null;
export type Values = Record<string, FieldValue>;

/** Kinds whose value is chosen; every other kind is typed, and nothing typed is an empty text. */
const chosen: ReadonlySet<RecordField['kind']> = new Set(['code', 'reference', 'date', 'boolean']);
const numbers: ReadonlySet<RecordField['kind']> = new Set(['integer', 'decimal', 'year']);

function blank({ kind }: RecordField): FieldValue {
  if (kind === 'codes') return [];
  return chosen.has(kind) ? null : '';
}

/** What a form begins with: the fields of a record, or all of them empty. */
export function valuesOf(fields: RecordField[], record?: Readonly<Record<string, unknown>>): Values {
  return Object.fromEntries(
    fields.map((field) => [field.name, (record?.[field.name] as FieldValue | undefined) ?? blank(field)]),
  );
}

/** What the form of a new record begins with: what the system would take when nothing is said is there to be seen. */
export function initialOf(fields: RecordField[]): Values {
  const given = fields
    .filter(({ initial }) => initial !== null)
    .map(({ name, kind, initial }) => [name, kind === 'boolean' ? initial === 'true' : initial] as const);
  return { ...valuesOf(fields), ...Object.fromEntries(given) };
}

/** A field as the API takes it; null when nothing is given. What is no number stays as typed, for the API to refuse. */
export function given({ kind }: RecordField, value: FieldValue | undefined): unknown {
  if (value === undefined || value === null) return null;
  if (Array.isArray(value)) return value.length > 0 ? value : null;
  if (typeof value !== 'string') return value;
  const text = value.trim();
  if (text === '') return null;
  return numbers.has(kind) && Number.isFinite(Number(text)) ? Number(text) : text;
}

/** What a new record is made of: what is left empty is left out. */
export function bodyOf(fields: RecordField[], values: Values): Record<string, unknown> {
  return Object.fromEntries(
    fields
      .map((field) => [field.name, given(field, values[field.name])] as const)
      .filter(([, value]) => value !== null),
  );
}

/** Only the fields that were changed; an emptied one is null, which takes it away. */
export function changeOf(fields: RecordField[], before: Values, now: Values): Record<string, unknown> {
  return Object.fromEntries(
    fields
      .map((field) => [field.name, given(field, before[field.name]), given(field, now[field.name])] as const)
      .filter(([, from, to]) => JSON.stringify(from) !== JSON.stringify(to))
      .map(([name, , to]) => [name, to]),
  );
}

/** What was typed over an older version, put upon a newer one: only the fields that were typed in keep their words. */
export function rebased(fields: RecordField[], before: Values, now: Values, newest: Values): Values {
  const typed = Object.keys(changeOf(fields, before, now));
  return { ...newest, ...Object.fromEntries(typed.map((name) => [name, now[name] ?? null])) };
}

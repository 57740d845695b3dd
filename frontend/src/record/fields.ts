import type { EducationRecord, RecordField, RecordType } from '../api/types';
import { inWords } from '../lib/label';

export function fieldsOf(type: RecordType): RecordField[] {
  return type.sections.flatMap((section) => section.fields);
}

/** Fields by which people know a record; lists have columns of their own for them. */
export const naming = ['fullName', 'name', 'code'];

/** What a record is called; rooms may have nothing but a code. */
export function nameOf(record: EducationRecord): string {
  for (const field of naming) {
    const value = record[field];
    if (typeof value === 'string' && value !== '') return value;
  }
  return record.id;
}

/** Whether the field says nothing; what may not be read may well say something. */
export function isBlank(record: EducationRecord, field: RecordField): boolean {
  if (record.masked.includes(field.name)) return false;
  const value = record[field.name];
  return (
    value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
  );
}

const usual: Record<string, string[]> = {
  student: ['classCode', 'dateOfBirth', 'gender', 'status'],
  class: ['grade', 'homeroomTeacherCode', 'isCombined'],
  staff: ['staffGroup', 'position', 'subject', 'status'],
  campus: ['isMain', 'address'],
  facility: ['kind', 'quantity', 'condition'],
  equipment: ['category', 'quantity', 'usableQuantity'],
  school: ['levelGroup', 'ownership', 'area'],
};

/**
 * What of a type tells one row of a list from another, beside its name and code.
 *
 * @param named what the reader wants instead, with commas between
 */
export function columnsOf(type: RecordType, named?: string): RecordField[] {
  const fields = fieldsOf(type);
  const wanted = named ? named.split(',') : (usual[type.code] ?? []);
  return wanted.flatMap((name) => fields.find((field) => field.name === name) ?? []);
}

/** Names of all that a list shows of each record, its name and code included. */
export function shownOf(type: RecordType, named?: string): string[] {
  const known = fieldsOf(type).map(({ name }) => name);
  const first = ['code', ...naming.filter((name) => name !== 'code')].filter((name) => known.includes(name));
  return [...new Set([...first, ...columnsOf(type, named).map(({ name }) => name)])];
}

/** What a list asks of each record, as the API takes it: a record has scores of fields, a row shows a few. */
export function askedOf(type: RecordType, named?: string): string {
  const columns = columnsOf(type, named).map(({ name }) => name);
  return ['school', 'state', 'officialVersion', 'findings', 'masked', askedToName(type), ...columns].join(
    ',',
  );
}

/** What is asked of records that are only named. */
export function askedToName(type: RecordType): string {
  const own = fieldsOf(type).map(({ name }) => name);
  return ['id', 'schoolYear', ...naming.filter((name) => own.includes(name))].join(',');
}

/** What a field is called on the screens; its name when the type has none of that name. */
export function labelOf(type: RecordType, name: string): string {
  const field = fieldsOf(type).find((one) => one.name === name);
  return field ? inWords(field.label) : name;
}

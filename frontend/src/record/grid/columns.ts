import type { RecordField, RecordType } from '../../api/types';
import { fieldsOf } from '../fields';

/** What is entered of a record at first, beside what is required. */
const usual: Record<string, string[]> = {
  student: ['nationalId', 'motherName', 'fatherName', 'phone', 'permanentAddress'],
  class: ['homeroomTeacherCode', 'session', 'ageGroup'],
  staff: ['phone', 'email', 'position', 'subject'],
  campus: ['address'],
  facility: ['name', 'areaM2'],
  equipment: ['grades', 'facilityCode'],
  school: ['address', 'phone', 'email'],
};

/** The columns that a sheet begins with: what a new record cannot do without, then what is usual, in the order of the form. */
export function firstColumns(type: RecordType, ofClass: boolean): string[] {
  return fieldsOf(type)
    .filter(
      ({ name, required, formed, initial, kind }) =>
        (required &&
          !formed &&
          initial === null &&
          kind !== 'boolean' &&
          !(ofClass && name === 'classCode')) ||
        usual[type.code]?.includes(name),
    )
    .map(({ name }) => name);
}

/** The columns named in the address that the type has, or those to begin with. */
export function columnsIn(type: RecordType, named: string | undefined, ofClass: boolean): RecordField[] {
  const wanted = named ? named.split(',') : firstColumns(type, ofClass);
  return fieldsOf(type).filter(({ name }) => wanted.includes(name));
}

const widths: Partial<Record<RecordField['kind'], number>> = {
  name: 210,
  date: 105,
  boolean: 90,
  integer: 90,
  decimal: 90,
  year: 80,
  'national-id': 130,
  phone: 115,
  code: 130,
  reference: 110,
  email: 190,
};

/** In pixels; wide enough for the title too. */
export function widthOf({ kind, name }: RecordField, title: string): number {
  const own = name === 'fullName' ? 200 : (widths[kind] ?? 170);
  return Math.max(own, Math.min(260, title.length * 7.4 + 24));
}

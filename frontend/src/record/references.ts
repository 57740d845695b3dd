import { useMemo } from 'react';
import type { EducationRecord, RecordField } from '../api/types';
import type { Choice } from '../lib/choices';
import { useRecordTypes } from '../ui/recordTypes';
import { useRecordsOf } from './api';
import { nameOf } from './fields';

/** The records that a field may point to: those of its type in the same school. */
export function useReferred(field: RecordField, school: string, schoolYear?: string) {
  const types = useRecordTypes();
  const type = types.data?.items.find((one) => one.code === field.refersTo);
  const { data } = useRecordsOf(school, type, schoolYear);
  return { path: type?.path, records: data?.items };
}

export function useReferenceChoices(field: RecordField, school: string, schoolYear?: string): Choice[] {
  const { records } = useReferred(field, school, schoolYear);
  return useMemo(() => (records ?? []).map(asChoice), [records]);
}

export function asChoice(record: EducationRecord): Choice {
  const code = String(record.code);
  const name = nameOf(record);
  return { value: code, label: name === code ? code : `${code} – ${name}` };
}

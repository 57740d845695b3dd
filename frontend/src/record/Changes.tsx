import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AuditEntry, EducationRecord, RecordField, RecordType } from '../api/types';
import { inWords } from '../lib/label';
import { DiffTable } from '../ui/DiffTable';
import { fieldsOf } from './fields';
import { shown } from './Value';

interface ChangesProps {
  type: RecordType;
  record: EducationRecord;
  changes: AuditEntry['changes'];
  /** Whether there was nothing before. */
  fresh: boolean;
}

/** What a version changed of the fields of a type, in the words of its forms. */
export function Changes({ type, record, changes, fresh }: ChangesProps) {
  const { t } = useTranslation('record');
  const rows = fieldsOf(type).flatMap((field) => {
    const change = changes.find((one) => one.field === field.name);
    if (!change) return [];
    return {
      key: field.name,
      label: inWords(field.label),
      from: side(record, field, change.from, change.masked),
      to: side(record, field, change.to, change.masked),
    };
  });
  if (rows.length === 0) return null;
  return (
    <DiffTable
      rows={rows.filter(({ to }) => !fresh || to !== null)}
      sides={fresh ? 'to' : 'both'}
      none={
        <Text span fz="sm" c="dimmed">
          {t('changes.empty')}
        </Text>
      }
    />
  );
}

/** The value as the record page would show it. */
function side(record: EducationRecord, field: RecordField, value: unknown, masked: boolean) {
  const then = { ...record, [field.name]: value, masked: masked ? [field.name] : [] } as EducationRecord;
  return shown(then, field);
}

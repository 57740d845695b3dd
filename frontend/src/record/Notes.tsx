import { Alert, Text } from '@mantine/core';
import { IconArrowBackUp, IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { EducationRecord, RecordType } from '../api/types';
import { count } from '../lib/numbers';
import { Official } from './Official';
import { Remark } from './Remark';

interface NotesProps {
  type: RecordType;
  record: EducationRecord;
}

/** What has to be known before the record is read: it is closed, it was returned, another version is the official one. */
export function Notes({ type, record }: NotesProps) {
  const { t } = useTranslation('record');
  const { closedBy, officialVersion, remark, schoolYear, state } = record;
  return (
    <>
      {closedBy && (
        <Alert
          color="slate"
          variant="light"
          icon={<IconLock size={20} />}
          title={t('closed.title', { year: schoolYear })}
        >
          {t('closed.by', { unit: closedBy.name })}
        </Alert>
      )}
      {state === 'returned' && remark && (
        <Alert color="orange" variant="light" icon={<IconArrowBackUp size={20} />} title={t('remark.title')}>
          <Remark type={type} said={remark} />
        </Alert>
      )}
      {officialVersion !== null && state !== 'approved' && (
        <Text fz="sm" c="dimmed" component="div">
          {t('official', { version: count(officialVersion) })} <Official type={type} record={record} />
        </Text>
      )}
    </>
  );
}

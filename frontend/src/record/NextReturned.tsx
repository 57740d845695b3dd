import { Alert, Group, Text } from '@mantine/core';
import { IconArrowBackUp, IconCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { EducationRecord, Page, RecordType } from '../api/types';
import { count } from '../lib/numbers';
import { paths } from '../paths';
import { GoButton } from '../ui/GoButton';
import { read } from './api';

interface NextReturnedProps {
  type: RecordType;
  record: EducationRecord;
}

/** After a record that came back has been corrected: the next one of its type, school and year. */
export function NextReturned({ type, record }: NextReturnedProps) {
  const { t } = useTranslation('record');
  const { id, school, schoolYear, state } = record;
  const query = { unit: school.id, schoolYear, state: ['returned'], limit: 2, count: true, fields: 'id' };
  const asked = useQuery({
    queryKey: ['get', `/${type.path}`, query],
    queryFn: ({ signal }) => read<Page<EducationRecord>>(`/${type.path}`, { params: { query }, signal }),
  });
  if (!asked.data) return null;
  const next = asked.data.items.find((one) => one.id !== id);
  const number = (asked.data.total ?? 0) - (state === 'returned' ? 1 : 0);
  return (
    <Alert
      variant="light"
      color={next ? 'orange' : 'green'}
      icon={next ? <IconArrowBackUp size={20} /> : <IconCheck size={20} />}
      role="status"
    >
      <Group justify="space-between" gap="xs">
        <Text fz="sm">{next ? t('returned.left', { number: count(number) }) : t('returned.none')}</Text>
        {next && (
          <GoButton size="xs" to={paths.editRecord(type.path, next.id)} search={{ schoolYear }}>
            {t('returned.next')}
          </GoButton>
        )}
      </Group>
    </Alert>
  );
}

import { Group } from '@mantine/core';
import { IconAlertTriangle, IconCalendarPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import type { Unit } from '../api/types';
import { inWords } from '../lib/label';
import { count } from '../lib/numbers';
import { paths } from '../paths';
import { useSees } from '../session/sees';
import { GoButton } from '../ui/GoButton';
import { Section } from '../ui/Page';
import { useRecordTypes } from '../ui/recordTypes';

/** From a school to its records, for those who may read them there. */
export function RecordsHere({ unit }: { unit: Unit }) {
  const { t } = useTranslation('unit');
  const reads = useSees('record.read')(unit);
  const types = useRecordTypes({ enabled: reads });
  const findings = api.useQuery(
    'get',
    '/findings/counts',
    { params: { query: { unit: unit.id, open: true } } },
    { enabled: reads },
  );
  const open = findings.data?.items.reduce((sum, one) => sum + one.open, 0) ?? 0;
  if (!reads || !types.data) return null;
  return (
    <Section title={t('records.title')} note={t('records.note')}>
      <Group gap="xs">
        {types.data.items.map(({ path, label }) => (
          <GoButton key={path} to={paths.records(path)} search={{ unit: unit.id }}>
            {inWords(label)}
          </GoButton>
        ))}
        {unit.kind === 'school' && (
          <GoButton to={paths.yearChange(unit.id)} leftSection={<IconCalendarPlus size={16} />}>
            {t('records.nextYear')}
          </GoButton>
        )}
        <GoButton
          to={paths.findings}
          search={{ unit: unit.id }}
          leftSection={<IconAlertTriangle size={16} />}
        >
          {t('records.findings', { number: count(open) })}
        </GoButton>
      </Group>
    </Section>
  );
}

import { Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Unit } from '../api/types';
import { inWords } from '../lib/label';
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
  if (!reads || !types.data) return null;
  return (
    <Section title={t('records.title')} note={t('records.note')}>
      <Group gap="xs">
        {types.data.items.map(({ path, label }) => (
          <GoButton key={path} to={paths.records(path)} search={{ unit: unit.id }}>
            {inWords(label)}
          </GoButton>
        ))}
      </Group>
    </Section>
  );
}

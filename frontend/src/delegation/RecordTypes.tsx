import { Checkbox, Radio, SimpleGrid, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCatalogue } from './names';

interface RecordTypesProps {
  /** Null for all types. */
  value: string[] | null;
  onChange: (types: string[] | null) => void;
  error?: ReactNode;
}

/** All kinds of records, or chosen ones. */
export function RecordTypes({ value, onChange, error }: RecordTypesProps) {
  const { t } = useTranslation('delegation');
  const catalogue = useCatalogue();
  return (
    <Stack gap="xs">
      <Radio.Group
        label={t('fact.types')}
        error={value === null ? error : undefined}
        value={value === null ? 'all' : 'some'}
        onChange={(choice) => onChange(choice === 'all' ? null : [])}
      >
        <Stack gap={6} mt={4}>
          <Radio size="sm" value="all" label={t('allTypes')} />
          <Radio size="sm" value="some" label={t('someTypes')} />
        </Stack>
      </Radio.Group>
      {value !== null && (
        <Checkbox.Group pl={30} aria-label={t('someTypes')} value={value} onChange={onChange} error={error}>
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs" verticalSpacing={6}>
            {catalogue?.recordTypes.map((type) => (
              <Checkbox key={type.code} value={type.code} label={type.name} />
            ))}
          </SimpleGrid>
        </Checkbox.Group>
      )}
    </Stack>
  );
}

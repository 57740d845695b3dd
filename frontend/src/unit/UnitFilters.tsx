import { Group, MultiSelect, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SchoolLevel, UnitKind } from '../api/types';
import { SearchField } from '../ui/SearchField';
import { kinds, levels, statuses, type UnitFilters as Values } from './search';

interface UnitFiltersProps {
  values: Values;
  onChange: (change: Partial<Values>) => void;
  /** Kinds that can occur; with only one there is nothing to choose. */
  offer?: readonly UnitKind[];
}

/** Name or code, kind, level, and whether ended units are wanted. */
export function UnitFilters({ values, onChange, offer = kinds }: UnitFiltersProps) {
  const { t } = useTranslation('unit');
  return (
    <Group gap="xs" align="flex-start">
      <SearchField label={t('filter.q')} value={values.q} onSearch={(q) => onChange({ q })} maxLength={200} />
      {offer.length > 1 && (
        <Select
          aria-label={t('filter.kind')}
          placeholder={t('filter.kind')}
          data={offer.map((value) => ({ value, label: t(`ui:unitKind.${value}`) }))}
          value={values.kind ?? null}
          onChange={(kind) => onChange({ kind: kind as UnitKind | undefined })}
          clearable
          clearButtonProps={{ 'aria-label': t('filter.clear') }}
          w={{ base: '100%', xs: 210 }}
        />
      )}
      <MultiSelect
        size="sm"
        aria-label={t('filter.level')}
        placeholder={values.level ? undefined : t('filter.level')}
        data={levels.map((value) => ({ value, label: t(`level.${value}`) }))}
        value={values.level ?? []}
        onChange={(level) => onChange({ level: level.length > 0 ? (level as SchoolLevel[]) : undefined })}
        clearable
        clearButtonProps={{ 'aria-label': t('filter.clear') }}
        w={{ base: '100%', xs: 220 }}
      />
      <Select
        aria-label={t('filter.status')}
        data={['active', ...statuses.filter((one) => one !== 'active'), 'all'].map((value) => ({
          value,
          label: t(`filter.statuses.${value}`),
        }))}
        value={values.status ?? 'active'}
        onChange={(status) =>
          onChange({ status: status === 'active' ? undefined : (status as Values['status']) })
        }
        allowDeselect={false}
        w={{ base: '100%', xs: 190 }}
      />
    </Group>
  );
}

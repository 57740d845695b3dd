import { MultiSelect, Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SchoolLevel, UnitKind } from '../api/types';
import { Filters } from '../ui/Filters';
import { SearchField } from '../ui/SearchField';
import { inState, kinds, levels, states, type UnitFilters as Values } from './search';

interface UnitFiltersProps {
  values: Values;
  onChange: (change: Partial<Values>) => void;
  /** Kinds that can occur; with only one there is nothing to choose. */
  offer?: readonly UnitKind[];
  /** More filters of the same row. */
  children?: ReactNode;
}

/** Name or code, kind, level, and whether ended units are wanted, or those whose administration lacks something. */
export function UnitFilters({ values, onChange, offer = kinds, children }: UnitFiltersProps) {
  const { t } = useTranslation('unit');
  const { q, kind, level, status, administrator, asOf } = values;
  return (
    <Filters
      active={[kind, level, status ?? administrator, asOf].filter(Boolean).length}
      onClear={() =>
        onChange({
          kind: undefined,
          level: undefined,
          status: undefined,
          administrator: undefined,
          asOf: undefined,
        })
      }
      search={
        <SearchField
          label={t('filter.q')}
          value={q}
          onSearch={(words) => onChange({ q: words })}
          maxLength={200}
          w={{ base: '100%', sm: 308 }}
        />
      }
    >
      {offer.length > 1 && (
        <Select
          aria-label={t('filter.kind')}
          placeholder={t('filter.kind')}
          data={offer.map((value) => ({ value, label: t(`ui:unitKind.${value}`) }))}
          value={kind ?? null}
          onChange={(chosen) => onChange({ kind: (chosen as UnitKind) ?? undefined })}
          clearable
          clearButtonProps={{ 'aria-label': t('filter.clear') }}
          w={{ base: '100%', sm: 168 }}
        />
      )}
      <MultiSelect
        size="sm"
        aria-label={t('filter.level')}
        placeholder={level ? undefined : t('filter.level')}
        data={levels.map((value) => ({ value, label: t(`level.${value}`) }))}
        value={level ?? []}
        onChange={(chosen) => onChange({ level: chosen.length > 0 ? (chosen as SchoolLevel[]) : undefined })}
        clearable
        clearButtonProps={{ 'aria-label': t('filter.clear') }}
        w={{ base: '100%', sm: 168 }}
      />
      <Select
        aria-label={t('filter.status')}
        data={states.map((value) => ({ value, label: t(`filter.statuses.${value}`) }))}
        value={administrator ?? status ?? 'active'}
        onChange={(chosen) => onChange(inState(chosen))}
        allowDeselect={false}
        w={{ base: '100%', sm: 236 }}
      />
      {children}
    </Filters>
  );
}

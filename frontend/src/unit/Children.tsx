import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Unit } from '../api/types';
import { AsOf, AsOfNotice } from './AsOf';
import type { UnitFilters as Filters } from './search';
import { UnitFilters } from './UnitFilters';
import { UnitTable } from './UnitTable';
import { kindsBelow } from './useUnit';

interface ChildrenProps {
  unit: Unit;
  filters: Filters;
  onChange: (change: Partial<Filters>) => void;
}

/** What stands directly below the unit. */
export function Children({ unit, filters, onChange }: ChildrenProps) {
  const { t } = useTranslation('unit');
  return (
    <Stack gap="md">
      <UnitFilters values={filters} onChange={onChange} offer={kindsBelow(unit)}>
        <AsOf value={filters.asOf} onChange={(asOf) => onChange({ asOf })} />
      </UnitFilters>
      <AsOfNotice value={filters.asOf} onChange={(asOf) => onChange({ asOf })} />
      <UnitTable
        label={t('list.children', { unit: unit.name })}
        parent={unit.id}
        filters={filters}
        onSort={(sort) => onChange({ sort })}
      />
    </Stack>
  );
}

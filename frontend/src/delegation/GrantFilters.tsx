import { Checkbox, Select, SimpleGrid } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AccountPicker } from '../ui/AccountPicker';
import { Filters } from '../ui/Filters';
import { SearchField } from '../ui/SearchField';
import { UnitPicker } from '../ui/UnitPicker';
import { useCatalogue } from './names';
import { type GrantSearch, grantStates, unitKinds } from './search';

const route = getRouteApi('/frame/grants');

/** The filters of the list; they live in the address, so that a filtered list can be sent to a colleague. */
export function GrantFilters() {
  const { t } = useTranslation('delegation');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const catalogue = useCatalogue();
  const change = (next: GrantSearch) =>
    void navigate({ search: (before) => ({ ...before, ...next }), replace: true });
  const unit = search.unit ?? search.within ?? null;
  const exact = search.unit !== undefined;

  return (
    <Filters
      active={Object.values({ ...search, sort: undefined }).filter(Boolean).length}
      onClear={() => void navigate({ search: {} })}
    >
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 4 }} spacing="sm" verticalSpacing="xs">
        {search.account ? (
          <AccountPicker
            label={t('column.who')}
            value={search.account}
            onChange={(account) => change({ account: account ?? undefined })}
          />
        ) : (
          <SearchField
            titled
            label={t('list.q')}
            placeholder={t('list.qPlaceholder')}
            value={search.q}
            onSearch={(q) => change({ q })}
            maxLength={200}
            w="100%"
          />
        )}
        <div>
          <UnitPicker
            label={t('column.where')}
            value={unit}
            onChange={(id) =>
              change(exact ? { unit: id ?? undefined } : { within: id ?? undefined, unit: undefined })
            }
          />
          {unit && (
            <Checkbox
              mt={6}
              size="xs"
              label={t('list.below')}
              checked={!exact}
              onChange={() => change(exact ? { unit: undefined, within: unit } : { unit, within: undefined })}
            />
          )}
        </div>
        <Select
          label={t('column.what')}
          placeholder={t('list.anyRole')}
          clearable
          clearButtonProps={{ 'aria-label': t('list.anyRole') }}
          data={catalogue?.roles.map((role) => ({ value: role.code, label: role.name })) ?? []}
          value={search.role ?? null}
          onChange={(role) => change({ role: role ?? undefined })}
        />
        <Select
          label={t('column.state')}
          placeholder={t('list.anyState')}
          clearable
          clearButtonProps={{ 'aria-label': t('list.anyState') }}
          data={grantStates.map((state) => ({ value: state, label: t(`ui:grantState.${state}`) }))}
          value={search.state ?? null}
          onChange={(state) => change({ state: grantStates.find((known) => known === state) })}
        />
        <Select
          label={t('list.kind')}
          placeholder={t('list.anyKind')}
          clearable
          clearButtonProps={{ 'aria-label': t('list.anyKind') }}
          data={unitKinds.map((kind) => ({ value: kind, label: t(`ui:unitKind.${kind}`) }))}
          value={search.kind ?? null}
          onChange={(kind) => change({ kind: unitKinds.find((known) => known === kind) })}
        />
        <Checkbox
          style={{ alignSelf: 'end' }}
          pb={6}
          label={t('list.withoutMinutes')}
          description={t('list.withoutMinutesHelp')}
          checked={search.minutes === 'missing'}
          onChange={({ currentTarget }) => change({ minutes: currentTarget.checked ? 'missing' : undefined })}
        />
      </SimpleGrid>
    </Filters>
  );
}

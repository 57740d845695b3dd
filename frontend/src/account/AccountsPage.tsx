import { Select } from '@mantine/core';
import { IconFilterOff, IconUserPlus, IconUsersPlus } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { byCursor } from '../api/paging';
import type { Account } from '../api/types';
import { ago } from '../lib/dates';
import { paths } from '../paths';
import { holds, useMe } from '../session/me';
import { DataList } from '../ui/DataList';
import type { Column } from '../ui/DataTable';
import { Filters } from '../ui/Filters';
import { GoButton } from '../ui/GoButton';
import { GoLink } from '../ui/GoLink';
import { Page } from '../ui/Page';
import { SearchField } from '../ui/SearchField';
import { AccountState } from '../ui/StateBadge';
import { Empty } from '../ui/States';
import { UnitPicker } from '../ui/UnitPicker';
import { PasswordState } from './PasswordState';
import { type AccountSearch, inState, stateOf, states } from './search';
import { useRoles } from './useRoles';

/** The accounts of the people below me. */
export function AccountsPage() {
  const { t } = useTranslation('account');
  const filters = useSearch({ from: '/frame/accounts' });
  const navigate = useNavigate({ from: '/accounts' });
  const me = useMe();
  const change = (some: Partial<AccountSearch>) =>
    void navigate({ search: (now) => ({ ...now, ...some }), replace: true });
  return (
    <Page
      title={t('title')}
      purpose={t('purpose')}
      action={
        holds(me, 'account.manage') && (
          <>
            <GoButton to="/accounts/bulk" leftSection={<IconUsersPlus size={16} />}>
              {t('bulk.open')}
            </GoButton>
            <GoButton to={paths.newAccount} variant="filled" leftSection={<IconUserPlus size={16} />}>
              {t('new.open')}
            </GoButton>
          </>
        )
      }
      filters={<AccountFilters filters={filters} onChange={change} />}
    >
      <List filters={filters} onChange={change} />
    </Page>
  );
}

const notActivated: Account['passwordState'][] = ['one-time', 'one-time-expired'];

interface FilteredProps {
  filters: AccountSearch;
  onChange: (change: Partial<AccountSearch>) => void;
}

function AccountFilters({ filters, onChange }: FilteredProps) {
  const { t } = useTranslation('account');
  const roles = useRoles();
  const clear = { clearable: true, clearButtonProps: { 'aria-label': t('filter.clear') } };
  const exact = filters.unit !== undefined;
  const unit = filters.unit ?? filters.within;
  const state = stateOf(filters);
  return (
    <Filters
      active={[unit, state, filters.role].filter(Boolean).length}
      onClear={() => onChange({ unit: undefined, within: undefined, role: undefined, ...inState(null) })}
      search={
        <SearchField
          label={t('filter.q')}
          value={filters.q}
          onSearch={(q) => onChange({ q })}
          maxLength={200}
          w={{ base: '100%', sm: 290 }}
        />
      }
    >
      <UnitPicker
        label={t('filter.unit')}
        value={unit ?? null}
        onChange={(id) =>
          onChange(
            exact && id !== null
              ? { unit: id, within: undefined }
              : { unit: undefined, within: id ?? undefined },
          )
        }
        hideLabel
        width={260}
      />
      {unit && (
        <Select
          aria-label={t('filter.reach')}
          data={[
            { value: 'within', label: t('filter.within') },
            { value: 'unit', label: t('filter.exact') },
          ]}
          value={exact ? 'unit' : 'within'}
          onChange={(reach) =>
            onChange(reach === 'unit' ? { unit, within: undefined } : { unit: undefined, within: unit })
          }
          allowDeselect={false}
          w={{ base: '100%', sm: 200 }}
        />
      )}
      <Select
        aria-label={t('filter.status')}
        placeholder={t('filter.status')}
        data={states.map((value) => ({ value, label: t(`filter.state.${value}`) }))}
        value={state}
        onChange={(chosen) => onChange(inState(chosen))}
        {...clear}
        w={{ base: '100%', sm: 230 }}
      />
      <Select
        aria-label={t('filter.role')}
        placeholder={t('filter.role')}
        data={roles.map(({ code, name }) => ({ value: code, label: name }))}
        value={filters.role ?? null}
        onChange={(role) => onChange({ role: role ?? undefined })}
        {...clear}
        w={{ base: '100%', sm: 190 }}
      />
    </Filters>
  );
}

function List({ filters, onChange }: FilteredProps) {
  const { t } = useTranslation('account');
  const { role, status, password, sort = 'name', ...rest } = filters;
  const query = {
    ...rest,
    sort,
    role: role ? [role] : undefined,
    status: status && [status],
    activation: password && notActivated,
  };
  const pages = api.useInfiniteQuery(
    'get',
    '/accounts',
    { params: { query: { ...query, limit: 50, count: true } } },
    byCursor,
  );
  const columns: Column<Account>[] = [
    {
      key: 'name',
      header: t('field.fullName'),
      sort: 'name',
      cell: (account) => <GoLink to={paths.account(account.id)}>{account.fullName}</GoLink>,
    },
    {
      key: 'username',
      header: t('field.username'),
      sort: 'username',
      tight: true,
      cell: (account) => account.username,
    },
    { key: 'unit', header: t('field.unit'), width: '30%', cell: (account) => account.unit.name },
    { key: 'position', header: t('field.position'), cell: (account) => account.position },
    {
      key: 'status',
      header: t('field.status'),
      width: 172,
      // Who has not begun says more than that the account may be used.
      cell: (account) =>
        account.status === 'active' && account.passwordState !== 'set' ? (
          <PasswordState account={account} />
        ) : (
          <AccountState status={account.status} />
        ),
    },
    {
      key: 'lastLogin',
      header: t('field.lastLogin'),
      sort: '-lastLoginAt',
      tight: true,
      cell: (account) => (account.lastLoginAt ? ago(account.lastLoginAt) : t('neverLoggedIn')),
    },
  ];
  const filtered = Boolean(filters.q ?? filters.unit ?? filters.within ?? stateOf(filters) ?? role);
  return (
    <DataList
      label={t('title')}
      pages={pages}
      columns={columns}
      rowKey={(account) => account.id}
      sort={sort}
      // The API knows each order in one direction only.
      onSort={(wanted) => {
        const known = ['name', 'username', '-lastLoginAt'] as const;
        const found = known.find((one) => one.replace('-', '') === wanted.replaceAll('-', ''));
        onChange({ sort: found === 'name' ? undefined : found });
      }}
      empty={
        <Empty icon={filtered ? IconFilterOff : undefined} title={t(filtered ? 'list.noMatch' : 'list.none')}>
          {t(filtered ? 'list.noMatchHint' : 'list.noneHint')}
        </Empty>
      }
    />
  );
}

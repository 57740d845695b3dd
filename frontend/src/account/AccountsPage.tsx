import { Group, Select, Text } from '@mantine/core';
import { IconUserPlus, IconUsersPlus } from '@tabler/icons-react';
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
import { GoButton } from '../ui/GoButton';
import { GoLink } from '../ui/GoLink';
import { Page } from '../ui/Page';
import { SearchField } from '../ui/SearchField';
import { AccountState } from '../ui/StateBadge';
import { Empty } from '../ui/States';
import { UnitPicker } from '../ui/UnitPicker';
import { PasswordState } from './PasswordState';
import { type AccountSearch, statuses } from './search';
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
      filters={<Filters filters={filters} onChange={change} />}
    >
      <List filters={filters} onChange={change} />
    </Page>
  );
}

interface FilteredProps {
  filters: AccountSearch;
  onChange: (change: Partial<AccountSearch>) => void;
}

function Filters({ filters, onChange }: FilteredProps) {
  const { t } = useTranslation('account');
  const roles = useRoles();
  const clear = { clearable: true, clearButtonProps: { 'aria-label': t('filter.clear') } };
  const exact = filters.unit !== undefined;
  return (
    <Group gap="xs" align="flex-start">
      <SearchField
        label={t('filter.q')}
        value={filters.q}
        onSearch={(q) => onChange({ q })}
        maxLength={200}
      />
      <UnitPicker
        label={t('filter.unit')}
        value={filters.unit ?? filters.within ?? null}
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
      {(filters.unit ?? filters.within) && (
        <Select
          aria-label={t('filter.reach')}
          data={[
            { value: 'within', label: t('filter.within') },
            { value: 'unit', label: t('filter.exact') },
          ]}
          value={exact ? 'unit' : 'within'}
          onChange={(reach) => {
            const id = filters.unit ?? filters.within;
            onChange(reach === 'unit' ? { unit: id, within: undefined } : { unit: undefined, within: id });
          }}
          allowDeselect={false}
          w={{ base: '100%', xs: 200 }}
        />
      )}
      <Select
        aria-label={t('filter.status')}
        placeholder={t('filter.status')}
        data={statuses.map((value) => ({ value, label: t(`ui:accountState.${value}`) }))}
        value={filters.status ?? null}
        onChange={(status) => onChange({ status: (status as Account['status']) ?? undefined })}
        {...clear}
        w={{ base: '100%', xs: 170 }}
      />
      <Select
        aria-label={t('filter.role')}
        placeholder={t('filter.role')}
        data={roles.map(({ code, name }) => ({ value: code, label: name }))}
        value={filters.role ?? null}
        onChange={(role) => onChange({ role: role ?? undefined })}
        {...clear}
        w={{ base: '100%', xs: 200 }}
      />
    </Group>
  );
}

function List({ filters, onChange }: FilteredProps) {
  const { t } = useTranslation('account');
  const { role, status, sort = 'name', ...rest } = filters;
  const query = { ...rest, sort, role: role ? [role] : undefined, status: status && [status] };
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
    { key: 'username', header: t('field.username'), sort: 'username', cell: (account) => account.username },
    { key: 'unit', header: t('field.unit'), cell: (account) => account.unit.name },
    { key: 'position', header: t('field.position'), cell: (account) => account.position },
    {
      key: 'status',
      header: t('field.status'),
      cell: (account) => (
        <Group gap={6}>
          <AccountState status={account.status} />
          <PasswordState account={account} />
        </Group>
      ),
    },
    {
      key: 'lastLogin',
      header: t('field.lastLogin'),
      sort: '-lastLoginAt',
      cell: (account) => (
        <Text fz="sm">{account.lastLoginAt ? ago(account.lastLoginAt) : t('neverLoggedIn')}</Text>
      ),
    },
  ];
  const filtered = Boolean(filters.q ?? filters.unit ?? filters.within ?? status ?? role);
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
        <Empty title={t(filtered ? 'list.noMatch' : 'list.none')}>
          {t(filtered ? 'list.noMatchHint' : 'list.noneHint')}
        </Empty>
      }
    />
  );
}

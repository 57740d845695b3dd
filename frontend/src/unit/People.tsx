import { Group, Stack, Text } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { byCursor } from '../api/paging';
import type { Account, Unit } from '../api/types';
import { ago } from '../lib/dates';
import { paths } from '../paths';
import { DataList } from '../ui/DataList';
import type { Column } from '../ui/DataTable';
import { Explain } from '../ui/Explain';
import { GoButton } from '../ui/GoButton';
import { GoLink } from '../ui/GoLink';
import { AccountState } from '../ui/StateBadge';
import { Empty } from '../ui/States';

/** The accounts of people who belong to the unit. */
export function People({ unit }: { unit: Unit }) {
  const { t } = useTranslation('unit');
  if (!unit.can.includes('view-accounts')) {
    return <Explain reason={unit.cannot['view-accounts']} permission="account.view" unit={unit.id} />;
  }
  return (
    <Stack gap="md">
      <Group justify="space-between">
        <Text fz="sm" c="dimmed" flex="1 1 240px">
          {t('people.note')}
        </Text>
        <Group gap="xs">
          {unit.kind !== 'school' && (
            <GoButton to={paths.accounts} search={{ within: unit.id }}>
              {t('people.within')}
            </GoButton>
          )}
          {unit.status === 'active' && (
            <GoButton
              to={paths.newAccount}
              search={{ unit: unit.id }}
              leftSection={<IconUserPlus size={16} />}
            >
              {t('people.create')}
            </GoButton>
          )}
        </Group>
      </Group>
      <Accounts unit={unit} />
    </Stack>
  );
}

function Accounts({ unit }: { unit: Unit }) {
  const { t } = useTranslation('unit');
  const pages = api.useInfiniteQuery(
    'get',
    '/accounts',
    { params: { query: { unit: unit.id, limit: 50, count: true } } },
    byCursor,
  );
  const columns: Column<Account>[] = [
    {
      key: 'name',
      header: t('people.name'),
      cell: (account) => <GoLink to={paths.account(account.id)}>{account.fullName}</GoLink>,
    },
    { key: 'username', header: t('people.username'), cell: (account) => account.username },
    { key: 'position', header: t('people.position'), cell: (account) => account.position },
    {
      key: 'status',
      header: t('people.status'),
      cell: (account) => <AccountState status={account.status} />,
    },
    {
      key: 'lastLogin',
      header: t('people.lastLogin'),
      cell: (account) => (account.lastLoginAt ? ago(account.lastLoginAt) : t('people.never')),
    },
  ];
  return (
    <DataList
      label={t('people.label', { unit: unit.name })}
      pages={pages}
      columns={columns}
      rowKey={(account) => account.id}
      empty={<Empty title={t('people.none')}>{t('people.noneHint')}</Empty>}
    />
  );
}

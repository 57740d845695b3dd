import { Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { byCursor } from '../api/paging';
import type { Grant, Unit } from '../api/types';
import { date } from '../lib/dates';
import { paths } from '../paths';
import { useSees } from '../session/sees';
import { DataList } from '../ui/DataList';
import type { Column } from '../ui/DataTable';
import { GoButton } from '../ui/GoButton';
import { GoLink } from '../ui/GoLink';
import { useRoleNames } from '../ui/roleNames';
import { Empty } from '../ui/States';

/** The rights that hold at the unit itself; each leads to the chain it comes from. */
export function RightsHere({ unit }: { unit: Unit }) {
  const { t } = useTranslation('unit');
  const roleName = useRoleNames();
  const sees = useSees('account.view');
  const pages = api.useInfiniteQuery(
    'get',
    '/grants',
    { params: { query: { unit: unit.id, state: ['effective'], limit: 50, count: true } } },
    byCursor,
  );
  const columns: Column<Grant>[] = [
    {
      key: 'account',
      header: t('rights.who'),
      cell: ({ account }) => (
        <GoLink to={paths.account(account.id)} open={sees(account.unit)}>
          {account.fullName}
        </GoLink>
      ),
    },
    {
      key: 'role',
      header: t('rights.role'),
      cell: (grant) => <GoLink to={paths.grant(grant.id)}>{roleName(grant.role)}</GoLink>,
    },
    { key: 'from', header: t('rights.from'), cell: (grant) => date(grant.from) },
    {
      key: 'until',
      header: t('rights.until'),
      cell: (grant) => (grant.until ? date(grant.until) : t('rights.noEnd')),
    },
    { key: 'givenBy', header: t('rights.givenBy'), cell: (grant) => grant.givenBy?.fullName },
  ];
  return (
    <Stack gap="md">
      <Group justify="space-between">
        <Text fz="sm" c="dimmed" flex="1 1 240px">
          {t('rights.note')}
        </Text>
        <GoButton to={paths.grants} search={{ unit: unit.id }}>
          {t('rights.all')}
        </GoButton>
      </Group>
      <DataList
        label={t('rights.label', { unit: unit.name })}
        pages={pages}
        columns={columns}
        rowKey={(grant) => grant.id}
        empty={<Empty title={t('rights.none')}>{t('rights.noneHint')}</Empty>}
      />
    </Stack>
  );
}

import { IconUserQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { byCursor } from '../../api/paging';
import type { AccountRef, Grant, Permission, UnitRef } from '../../api/types';
import { paths } from '../../paths';
import { useSees } from '../../session/sees';
import { DataList } from '../../ui/DataList';
import type { Column } from '../../ui/DataTable';
import { GoLink } from '../../ui/GoLink';
import { Empty } from '../../ui/States';
import { useGrantColumns } from '../columns';
import { GiveButton } from '../GiveButton';

interface Holder {
  account: AccountRef & { unit: UnitRef };
  grant: Grant;
}

/** Everybody who may do it there, each with the right that allows it. */
export function WhoMay(query: { permission: Permission; unit: string; recordType?: string }) {
  const { t } = useTranslation('delegation');
  const seesAccount = useSees('account.view');
  const seesGrant = useSees('grant.view');
  const { what, where, until, used } = useGrantColumns();
  const pages = api.useInfiniteQuery(
    'get',
    '/access/who',
    { params: { query: { ...query, limit: 50, count: true } } },
    byCursor,
  );
  const of = (column: Column<Grant>): Column<Holder> => ({
    ...column,
    cell: ({ grant }) => column.cell(grant),
  });
  const columns: Column<Holder>[] = [
    {
      key: 'account',
      header: t('column.who'),
      cell: ({ account }) => (
        <GoLink to={paths.account(account.id)} open={seesAccount(account.unit)} fz="sm" fw={500}>
          {t('ui:chain.holder', { name: account.fullName, username: account.username })}
        </GoLink>
      ),
    },
    { key: 'of', header: t('fact.of'), cell: ({ account }) => account.unit.name },
    {
      key: 'by',
      header: t('explain.by'),
      cell: ({ grant }) => (
        <GoLink to={paths.grant(grant.id)} open={seesGrant(grant.unit)} fz="sm">
          {what.cell(grant)}
        </GoLink>
      ),
    },
    of(where),
    of(until),
    of(used),
  ];
  return (
    <DataList
      label={t('explain.who')}
      pages={pages}
      columns={columns}
      rowKey={({ account, grant }) => `${account.id} ${grant.id}`}
      empty={
        <Empty
          icon={IconUserQuestion}
          title={t('explain.nobody')}
          action={<GiveButton search={{ unit: query.unit }} />}
        >
          {t('explain.nobodyHint')}
        </Empty>
      }
    />
  );
}

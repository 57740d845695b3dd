import { IconKey } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { byCursor } from '../api/paging';
import type { Account, Grant } from '../api/types';
import { ago, date } from '../lib/dates';
import { paths } from '../paths';
import { DataList } from '../ui/DataList';
import type { Column } from '../ui/DataTable';
import { GoButton } from '../ui/GoButton';
import { GoLink } from '../ui/GoLink';
import { Section } from '../ui/Page';
import { useRoleNames } from '../ui/roleNames';
import { GrantState } from '../ui/StateBadge';
import { Empty } from '../ui/States';

/** The rights that the account holds or held; each leads to where it comes from. */
export function GrantsOf({ account }: { account: Account }) {
  const { t } = useTranslation('account');
  const roleName = useRoleNames();
  const pages = api.useInfiniteQuery(
    'get',
    '/grants',
    { params: { query: { account: account.id, limit: 50, count: true } } },
    byCursor,
  );
  const columns: Column<Grant>[] = [
    {
      key: 'role',
      header: t('field.role'),
      cell: (grant) => <GoLink to={paths.grant(grant.id)}>{roleName(grant.role)}</GoLink>,
    },
    { key: 'unit', header: t('grants.unit'), cell: (grant) => grant.unit.name },
    { key: 'state', header: t('field.status'), cell: (grant) => <GrantState state={grant.state} /> },
    {
      key: 'until',
      header: t('field.until'),
      cell: (grant) => (grant.until ? date(grant.until) : t('grants.noEnd')),
    },
    { key: 'givenBy', header: t('grants.givenBy'), cell: (grant) => grant.givenBy?.fullName },
    {
      key: 'used',
      header: t('grants.used'),
      cell: (grant) => (grant.lastUsedAt ? ago(grant.lastUsedAt) : t('grants.unused')),
    },
  ];
  const give = account.can.includes('give-rights') && (
    <GoButton to={paths.giveGrant} search={{ account: account.id }} leftSection={<IconKey size={16} />}>
      {t('grants.give')}
    </GoButton>
  );
  return (
    <Section title={t('grants.title')} note={t('grants.note')} action={give}>
      <DataList
        label={t('grants.title')}
        pages={pages}
        columns={columns}
        rowKey={(grant) => grant.id}
        empty={<Empty title={t('grants.none')}>{t('grants.noneHint')}</Empty>}
      />
    </Section>
  );
}

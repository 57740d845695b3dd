import { IconFilterOff, IconKey, IconUserPlus } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { byCursor } from '../api/paging';
import { DataList } from '../ui/DataList';
import { Page } from '../ui/Page';
import { Empty } from '../ui/States';
import { useGrantColumns } from './columns';
import { GiveButton } from './GiveButton';
import { GrantFilters } from './GrantFilters';

const route = getRouteApi('/frame/grants');

/** All rights I can see, narrowed by whom, where, what and how they stand. */
export function GrantsPage() {
  const { t } = useTranslation('delegation');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { who, what, where, until, passes, state, used } = useGrantColumns();
  const { role, state: wanted, kind, ...places } = search;
  const grants = api.useInfiniteQuery(
    'get',
    '/grants',
    {
      params: {
        query: {
          ...places,
          role: role ? [role] : undefined,
          state: wanted && [wanted],
          kind: kind && [kind],
          limit: 50,
          count: true,
        },
      },
    },
    byCursor,
  );
  const { sort, ...filters } = search;
  const filtered = Object.values(filters).some(Boolean);
  return (
    <Page
      title={t('list.title')}
      purpose={t('list.purpose')}
      action={
        <GiveButton
          search={{ account: search.account, unit: search.unit ?? search.within }}
          leftSection={<IconUserPlus size={18} stroke={1.6} />}
        />
      }
      filters={<GrantFilters />}
    >
      <DataList
        label={t('list.title')}
        pages={grants}
        columns={[who, what, where, until, passes, state, used]}
        rowKey={(grant) => grant.id}
        sort={sort}
        onSort={(by) => void navigate({ search: (before) => ({ ...before, sort: by }), replace: true })}
        empty={
          filtered ? (
            <Empty icon={IconFilterOff} title={t('list.nothing')}>
              {t('list.nothingHint')}
            </Empty>
          ) : (
            <Empty icon={IconKey} title={t('list.empty')} action={<GiveButton />}>
              {t('list.emptyHint')}
            </Empty>
          )
        }
      />
    </Page>
  );
}

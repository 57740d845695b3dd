import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { byCursor } from '../../api/paging';
import { DataList } from '../../ui/DataList';
import { useRefreshMs } from '../live/Live';
import type { BoardSearch } from '../search';
import { useBoardColumns } from './columns';
import { Freshness } from './Freshness';

interface ViewProps {
  campaign: string;
  search: BoardSearch;
  empty: ReactNode;
}

export function RowsView({ campaign, search: { q, missing }, empty }: ViewProps) {
  const { t } = useTranslation('handover');
  const pages = api.useInfiniteQuery(
    'get',
    '/handover/campaigns/{id}/dossiers',
    { params: { path: { id: campaign }, query: { q, missing, count: true, limit: 50 } } },
    { ...byCursor, refetchInterval: useRefreshMs() },
  );
  return (
    <>
      <Freshness at={pages.dataUpdatedAt} failed={pages.isError} />
      <DataList
        label={t('board.list')}
        pages={pages}
        columns={useBoardColumns()}
        rowKey={(dossier) => dossier.id}
        empty={empty}
      />
    </>
  );
}

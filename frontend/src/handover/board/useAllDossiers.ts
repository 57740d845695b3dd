import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { client } from '../../api/client';
import type { Dossier } from '../../api/types';
import { useRefreshMs } from '../live/Live';
import type { BoardSearch } from '../search';

const PAGE = 500;
/** A campaign invites no more units than this, as the server holds it. */
const MOST = 5_000;

/** What the board and the queues of desks show of a unit, and no more is asked for. */
const FIELDS = ['id', 'unit', 'area', 'steps', 'slot', 'people'] as const;
export type Shown = Pick<Dossier, (typeof FIELDS)[number]>;

type Wanted = Pick<BoardSearch, 'q' | 'missing'> & { desk?: string };

/** Every unit of a campaign that fits, all pages of them; kept fresh while the page is in sight. */
export function useAllDossiers(campaign: string, wanted: Wanted, enabled = true) {
  const every = useRefreshMs();
  return useQuery({
    queryKey: ['get', '/handover/campaigns/{id}/dossiers', { campaign, wanted, all: true }],
    queryFn: async ({ signal }) => {
      const all: Shown[] = [];
      let cursor: string | undefined;
      do {
        const { data } = await client.GET('/handover/campaigns/{id}/dossiers', {
          params: {
            path: { id: campaign },
            query: { ...wanted, limit: PAGE, cursor, fields: FIELDS.join(',') },
          },
          signal,
        });
        all.push(...(data?.items ?? []));
        cursor = data?.next ?? undefined;
      } while (cursor && all.length < MOST);
      return all;
    },
    placeholderData: keepPreviousData,
    refetchInterval: every,
    enabled,
  });
}

import { api } from '../api/client';
import type { BoardSearch } from './search';

/** How many units of a campaign have not taken a step; undefined until that is known. */
export function useHowMany(campaign: string, missing: BoardSearch['missing']): number | undefined {
  const counted = api.useQuery(
    'get',
    '/handover/campaigns/{id}/dossiers',
    { params: { path: { id: campaign }, query: { missing, limit: 1, count: true } } },
    { enabled: missing !== undefined },
  );
  return missing === undefined ? undefined : counted.data?.total;
}

import { api } from '../api/client';

/**
 * One campaign with its sums.
 *
 * @param every so many milliseconds it is read anew while the page is in sight
 */
export function useCampaign(id: string, enabled = true, every: number | false = false) {
  return api.useQuery(
    'get',
    '/handover/campaigns/{id}',
    { params: { path: { id } } },
    { enabled, refetchInterval: every },
  );
}

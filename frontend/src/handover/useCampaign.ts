import { api } from '../api/client';

/** One campaign with its sums. */
export function useCampaign(id: string, enabled = true) {
  return api.useQuery('get', '/handover/campaigns/{id}', { params: { path: { id } } }, { enabled });
}

import { api } from '../../api/client';
import { useRefreshMs } from '../live/Live';

/** The desks of a campaign, kept fresh while the page is in sight. */
export function useDesks(campaign: string) {
  return api.useQuery(
    'get',
    '/handover/campaigns/{id}/desks',
    { params: { path: { id: campaign } } },
    { refetchInterval: useRefreshMs() },
  );
}

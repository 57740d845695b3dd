import { api } from '../../api/client';
import { REFRESH_MS } from '../board/useAllDossiers';

/** The desks of a campaign, kept fresh while the page is in sight. */
export function useDesks(campaign: string) {
  return api.useQuery(
    'get',
    '/handover/campaigns/{id}/desks',
    { params: { path: { id: campaign } } },
    { refetchInterval: REFRESH_MS },
  );
}

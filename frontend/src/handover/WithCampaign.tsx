import type { ReactNode } from 'react';
import { isProblem } from '../api/problem';
import type { Campaign } from '../api/types';
import { NotFound } from '../ui/NotFound';
import { PageSkeleton } from '../ui/Skeletons';
import { ErrorState } from '../ui/States';
import { useCampaign } from './useCampaign';

interface WithCampaignProps {
  id: string;
  children: (campaign: Campaign) => ReactNode;
}

/** A page about a campaign: until it is read, and where it cannot be, what stands in its place. */
export function WithCampaign({ id, children }: WithCampaignProps) {
  const campaign = useCampaign(id);
  if (isProblem(campaign.error, 'not-found')) return <NotFound />;
  // What is being typed outlives a failed look at the newest version.
  if (campaign.error && !campaign.data) {
    return <ErrorState whole error={campaign.error} retry={() => void campaign.refetch()} />;
  }
  if (!campaign.data) return <PageSkeleton />;
  return children(campaign.data);
}

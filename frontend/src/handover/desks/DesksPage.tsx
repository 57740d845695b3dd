import { useParams, useSearch } from '@tanstack/react-router';
import { RowsSkeleton } from '../../ui/Skeletons';
import { ErrorState } from '../../ui/States';
import { Live } from '../live/Live';
import { WithCampaign } from '../WithCampaign';
import { DeskList } from './DeskList';
import { Queue } from './Queue';
import { useDesks } from './useDesks';

/** Where and when the units sign: the desks of a campaign, or who comes to one of them. */
export function DesksPage() {
  const { campaignId } = useParams({ from: '/frame/handover/$campaignId/desks' });
  return (
    <Live campaign={campaignId}>
      <Desks campaignId={campaignId} />
    </Live>
  );
}

function Desks({ campaignId }: { campaignId: string }) {
  const { desk } = useSearch({ from: '/frame/handover/$campaignId/desks' });
  const desks = useDesks(campaignId);
  return (
    <WithCampaign id={campaignId}>
      {(campaign) => {
        if (desks.error && !desks.data) {
          return <ErrorState whole error={desks.error} retry={() => void desks.refetch()} />;
        }
        const shown = desks.data?.items.find(({ id }) => id === desk);
        if (shown) return <Queue campaign={campaign} desk={shown} />;
        return (
          <DeskList
            campaign={campaign}
            desks={desks.data?.items}
            loading={<RowsSkeleton rows={3} height={180} />}
          />
        );
      }}
    </WithCampaign>
  );
}

import { Group } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconPrinter } from '@tabler/icons-react';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Campaign } from '../api/types';
import { paths } from '../paths';
import { GoButton } from '../ui/GoButton';
import { GoLink } from '../ui/GoLink';
import { Page } from '../ui/Page';
import { Empty } from '../ui/States';
import { BoardFiles } from './board/BoardFiles';
import { BoardFilters } from './board/BoardFilters';
import { Funnel } from './board/Funnel';
import { Remind } from './board/Remind';
import { RowsView } from './board/RowsView';
import { TilesView } from './board/TilesView';
import { CampaignFacts } from './CampaignFacts';
import { CampaignTabs } from './CampaignTabs';
import { EndCampaign } from './EndCampaign';
import { Live, useRefreshMs } from './live/Live';
import { useCampaign } from './useCampaign';
import { WithCampaign } from './WithCampaign';

/** Of more units than this a list is easier to read than tiles. */
const MANY = 300;

/** The board of a campaign: how far its units are, and who lacks what. */
export function CampaignPage() {
  const { campaignId } = useParams({ from: '/frame/handover/$campaignId' });
  return (
    <Live campaign={campaignId}>
      <WithCampaign id={campaignId}>{(campaign) => <Board campaign={campaign} />}</WithCampaign>
    </Live>
  );
}

function Board({ campaign }: { campaign: Campaign }) {
  const { t } = useTranslation('handover');
  const { id, name, unit, runs, endedAt, audience, invited } = campaign;
  const search = useSearch({ from: '/frame/handover/$campaignId' });
  const navigate = useNavigate({ from: '/handover/$campaignId' });
  const wide = useMediaQuery('(min-width: 900px)', true, { getInitialValueInEffect: false });
  const view = search.view ?? (wide && invited <= MANY ? 'tiles' : 'rows');
  // The sums follow what happens too; whoever shows the campaign is told by the same answer.
  useCampaign(id, true, useRefreshMs());
  const filtered = search.q !== undefined || search.missing !== undefined;
  const View = view === 'tiles' ? TilesView : RowsView;
  return (
    <Page
      above={<GoLink to={paths.handover}>{t('title')}</GoLink>}
      title={name}
      purpose={t('board.purpose', { unit: unit.name })}
      action={
        runs &&
        !endedAt && (
          <>
            <EndCampaign campaign={campaign} />
            <GoButton to={paths.campaignLinks(id)} variant="filled" leftSection={<IconPrinter size={16} />}>
              {t('links.open')}
            </GoButton>
          </>
        )
      }
    >
      <CampaignTabs campaign={campaign} />
      <Funnel campaign={campaign} missing={search.missing} />
      <Group justify="space-between" gap="sm">
        <BoardFilters
          search={search}
          view={view}
          audience={audience}
          onChange={(some) =>
            void navigate({ search: (now) => ({ ...now, ...some }), replace: true, resetScroll: false })
          }
        >
          <BoardFiles campaign={id} />
        </BoardFilters>
        <Remind campaign={campaign} search={search} />
      </Group>
      <View
        campaign={id}
        search={search}
        empty={<Empty title={t('board.none')}>{filtered ? t('board.noneHint') : undefined}</Empty>}
      />
      <CampaignFacts campaign={campaign} />
    </Page>
  );
}

import { IconPrinter } from '@tabler/icons-react';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { byCursor } from '../api/paging';
import type { Campaign } from '../api/types';
import { paths } from '../paths';
import { DataList } from '../ui/DataList';
import { GoButton } from '../ui/GoButton';
import { GoLink } from '../ui/GoLink';
import { Page } from '../ui/Page';
import { Empty } from '../ui/States';
import { CampaignFacts } from './CampaignFacts';
import { DossierFilters } from './DossierFilters';
import { useDossierColumns } from './dossierColumns';
import { EndCampaign } from './EndCampaign';
import { Figures } from './Figures';
import { WithCampaign } from './WithCampaign';

/** The board of a campaign: how many have named their people, who they are, who is missing. */
export function CampaignPage() {
  const { campaignId } = useParams({ from: '/frame/handover/$campaignId' });
  return <WithCampaign id={campaignId}>{(campaign) => <Board campaign={campaign} />}</WithCampaign>;
}

function Board({ campaign }: { campaign: Campaign }) {
  const { t } = useTranslation('handover');
  const { id, name, unit, runs, endedAt } = campaign;
  const search = useSearch({ from: '/frame/handover/$campaignId' });
  const navigate = useNavigate({ from: '/handover/$campaignId' });
  const pages = api.useInfiniteQuery(
    'get',
    '/handover/campaigns/{id}/dossiers',
    { params: { path: { id }, query: { ...search, count: true, limit: 50 } } },
    byCursor,
  );
  const filtered = search.q !== undefined || search.registered !== undefined;
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
      <Figures campaign={campaign} />
      <CampaignFacts campaign={campaign} />
      <DossierFilters
        search={search}
        onChange={(some) => void navigate({ search: (now) => ({ ...now, ...some }), replace: true })}
      />
      <DataList
        label={t('board.list')}
        pages={pages}
        columns={useDossierColumns(campaign)}
        rowKey={(dossier) => dossier.id}
        empty={<Empty title={t('board.none')}>{filtered ? t('board.noneHint') : undefined}</Empty>}
      />
    </Page>
  );
}

import { Text } from '@mantine/core';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Campaign } from '../../api/types';
import { paths } from '../../paths';
import { GoLink } from '../../ui/GoLink';
import { Page } from '../../ui/Page';
import { CampaignTabs } from '../CampaignTabs';
import { WithCampaign } from '../WithCampaign';
import { LetterForm } from './LetterForm';
import { Sending } from './Sending';
import { SentLetters } from './SentLetters';

/** Letters to the units of a campaign: what is to be sent, how far that is, and what was sent to whom. */
export function LettersPage() {
  const { campaignId } = useParams({ from: '/frame/handover/$campaignId/letters' });
  return <WithCampaign id={campaignId}>{(campaign) => <Letters campaign={campaign} />}</WithCampaign>;
}

function Letters({ campaign }: { campaign: Campaign }) {
  const { t } = useTranslation('handover');
  const { id, name } = campaign;
  return (
    <Page
      above={<GoLink to={paths.campaign(id)}>{name}</GoLink>}
      title={t('letters.title')}
      purpose={t('letters.purpose')}
    >
      <CampaignTabs campaign={campaign} />
      <ToSend campaign={campaign} />
      <SentLetters campaign={id} />
    </Page>
  );
}

function ToSend({ campaign }: { campaign: Campaign }) {
  const { t } = useTranslation('handover');
  const { id, runs, endedAt, unit } = campaign;
  const search = useSearch({ from: '/frame/handover/$campaignId/letters' });
  const navigate = useNavigate({ from: '/handover/$campaignId/letters' });
  if (search.job) {
    return (
      <Sending
        key={search.job}
        campaign={id}
        job={search.job}
        onAnother={runs && !endedAt ? () => void navigate({ search: {} }) : undefined}
      />
    );
  }
  if (!runs || endedAt) {
    return (
      <Text fz="sm" c="dimmed">
        {endedAt ? t('letters.ended') : t('letters.notMine', { unit: unit.name })}
      </Text>
    );
  }
  return (
    <LetterForm
      campaign={campaign}
      // Without a mail server nothing else reaches anybody.
      kind={campaign.mail ? (search.kind ?? 'link') : 'reminder'}
      missing={search.missing}
      onChange={(some) =>
        void navigate({ search: (now) => ({ ...now, ...some }), replace: true, resetScroll: false })
      }
      onQueued={(job) => void navigate({ search: { job }, replace: true })}
    />
  );
}

import { IconCircleOff, IconLock } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Campaign } from '../api/types';
import { paths } from '../paths';
import { GoButton } from '../ui/GoButton';
import { GoLink } from '../ui/GoLink';
import { Page } from '../ui/Page';
import { Notice } from '../ui/States';
import { EditCampaign } from './EditCampaign';
import { WithCampaign } from './WithCampaign';

/** Changes a campaign that has not ended: its name, its dates, whom to ask. */
export function EditCampaignPage() {
  const { campaignId } = useParams({ from: '/frame/handover/$campaignId/edit' });
  return (
    <WithCampaign id={campaignId}>
      {(campaign) => <Loaded key={campaignId} campaign={campaign} />}
    </WithCampaign>
  );
}

function Loaded({ campaign }: { campaign: Campaign }) {
  const { t } = useTranslation('handover');
  // What is being typed stays when somebody else ends the campaign meanwhile.
  const [{ id, name, unit, runs, endedAt }] = useState(campaign);
  if (!runs || endedAt) {
    return (
      <Notice
        whole
        icon={runs ? IconCircleOff : IconLock}
        title={runs ? t('edit.ended') : t('edit.notMine')}
        action={<GoButton to={paths.campaign(id)}>{t('toBoard')}</GoButton>}
      >
        {runs ? t('edit.endedHint') : t('edit.notMineHint', { unit: unit.name })}
      </Notice>
    );
  }
  return (
    <Page
      above={<GoLink to={paths.campaign(id)}>{name}</GoLink>}
      title={t('edit.title')}
      purpose={t('edit.purpose')}
      width="narrow"
    >
      <EditCampaign campaign={campaign} />
    </Page>
  );
}

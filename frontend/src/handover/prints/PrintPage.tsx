import { IconClockOff, IconPlayerStop } from '@tabler/icons-react';
import { useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem';
import type { Campaign, HandoverPrint, Job } from '../../api/types';
import { count } from '../../lib/numbers';
import { paths } from '../../paths';
import { GoButton } from '../../ui/GoButton';
import { GoLink } from '../../ui/GoLink';
import { JobProgress, useJob } from '../../ui/jobs';
import { Page } from '../../ui/Page';
import { RowsSkeleton } from '../../ui/Skeletons';
import { ErrorState, Notice } from '../../ui/States';
import { WithCampaign } from '../WithCampaign';
import type { Printed } from './prints';
import { TakePrint } from './TakePrint';

/** How far the printing of many papers is, then the document; the address can be left and come back to. */
export function PrintPage() {
  const { campaignId, jobId } = useParams({ from: '/frame/handover/$campaignId/prints/$jobId' });
  const { what = 'minutes', desk } = useSearch({ from: '/frame/handover/$campaignId/prints/$jobId' });
  return (
    <WithCampaign id={campaignId}>
      {(campaign) => <Printing campaign={campaign} id={jobId} what={what} desk={desk} />}
    </WithCampaign>
  );
}

interface PrintingProps {
  campaign: Campaign;
  id: string;
  what: Printed;
  desk: string | undefined;
}

function Printing({ campaign, id, what, desk }: PrintingProps) {
  const { t } = useTranslation('handover');
  const job = useJob(id);
  const back = desk ? (
    <GoButton to={paths.campaignDesks(campaign.id)} search={{ desk }}>
      {t('prints.toDesk')}
    </GoButton>
  ) : (
    <GoButton to={paths.campaign(campaign.id)}>{t('toBoard')}</GoButton>
  );
  return (
    <Page
      above={<GoLink to={paths.campaign(campaign.id)}>{campaign.name}</GoLink>}
      title={t(`prints.act.${what}`)}
      width="narrow"
      action={back}
    >
      {isProblem(job.error, 'not-found') ? (
        <Notice icon={IconClockOff} title={t('prints.gone')}>
          {t('prints.goneHint')}
        </Notice>
      ) : job.error && !job.data ? (
        <ErrorState error={job.error} retry={() => void job.refetch()} />
      ) : !job.data ? (
        <RowsSkeleton rows={2} />
      ) : (
        <Outcome job={job.data} what={what} />
      )}
    </Page>
  );
}

function Outcome({ job, what }: { job: Job; what: Printed }) {
  const { t } = useTranslation('handover');
  if (job.state === 'done' && job.result)
    return <TakePrint print={job.result as HandoverPrint} what={what} />;
  if (job.state === 'cancelled') {
    return (
      <Notice icon={IconPlayerStop} title={t('prints.stopped')}>
        {t('prints.stoppedHint')}
      </Notice>
    );
  }
  if (job.state === 'failed') {
    return (
      <Notice icon={IconClockOff} color="orange" title={t('prints.broken')}>
        {[job.message, t('prints.brokenHint')].filter(Boolean).join(' ')}
      </Notice>
    );
  }
  const said = t('prints.progress', { done: count(job.done), total: count(job.total) });
  return (
    <JobProgress
      job={job}
      title={job.done === 0 ? t(`prints.running.${what}`) : said}
      note={t('prints.progressNote')}
      said={said}
    />
  );
}

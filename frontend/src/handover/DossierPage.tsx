import { Group } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { isProblem } from '../api/problem';
import type { Campaign, Dossier } from '../api/types';
import { moment } from '../lib/dates';
import { paths } from '../paths';
import { useSees } from '../session/sees';
import { GoLink } from '../ui/GoLink';
import { NotFound } from '../ui/NotFound';
import { Page } from '../ui/Page';
import { PageSkeleton } from '../ui/Skeletons';
import { ErrorState } from '../ui/States';
import classes from './day/Day.module.css';
import { Named, Naming } from './day/Named';
import { Papers } from './day/Papers';
import { Standing } from './day/Standing';
import { StepList } from './day/StepList';
import { Succeeding } from './day/Succeeding';
import { Takeover } from './day/Takeover';
import { UnitLink } from './day/UnitLink';
import { useCampaign } from './useCampaign';

/** One invited unit: how far its handover is, and where whoever runs the campaign takes the steps of it. */
export function DossierPage() {
  const { dossierId } = useParams({ from: '/frame/handover/dossiers/$dossierId' });
  const dossier = api.useQuery('get', '/handover/dossiers/{id}', { params: { path: { id: dossierId } } });
  const campaign = useCampaign(dossier.data?.campaign ?? '', dossier.isSuccess);
  if (isProblem(dossier.error, 'not-found')) return <NotFound />;
  // What is being typed outlives a failed look at the newest version.
  const failed =
    dossier.error && !dossier.data ? dossier : campaign.error && !campaign.data ? campaign : null;
  if (failed) return <ErrorState whole error={failed.error} retry={() => void failed.refetch()} />;
  if (!dossier.data || !campaign.data) return <PageSkeleton />;
  return (
    <Loaded
      key={dossierId}
      dossier={dossier.data}
      campaign={campaign.data}
      onStale={async () => (await dossier.refetch()).data}
    />
  );
}

interface LoadedProps {
  dossier: Dossier;
  campaign: Campaign;
  onStale: () => Promise<Dossier | undefined>;
}

function Loaded({ dossier, campaign, onStale }: LoadedProps) {
  const { t } = useTranslation('handover');
  const sees = useSees('unit.view');
  const [naming, setNaming] = useState(false);
  const { unit, slot, minutes } = dossier;
  const acts = campaign.runs && !minutes?.signedAt;
  const mayName = acts && !campaign.endedAt;
  return (
    <Page
      above={
        <Group gap="4px 16px">
          <GoLink to={paths.campaign(campaign.id)}>{campaign.name}</GoLink>
          {slot && (
            <GoLink to={paths.handoverDesk(campaign.id)} search={{ desk: slot.desk }}>
              {slot.name}
            </GoLink>
          )}
        </Group>
      }
      title={unit.name}
      purpose={
        <Group gap="2px 16px">
          <span>{slot ? t('day.comesAt', { at: moment(slot.at), desk: slot.name }) : t('day.purpose')}</span>
          <GoLink to={paths.unit(unit.id)} open={sees(unit)}>
            {t('dossier.unit')}
          </GoLink>
        </Group>
      }
    >
      <Succeeding dossier={dossier} />
      <Takeover dossier={dossier} runs={campaign.runs} />
      <Standing dossier={dossier} acts={acts} runs={campaign.runs} />
      <div className={classes.columns}>
        <div className={classes.column}>
          {naming && (
            <Naming dossier={dossier} campaign={campaign} onStale={onStale} onEnd={() => setNaming(false)} />
          )}
          <StepList
            dossier={dossier}
            campaign={campaign}
            acts={acts}
            paused={naming}
            onName={() => setNaming(true)}
          />
        </div>
        <div className={classes.column}>
          {!naming && (
            <Named
              dossier={dossier}
              campaign={campaign}
              onChange={mayName ? () => setNaming(true) : undefined}
            />
          )}
          {mayName && dossier.supersedes === null && <UnitLink dossier={dossier} />}
          <Papers papers={dossier.papers} />
        </div>
      </div>
    </Page>
  );
}

import { Button, SimpleGrid } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import type { Campaign, TrainingSession } from '../../api/types';
import { paths } from '../../paths';
import { GoLink } from '../../ui/GoLink';
import { GuideLinks } from '../../ui/GuideLink';
import { Page, Section } from '../../ui/Page';
import { SidePanel } from '../../ui/SidePanel';
import { RowsSkeleton } from '../../ui/Skeletons';
import { Empty, ErrorState } from '../../ui/States';
import { CampaignTabs } from '../CampaignTabs';
import { WithCampaign } from '../WithCampaign';
import { CheckCode } from './CheckCode';
import { TakeAttendance } from './TakeAttendance';
import { TrainingCard } from './TrainingCard';
import { TrainingForm } from './TrainingForm';

/** The trainings of a campaign: how one gets in, the code to check in with, who took part. */
export function TrainingsPage() {
  const { campaignId } = useParams({ from: '/frame/handover/$campaignId/trainings' });
  return <WithCampaign id={campaignId}>{(campaign) => <Trainings campaign={campaign} />}</WithCampaign>;
}

type Opened = { form: TrainingSession | 'new' } | { attended: TrainingSession };

function Trainings({ campaign }: { campaign: Campaign }) {
  const { t } = useTranslation('handover');
  const { id, name, runs, endedAt } = campaign;
  const { code } = useSearch({ from: '/frame/handover/$campaignId/trainings' });
  const navigate = useNavigate({ from: '/handover/$campaignId/trainings' });
  const [opened, setOpened] = useState<Opened>();
  const trainings = api.useQuery('get', '/handover/campaigns/{id}/sessions', { params: { path: { id } } });
  const items = trainings.data?.items;
  const may = runs && !endedAt;
  const close = () => setOpened(undefined);
  const add = may && (
    <Button
      leftSection={<IconPlus size={16} />}
      aria-haspopup="dialog"
      onClick={() => setOpened({ form: 'new' })}
    >
      {t('trainings.add')}
    </Button>
  );
  const project = (training?: string) => void navigate({ search: { code: training } });
  return (
    <Page
      above={<GoLink to={paths.campaign(id)}>{name}</GoLink>}
      title={t('trainings.title')}
      purpose={t('trainings.purpose')}
      action={items && items.length > 0 && add}
    >
      <CampaignTabs campaign={campaign} />
      {trainings.error && !items ? (
        <ErrorState error={trainings.error} retry={() => void trainings.refetch()} />
      ) : !items ? (
        <RowsSkeleton rows={3} height={180} />
      ) : items.length === 0 ? (
        <Empty title={t('trainings.none')} action={add}>
          {t(may ? 'trainings.noneHint' : 'trainings.noneRead')}
        </Empty>
      ) : (
        <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
          {items.map((training) => (
            <TrainingCard
              key={training.id}
              training={training}
              may={may}
              onEdit={() => setOpened({ form: training })}
              onProject={() => project(training.id)}
              onList={() => setOpened({ attended: training })}
            />
          ))}
        </SimpleGrid>
      )}
      <Section title={t('trainings.materials')} note={t('trainings.materialsNote')}>
        <GuideLinks guides={['su-dung', 'phan-quyen', 'dot-ban-giao']} />
      </Section>
      <CheckCode training={items?.find((one) => one.id === code)} onClose={() => project()} />
      <SidePanel open={opened !== undefined} onClose={close} title={opened && t(titleOf(opened))}>
        {opened &&
          ('attended' in opened ? (
            <TakeAttendance training={opened.attended} onClose={close} />
          ) : (
            <TrainingForm
              campaign={campaign}
              training={opened.form === 'new' ? undefined : opened.form}
              onClose={close}
            />
          ))}
      </SidePanel>
    </Page>
  );
}

function titleOf(opened: Opened) {
  if ('attended' in opened) return 'trainings.attendance';
  return opened.form === 'new' ? 'trainings.add' : 'trainings.edit';
}

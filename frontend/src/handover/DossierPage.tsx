import { Button, Text } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, client, once, version } from '../api/client';
import { isProblem } from '../api/problem';
import type { Campaign, Dossier } from '../api/types';
import { moment } from '../lib/dates';
import { paths } from '../paths';
import { useSees } from '../session/sees';
import { Facts } from '../ui/Facts';
import { GoLink } from '../ui/GoLink';
import { NotFound } from '../ui/NotFound';
import { Page, Section } from '../ui/Page';
import { PageSkeleton } from '../ui/Skeletons';
import { ErrorState } from '../ui/States';
import { done } from '../ui/toast';
import { useHandoverChanged } from './changed';
import { People } from './People';
import { PeopleForm, type PeopleValues } from './PeopleForm';
import { RegisteredState } from './RegisteredState';
import { useCampaign } from './useCampaign';

/** One invited unit: whom it sends; whoever runs the campaign may name them on its behalf. */
export function DossierPage() {
  const { dossierId } = useParams({ from: '/frame/handover/dossiers/$dossierId' });
  const dossier = api.useQuery('get', '/handover/dossiers/{id}', { params: { path: { id: dossierId } } });
  const campaign = useCampaign(dossier.data?.campaign ?? '', dossier.isSuccess);
  if (isProblem(dossier.error, 'not-found')) return <NotFound />;
  const failed = dossier.error ? dossier : campaign.error ? campaign : null;
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
  const changed = useHandoverChanged();
  const sees = useSees('unit.view');
  const [naming, setNaming] = useState(false);
  const { id, unit, people, registeredAt, registeredBy, lateReason } = dossier;
  const mayName = campaign.runs && !campaign.endedAt;

  async function name({ people: named, reason }: PeopleValues, seen: { version: number }) {
    await client.POST('/handover/dossiers/{id}/register', {
      params: { path: { id }, header: { ...version(seen), ...once() } },
      body: { people: named, reason: reason.trim() || undefined },
    });
    await changed();
    done(t('dossier.done', { unit: unit.name }));
    setNaming(false);
  }

  return (
    <Page
      above={<GoLink to={paths.campaign(campaign.id)}>{campaign.name}</GoLink>}
      title={unit.name}
      purpose={t('dossier.purpose')}
      width="narrow"
      action={
        mayName &&
        !naming && (
          <Button
            variant={registeredAt ? 'default' : 'filled'}
            leftSection={<IconPencil size={16} />}
            onClick={() => setNaming(true)}
          >
            {t(registeredAt ? 'dossier.change' : 'dossier.name')}
          </Button>
        )
      }
    >
      <Section title={t('dossier.registration')}>
        <Facts
          facts={[
            [t('field.state'), <RegisteredState key="state" registered={registeredAt !== null} />],
            [t('field.registeredAt'), registeredAt && moment(registeredAt)],
            [t('field.registeredBy'), registeredBy && t(`by.${registeredBy}`)],
            [t('field.lateReason'), lateReason],
            [t('field.registerBy'), moment(campaign.registerBy)],
          ]}
        />
        <GoLink to={paths.unit(unit.id)} open={sees(unit)} fz="sm">
          {t('dossier.unit')}
        </GoLink>
      </Section>
      <Section title={t('dossier.people')} note={naming ? t('dossier.nameHelp') : undefined}>
        {naming ? (
          <PeopleForm
            asked={campaign}
            seen={dossier}
            late={!campaign.open}
            send={t('dossier.save')}
            onSend={name}
            onStale={onStale}
            onCancel={() => setNaming(false)}
          />
        ) : people.length > 0 ? (
          <People people={people} />
        ) : (
          <Text fz="sm" c="dimmed">
            {t('dossier.nobody')}
          </Text>
        )}
      </Section>
    </Page>
  );
}

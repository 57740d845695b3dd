import { NativeSelect } from '@mantine/core';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import type { Campaign, Desk } from '../../api/types';
import { moment } from '../../lib/dates';
import { paths } from '../../paths';
import { GoLink } from '../../ui/GoLink';
import { Page } from '../../ui/Page';
import { SearchField } from '../../ui/SearchField';
import { ErrorState } from '../../ui/States';
import { Live } from '../live/Live';
import { WithCampaign } from '../WithCampaign';
import { Coming } from './Coming';
import classes from './Day.module.css';
import { dossierOfLink } from './linkToken';

/** The day of the handover at a desk: who comes when, and a word or the code of a unit's link to find it by. */
export function DeskPage() {
  const { campaignId } = useParams({ from: '/frame/handover/$campaignId/desk' });
  return (
    <Live campaign={campaignId}>
      <WithCampaign id={campaignId}>{(campaign) => <AtDesk campaign={campaign} />}</WithCampaign>
    </Live>
  );
}

function AtDesk({ campaign: { id, name } }: { campaign: Campaign }) {
  const { t } = useTranslation('handover');
  const { desk: chosen, q } = useSearch({ from: '/frame/handover/$campaignId/desk' });
  const navigate = useNavigate({ from: '/handover/$campaignId/desk' });
  const desks = api.useQuery('get', '/handover/campaigns/{id}/desks', { params: { path: { id } } });
  const all = desks.data?.items ?? [];
  const desk = all.find((one) => one.id === chosen);

  function look(words: string | undefined) {
    const scanned = words === undefined ? null : dossierOfLink(words);
    if (scanned) void navigate({ to: paths.dossier(scanned) });
    else void navigate({ search: (now) => ({ ...now, q: words }), replace: true });
  }

  return (
    <Page
      above={<GoLink to={paths.campaign(id)}>{name}</GoLink>}
      title={desk?.name ?? t('day.desk.title')}
      purpose={desk ? <About desk={desk} /> : t('day.desk.purpose')}
      width="narrow"
    >
      {desks.error && !desks.data && <ErrorState error={desks.error} retry={() => void desks.refetch()} />}
      {all.length > 0 && (
        <NativeSelect
          label={t('day.desk.choose')}
          size="md"
          classNames={{ input: classes.big }}
          data={[
            { value: '', label: t('day.desk.all') },
            ...all.map((one) => ({
              value: one.id,
              label: one.name,
            })),
          ]}
          value={desk?.id ?? ''}
          onChange={(event) => {
            const next = event.currentTarget.value || undefined;
            void navigate({ search: (now) => ({ ...now, desk: next }), replace: true });
          }}
        />
      )}
      <SearchField
        label={t('day.desk.search')}
        description={t('day.desk.searchHelp')}
        titled
        value={q}
        onSearch={look}
        size="md"
        w="100%"
        maxLength={2000}
        classNames={{ input: classes.big }}
      />
      <Coming campaign={id} desk={desk?.id} words={q} />
    </Page>
  );
}

function About({ desk: { opensAt, closesAt, place, keeper } }: { desk: Desk }) {
  const { t } = useTranslation('handover');
  const opening = t('day.schedule.opening', { from: moment(opensAt), until: moment(closesAt) });
  return <>{[place, keeper, opening].filter(Boolean).join(' · ')}</>;
}

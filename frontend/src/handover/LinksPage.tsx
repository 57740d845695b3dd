import { Button, Group, Text } from '@mantine/core';
import { IconLinkOff, IconLock, IconPrinter } from '@tabler/icons-react';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import type { Campaign } from '../api/types';
import { fold } from '../lib/fold';
import { count } from '../lib/numbers';
import { paths } from '../paths';
import { GoButton } from '../ui/GoButton';
import { Page } from '../ui/Page';
import { RowsSkeleton } from '../ui/Skeletons';
import { Empty, ErrorState, Notice } from '../ui/States';
import { CampaignTabs } from './CampaignTabs';
import { DossierFilters } from './DossierFilters';
import { LinkSheet } from './LinkSheet';
import { WithCampaign } from './WithCampaign';

/** The personal links of the invited units, to be printed, cut apart and handed out. */
export function LinksPage() {
  const { campaignId } = useParams({ from: '/frame/handover/$campaignId/links' });
  return <WithCampaign id={campaignId}>{(campaign) => <Links campaign={campaign} />}</WithCampaign>;
}

function Links({ campaign }: { campaign: Campaign }) {
  const { t } = useTranslation('handover');
  const { runs, endedAt, id, unit } = campaign;
  if (runs && !endedAt) return <Loaded campaign={campaign} />;
  return (
    <Notice
      whole
      icon={runs ? IconLinkOff : IconLock}
      title={runs ? t('links.ended') : t('links.notMine')}
      action={<GoButton to={paths.campaign(id)}>{t('toBoard')}</GoButton>}
    >
      {runs ? t('links.endedHint') : t('links.notMineHint', { unit: unit.name })}
    </Notice>
  );
}

function Loaded({ campaign }: { campaign: Campaign }) {
  const { t } = useTranslation('handover');
  const { id, name } = campaign;
  const search = useSearch({ from: '/frame/handover/$campaignId/links' });
  const navigate = useNavigate({ from: '/handover/$campaignId/links' });
  const asked = api.useQuery('get', '/handover/campaigns/{id}/links', { params: { path: { id } } });
  const words = fold(search.q ?? '').split(/\s+/);
  const links = asked.data?.items.filter(
    ({ unit, registered }) =>
      (search.registered === undefined || registered === search.registered) &&
      words.every((word) => fold(`${unit.name} ${unit.code}`).includes(word)),
  );
  return (
    <Page
      bare
      title={t('links.title')}
      purpose={name}
      action={
        <>
          <GoButton to={paths.campaign(id)}>{t('toBoard')}</GoButton>
          {links && links.length > 0 && (
            <Button leftSection={<IconPrinter size={16} />} onClick={() => window.print()}>
              {t('links.print', { number: count(links.length) })}
            </Button>
          )}
        </>
      }
      filters={
        <>
          <CampaignTabs campaign={campaign} />
          <Group gap="sm" className="no-print">
            <DossierFilters
              search={search}
              onChange={(some) => void navigate({ search: (now) => ({ ...now, ...some }), replace: true })}
            />
            <Text fz="sm" c="dimmed">
              {t('links.secret')}
            </Text>
          </Group>
        </>
      }
    >
      {asked.error ? (
        <ErrorState error={asked.error} retry={() => void asked.refetch()} />
      ) : !links ? (
        <RowsSkeleton rows={4} height={160} />
      ) : links.length === 0 ? (
        <Empty title={t('board.none')}>{t('board.noneHint')}</Empty>
      ) : (
        <LinkSheet campaign={campaign} links={links} />
      )}
    </Page>
  );
}

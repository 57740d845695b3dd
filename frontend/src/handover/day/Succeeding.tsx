import { Alert, Stack, Text } from '@mantine/core';
import { IconUserShare } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import type { Dossier } from '../../api/types';
import { count } from '../../lib/numbers';
import { paths } from '../../paths';
import { GoLink } from '../../ui/GoLink';

/** Of a dossier in which another officer takes over: from whom, why, and what the signature does to the rights before. */
export function Succeeding({ dossier, runs }: { dossier: Dossier; runs: boolean }) {
  const { t } = useTranslation('handover');
  const { supersedes, reason, account, minutes } = dossier;
  const { data: old } = api.useQuery(
    'get',
    '/handover/dossiers/{id}',
    { params: { path: { id: supersedes ?? '' } } },
    { enabled: supersedes !== null },
  );
  if (!supersedes) return null;
  const grant = old?.minutes?.grant;
  return (
    <Alert
      role="note"
      variant="light"
      color="blue"
      icon={<IconUserShare size={20} />}
      title={t('day.succeeding.title')}
    >
      <Stack gap={4}>
        <Text fz="sm">
          {t('day.succeeding.whom', { person: old?.account?.fullName ?? '' })}{' '}
          {reason && t('day.succeeding.reason', { reason })}{' '}
          <GoLink to={paths.dossier(supersedes)} underline="always">
            {t('day.succeeding.before')}
          </GoLink>
        </Text>
        {!minutes?.signedAt && <Text fz="sm">{t('day.succeeding.effect')}</Text>}
        {runs && !minutes?.signedAt && grant && account && (
          <Preview grant={grant} successor={account.id} person={account.fullName} />
        )}
      </Stack>
    </Alert>
  );
}

/** How many rights the signature ends and how many go over, as the server counts them now. */
function Preview({ grant, successor, person }: { grant: string; successor: string; person: string }) {
  const { t } = useTranslation('handover');
  const { data } = api.useQuery(
    'post',
    '/grants/{id}/revocation-preview',
    { params: { path: { id: grant } }, body: { successor } },
    { staleTime: 0, retry: false },
  );
  return (
    <Text fz="sm" role="status">
      {data &&
        t('day.succeeding.counts', {
          falls: count(data.counts.grants),
          moves: count(data.counts.reanchored),
          person,
        })}{' '}
      <GoLink to={paths.grant(grant)} underline="always">
        {t('day.succeeding.seeRight')}
      </GoLink>
    </Text>
  );
}

import { Alert, Stack, Text } from '@mantine/core';
import { IconUserShare } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import type { Dossier } from '../../api/types';
import { paths } from '../../paths';
import { GoLink } from '../../ui/GoLink';

/** Of a dossier in which another officer takes over: from whom, why, and what the signature does to the rights before. */
export function Succeeding({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation('handover');
  const { supersedes, reason, account } = dossier;
  const { data: old } = api.useQuery(
    'get',
    '/handover/dossiers/{id}',
    { params: { path: { id: supersedes ?? '' } } },
    { enabled: supersedes !== null },
  );
  if (!supersedes) return null;
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
        {!account && <Text fz="sm">{t('day.succeeding.effect')}</Text>}
      </Stack>
    </Alert>
  );
}

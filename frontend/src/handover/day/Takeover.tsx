import { Alert, Stack, Text } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import type { Dossier, Revocation } from '../../api/types';
import { count } from '../../lib/numbers';
import { paths } from '../../paths';
import { useSees } from '../../session/sees';
import { GoLink } from '../../ui/GoLink';

/** What the signature would end and what it would move, as the server counts it now. */
export function useTakeover({ id, account, minutes }: Dossier, runs: boolean) {
  return api.useQuery(
    'get',
    '/handover/dossiers/{id}/takeover',
    { params: { path: { id } } },
    { enabled: runs && account !== null && !minutes?.signedAt, staleTime: 0, retry: false },
  );
}

/** Of a unit that is administered already: whose rights end with the signature, and what goes on below the new one. */
export function Takeover({ dossier, runs }: { dossier: Dossier; runs: boolean }) {
  const { t } = useTranslation('handover');
  const { data } = useTakeover(dossier, runs);
  if (!data || data.items.length === 0 || dossier.minutes?.signedAt) return null;
  return (
    <Alert
      role="note"
      variant="light"
      color="blue"
      icon={<IconArrowsExchange size={20} />}
      title={t('day.takeover.title')}
    >
      <TakeoverLines dossier={dossier} items={data.items} />
    </Alert>
  );
}

export function TakeoverLines({ dossier, items }: { dossier: Dossier; items: Revocation[] }) {
  const { t } = useTranslation('handover');
  const sees = useSees('grant.view');
  return (
    <Stack gap={6}>
      {items.map(({ grants, reanchored, accounts, counts, previewTag }) => {
        const first = grants.find(({ parent }) => !grants.some(({ id }) => id === parent));
        const holder = first?.account ?? accounts[0];
        const others = counts.grants - 1;
        return (
          <Text fz="sm" key={first?.id ?? previewTag}>
            {t(holder?.id === dossier.account?.id ? 'day.takeover.own' : 'day.takeover.ends', {
              person: holder?.fullName ?? '',
              username: holder?.username ?? '',
            })}{' '}
            {reanchored.length > 0 && t('day.takeover.moves', { number: count(reanchored.length) })}{' '}
            {others > 0 && t('day.takeover.falls', { number: count(others) })}{' '}
            {first && sees(first.unit) && (
              <GoLink to={paths.grant(first.id)} underline="always">
                {t('day.takeover.see')}
              </GoLink>
            )}
          </Text>
        );
      })}
    </Stack>
  );
}

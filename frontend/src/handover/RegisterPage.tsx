import { Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { isProblem } from '../api/problem';
import { PlainPage } from '../ui/PlainPage';
import { RowsSkeleton } from '../ui/Skeletons';
import { ErrorState, useProblemText } from '../ui/States';
import { Register } from './Register';
import { ToDossier } from './ToDossier';

/** What a unit's link opens, for people who have no account and may never have seen the system. */
export function RegisterPage() {
  const { t } = useTranslation('handover');
  const { token } = useParams({ from: '/register/$token' });
  const queries = useQueryClient();
  const asked = api.queryOptions(
    'get',
    '/handover/registrations/{token}',
    { params: { path: { token } } },
    // What stands under the fingers of whoever is typing changes only when asked for.
    { staleTime: Number.POSITIVE_INFINITY, refetchOnReconnect: false },
  );
  const registration = useQuery(asked);
  const ended = isProblem(registration.error, 'link-unknown', 'link-ended', 'link-replaced');
  if (ended && !registration.data) {
    return <Closed error={registration.error} />;
  }
  if (!registration.data) {
    return (
      <PlainPage title={t('register.title')} width={WIDTH}>
        {registration.error ? (
          <ErrorState error={registration.error} retry={() => void registration.refetch()} />
        ) : (
          <RowsSkeleton rows={6} height={60} />
        )}
      </PlainPage>
    );
  }
  return (
    <PlainPage title={t('register.title')} purpose={registration.data.campaign} width={WIDTH}>
      <Register
        token={token}
        registration={registration.data}
        ended={ended}
        onSaved={(now) => queries.setQueryData(asked.queryKey, now)}
        onStale={async () => (await registration.refetch()).data}
      />
      <ToDossier token={token} />
    </PlainPage>
  );
}

const WIDTH = 720;

/** A link that opens nothing (any more): the server says why. */
function Closed({ error }: { error: unknown }) {
  const { t } = useTranslation('handover');
  const { title, detail } = useProblemText(error);
  return (
    <PlainPage title={title} width={520}>
      <Text>{detail}</Text>
      <Text fz="sm" c="dimmed">
        {t('register.askSender')}
      </Text>
    </PlainPage>
  );
}

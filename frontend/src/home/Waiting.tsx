import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { Section } from '../ui/Page';
import { RowsSkeleton } from '../ui/Skeletons';
import { ErrorState } from '../ui/States';
import { NothingWaiting } from './NothingWaiting';
import { WaitingRow } from './WaitingRow';

export function Waiting() {
  const { t } = useTranslation('home');
  const waiting = api.useQuery('get', '/me/waiting');
  return (
    <Section title={t('waiting.title')}>
      {waiting.isPending && <RowsSkeleton rows={4} height={56} />}
      {waiting.isError && <ErrorState error={waiting.error} retry={() => void waiting.refetch()} />}
      {waiting.data?.items.length === 0 && <NothingWaiting />}
      {waiting.data?.items.map((item) => (
        <WaitingRow key={`${item.kind} ${item.unit?.id} ${item.link}`} item={item} />
      ))}
    </Section>
  );
}

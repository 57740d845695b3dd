import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { count } from '../lib/numbers';
import { paths } from '../paths';
import { GoLink } from '../ui/GoLink';

/** How many hold administration at or below the organizer that rests on no signed minutes, and who they are. */
export function WithoutMinutes({ organizer }: { organizer: string }) {
  const { t } = useTranslation('handover');
  const query = { within: organizer, minutes: 'missing' as const, state: ['effective' as const] };
  const { data } = api.useQuery('get', '/grants', { params: { query: { ...query, limit: 1, count: true } } });
  if (data?.total === undefined) return '…';
  if (data.total === 0) return t('board.allByMinutes');
  return (
    <GoLink to={paths.grants} search={{ within: organizer, minutes: 'missing', state: 'effective' }}>
      {t('board.withoutMinutes', { number: count(data.total) })}
    </GoLink>
  );
}

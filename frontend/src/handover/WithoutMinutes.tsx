import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import type { Campaign } from '../api/types';
import { count } from '../lib/numbers';
import { paths } from '../paths';
import { GoLink } from '../ui/GoLink';

/** Rights to administer units of the kind that a campaign is for, which rest on no signed minutes. */
const wanted = ({ unit, audience }: Campaign) =>
  ({ within: unit.id, kind: audience, minutes: 'missing', state: 'effective' }) as const;

/** How many there are; undefined where that is not known (yet). */
export function useWithoutMinutes(campaign: Campaign): number | undefined {
  const { kind, state, ...places } = wanted(campaign);
  const query = { ...places, kind: [kind], state: [state], limit: 1, count: true };
  const { data } = api.useQuery('get', '/grants', { params: { query } }, { enabled: campaign.runs });
  return data?.total ?? undefined;
}

/** Says how many, and leads to who holds them. */
export function WithoutMinutes({ campaign, number }: { campaign: Campaign; number: number }) {
  const { t } = useTranslation('handover');
  return (
    <GoLink to={paths.grants} search={wanted(campaign)}>
      {t('board.withoutMinutes', { number: count(number) })}
    </GoLink>
  );
}

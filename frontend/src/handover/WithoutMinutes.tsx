import { useTranslation } from 'react-i18next';
import type { Campaign } from '../api/types';
import { count } from '../lib/numbers';
import { paths } from '../paths';
import { GoLink } from '../ui/GoLink';

export interface Unfounded {
  number: number;
  search: { within: string; kind: Campaign['audience']; minutes: 'missing'; state: 'effective' };
}

/** How many administer units of the kind that a campaign is for without signed minutes; leads to who they are. */
export function WithoutMinutes({ of: { number, search } }: { of: Unfounded }) {
  const { t } = useTranslation('handover');
  return (
    <GoLink to={paths.grants} search={{ ...search }}>
      {t('board.withoutMinutes', { number: count(number) })}
    </GoLink>
  );
}

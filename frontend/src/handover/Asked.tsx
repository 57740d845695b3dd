import { useTranslation } from 'react-i18next';
import type { Campaign } from '../api/types';

/** How many people each unit sends. */
export function Asked({ campaign: { leaders, officers } }: { campaign: Campaign }) {
  const { t } = useTranslation('handover');
  return t(leaders > 0 ? 'board.askedEach' : 'board.askedOfficers', { leaders, officers });
}

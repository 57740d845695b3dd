import { useTranslation } from 'react-i18next';
import type { Campaign } from '../../api/types';
import { type DeskValues, newDesk } from './desk';

/** The two desks that the department's plan names, one in each half of the city. */
export function useDesksOfThePlan(campaign: Campaign): DeskValues[] {
  const { t } = useTranslation('handover');
  const desk = newDesk(campaign);
  return [
    { ...desk, area: 'east', name: t('desks.planned.east'), place: t('desks.planned.eastPlace') },
    { ...desk, area: 'west', name: t('desks.planned.west'), place: t('desks.planned.westPlace') },
  ];
}

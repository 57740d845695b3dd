import { type UseFormReturnType, useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Campaign, NewCampaign } from '../api/types';
import { useActingUnit } from '../session/actingUnit';
import { instantOf } from './moments';
import { type TermsValues, termsOf, useTermsRules, usual } from './terms';
import { ownTexts, textsOf } from './texts';

export interface CampaignValues extends TermsValues {
  unit: string | null;
  audience: Campaign['audience'];
  /** Null for all of the audience. */
  units: string[] | null;
  schoolYear: string | null;
  leaders: number | string;
  officers: number | string;
}

/** The form of a new campaign, filled like an earlier one, or else with what is usual for the unit I act for. */
export function useCampaignForm(earlier?: Campaign): UseFormReturnType<CampaignValues> {
  const { t } = useTranslation('handover');
  const acting = useActingUnit();
  const { needed, rules } = useTermsRules();
  const unset = {
    registerBy: `T${usual.registerBy}`,
    trainingAt: `T${usual.trainingAt}`,
    handoverAt: `T${usual.handoverAt}`,
    schoolYear: null,
    units: null,
  };
  return useForm<CampaignValues>({
    initialValues: earlier
      ? {
          ...termsOf(earlier),
          unit: earlier.unit.id,
          audience: earlier.audience,
          leaders: earlier.leaders,
          officers: earlier.officers,
          ...unset,
        }
      : {
          unit: acting && acting.kind !== 'school' ? acting.id : null,
          name: '',
          audience: acting?.kind === 'commune' ? 'school' : 'commune',
          legalBasis: acting?.kind === 'department' ? t('new.legalBasis') : '',
          leaders: 1,
          officers: 1,
          contact: '',
          texts: textsOf({}),
          ...unset,
        },
    validate: {
      unit: needed,
      units: (units) => (units?.length === 0 ? t('invited.none') : null),
      ...rules,
    },
  });
}

/** What is asked of the API. */
export function bodyOf(values: CampaignValues): NewCampaign {
  const { unit, name, audience, units, schoolYear, legalBasis, leaders, officers, contact, texts } = values;
  return {
    unit: unit ?? '',
    name: name.trim(),
    audience,
    units: units ?? undefined,
    schoolYear: schoolYear ?? undefined,
    legalBasis: legalBasis.trim() || undefined,
    leaders: leaders === '' ? undefined : Number(leaders),
    officers: officers === '' ? undefined : Number(officers),
    registerBy: instantOf(values.registerBy) ?? '',
    trainingAt: instantOf(values.trainingAt),
    handoverAt: instantOf(values.handoverAt),
    contact: contact.trim() || undefined,
    texts: ownTexts(texts) > 0 ? textsOf(texts) : undefined,
  };
}

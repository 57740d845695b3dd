import { type UseFormReturnType, useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Campaign, NewCampaign } from '../api/types';
import { useActingUnit } from '../session/actingUnit';
import { instantOf, parseTime, parts } from './moments';

export interface CampaignValues {
  unit: string | null;
  name: string;
  audience: Campaign['audience'];
  schoolYear: string | null;
  legalBasis: string;
  leaders: number | string;
  officers: number | string;
  /** Moments as far as they are typed: `2026-12-05T17:00`. */
  registerBy: string;
  trainingAt: string;
  handoverAt: string;
  contact: string;
}

/** The form of a new campaign, filled with what is usual for the unit I act for. */
export function useCampaignForm(): UseFormReturnType<CampaignValues> {
  const { t } = useTranslation('handover');
  const acting = useActingUnit();
  const needed = (value: string | null) => (value?.trim() ? null : t('new.needed'));
  const whole = (value: string) => {
    const [day, time] = parts(value);
    return day && !parseTime(time) ? t('new.timeWrong') : null;
  };
  return useForm<CampaignValues>({
    initialValues: {
      unit: acting && acting.kind !== 'school' ? acting.id : null,
      name: '',
      audience: acting?.kind === 'commune' ? 'school' : 'commune',
      schoolYear: null,
      legalBasis: acting?.kind === 'department' ? t('new.legalBasis') : '',
      leaders: 1,
      officers: 1,
      registerBy: 'T17:00',
      trainingAt: 'T08:00',
      handoverAt: 'T13:30',
      contact: '',
    },
    validate: {
      unit: needed,
      name: needed,
      registerBy: (value) => needed(parts(value)[0]) ?? whole(value),
      trainingAt: whole,
      handoverAt: whole,
    },
  });
}

/** What is asked of the API; all units of the audience are invited. */
export function bodyOf(values: CampaignValues): NewCampaign {
  const { unit, name, audience, schoolYear, legalBasis, leaders, officers, contact } = values;
  return {
    unit: unit ?? '',
    name: name.trim(),
    audience,
    schoolYear: schoolYear ?? undefined,
    legalBasis: legalBasis.trim() || undefined,
    leaders: leaders === '' ? undefined : Number(leaders),
    officers: officers === '' ? undefined : Number(officers),
    registerBy: instantOf(values.registerBy) ?? '',
    trainingAt: instantOf(values.trainingAt),
    handoverAt: instantOf(values.handoverAt),
    contact: contact.trim() || undefined,
  };
}

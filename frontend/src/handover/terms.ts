import type { FormRulesRecord, UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Campaign, CampaignChange } from '../api/types';
import { instantOf, parseTime, parts, typed } from './moments';
import { changedTexts, type Texts, textsOf } from './texts';

/** What of a campaign may change while it runs, as a form holds it. */
export interface TermsValues {
  name: string;
  legalBasis: string;
  /** Moments as far as they are typed: `2026-12-05T17:00`. */
  registerBy: string;
  trainingAt: string;
  handoverAt: string;
  contact: string;
  texts: Texts;
}

/** A form that has these fields among others. */
export type TermsForm = Pick<
  UseFormReturnType<TermsValues>,
  'getInputProps' | 'getInputNode' | 'errors' | 'values'
>;

/** The times of a day that are usual. */
export const usual = { registerBy: '17:00', trainingAt: '08:00', handoverAt: '13:30' } as const;

export function useTermsRules() {
  const { t } = useTranslation('handover');
  const needed = (value: string | null) => (value?.trim() ? null : t('new.needed'));
  const whole = (value: string) => {
    const [day, time] = parts(value);
    return day && !parseTime(time) ? t('new.timeWrong') : null;
  };
  const rules = {
    name: needed,
    registerBy: (value: string) => needed(parts(value)[0]) ?? whole(value),
    trainingAt: whole,
    handoverAt: whole,
  } satisfies FormRulesRecord<TermsValues>;
  return { needed, rules };
}

export function termsOf(campaign: { [name in keyof TermsValues]: Campaign[name] }): TermsValues {
  return {
    name: campaign.name,
    legalBasis: campaign.legalBasis ?? '',
    registerBy: typed(campaign.registerBy, usual.registerBy),
    trainingAt: typed(campaign.trainingAt, usual.trainingAt),
    handoverAt: typed(campaign.handoverAt, usual.handoverAt),
    contact: campaign.contact ?? '',
    texts: textsOf(campaign.texts),
  };
}

type Given = Required<Omit<CampaignChange, 'texts'>>;

/** As the API takes them; null where nothing is given. */
function given(values: TermsValues): Given {
  return {
    name: values.name.trim() || null,
    legalBasis: values.legalBasis.trim() || null,
    registerBy: instantOf(values.registerBy) ?? null,
    trainingAt: instantOf(values.trainingAt) ?? null,
    handoverAt: instantOf(values.handoverAt) ?? null,
    contact: values.contact.trim() || null,
  };
}

/** Only what was changed: a deadline that stays is not set anew, nor loses the seconds that no form shows. */
export function changeOf(before: TermsValues, now: TermsValues): CampaignChange {
  const [from, to] = [given(before), given(now)];
  const texts = changedTexts(before.texts, now.texts);
  return {
    ...Object.fromEntries(Object.entries(to).filter(([name, value]) => value !== from[name as keyof Given])),
    ...(Object.keys(texts).length > 0 && { texts }),
  };
}

/** What was typed over an older version, put upon a newer one: only the fields that were typed in keep their words. */
export function rebased(before: TermsValues, now: TermsValues, newest: TermsValues): TermsValues {
  const { texts, ...rest } = changeOf(before, now);
  const kept = Object.keys(rest) as (keyof Given)[];
  return {
    ...newest,
    ...Object.fromEntries(kept.map((name) => [name, now[name]])),
    texts: { ...newest.texts, ...texts },
  };
}

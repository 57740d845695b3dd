import i18next from 'i18next';
import type { Finding, RecordType } from '../api/types';
import { inWords } from '../lib/label';
import { count } from '../lib/numbers';

/** What a rule found, in its words of the catalogue with what it tells put in their places. */
export function saidOf(
  type: RecordType | undefined,
  { rule, params }: Pick<Finding, 'rule' | 'params'>,
): string {
  const label = type?.rules.find(({ code }) => code === rule)?.label;
  if (!label) return rule;
  return inWords(label).replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = (params as Record<string, unknown>)[name];
    const field =
      name === 'field' && type?.sections.flatMap(({ fields }) => fields).find((one) => one.name === value);
    if (field) return inWords(field.label);
    if (value === null && name === 'school') return i18next.t('ui:finding.elsewhere');
    return typeof value === 'number' ? count(value) : String(value ?? '');
  });
}

/** What a rule is about, without what it found. */
export function aboutOf(type: RecordType | undefined, rule: string): string {
  const label = type?.rules.find(({ code }) => code === rule)?.about;
  return label ? inWords(label) : rule;
}

/** Whether what the rule finds is mended, and not confirmed. */
export function mends(type: RecordType | undefined, rule: string): boolean {
  return type?.rules.some(({ code, tier }) => code === rule && tier === 'error') ?? false;
}

/** Whether what the rule found has to be mended or confirmed before the record is submitted. */
export function stops(type: RecordType | undefined, rule: string): boolean {
  return type?.rules.some(({ code, tier }) => code === rule && tier !== 'check') ?? false;
}

import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordField } from '../../api/types';
import { type Choice, found } from '../../lib/choices';
import { inWords } from '../../lib/label';
import type { GridColumn, Offer } from '../../ui/grid/Grid';
import { completed, type YesNo } from './cells';
import { widthOf } from './columns';
import type { Entry } from './useEntry';

/** So many choices are listed at once. */
const LISTED = 100;

export function useColumns({
  fields,
  words,
  records,
}: Pick<Entry, 'fields' | 'words' | 'records'>): GridColumn[] {
  const { t } = useTranslation('record');
  return useMemo(() => {
    const masked = new Set(records.flatMap((record) => record.masked));
    const yesNo = { yes: t('yes'), no: t('no') };
    return fields.map((field): GridColumn => {
      const title = `${inWords(field.label)}${field.required && !field.formed ? ' *' : ''}`;
      return {
        key: field.name,
        title,
        width: widthOf(field, title),
        readOnly: masked.has(field.name),
        offered: offering(field, words.get(field.name), yesNo),
        complete: (typed) => completed(field, typed, words, yesNo),
      };
    });
  }, [fields, words, records, t]);
}

/** What may stand in a cell of the field, found by what was typed; undefined where anything may. */
export function offering(
  { kind }: RecordField,
  choices: readonly Choice[] | undefined,
  { yes, no }: YesNo,
): GridColumn['offered'] {
  const all = kind === 'boolean' ? [yes, no].map((word) => ({ value: word, label: word })) : choices;
  if (!all) return undefined;
  const textOf = ({ value, label }: Choice) => (kind === 'reference' ? value : label);
  return (typed): Offer[] => {
    // Of several words the last is being typed.
    const from = kind === 'codes' ? typed.lastIndexOf(';') + 1 : 0;
    const before = from > 0 ? `${typed.slice(0, from)} ` : '';
    return found(all, typed.slice(from), LISTED).map((one) => ({
      value: before + textOf(one),
      label: one.label,
    }));
  };
}

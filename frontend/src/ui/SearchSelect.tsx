import { type ComboboxItem, type OptionsFilter, Select, type SelectProps } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Choice, found } from '../lib/choices';
import { firstFind } from './firstFind';

/** So many choices are drawn at once; the list of communes has thousands. */
export const DRAWN = 100;

interface SearchSelectProps
  extends Omit<SelectProps, 'data' | 'value' | 'onChange' | 'filter' | 'searchable'> {
  choices: readonly Choice[];
  value: string | null;
  onChange: (value: string | null) => void;
}

/** The order and the words of `found` for Mantine's lists of choices. */
export const byWords: OptionsFilter = ({ options, search, limit }) =>
  found(options as ComboboxItem[], search, limit);

/**
 * A choice out of many, found by its code or its words without diacritics. Enter and Tab take the first one found, so
 * that who types blindly need not look at the list.
 */
export function SearchSelect({ choices, value, onChange, ...field }: SearchSelectProps) {
  const { t } = useTranslation('ui');
  const [typed, setTyped] = useState('');
  const chosen = choices.find((choice) => choice.value === value);

  function take(event: KeyboardEvent<HTMLInputElement>) {
    if (typed.trim() === '' || typed === chosen?.label) return;
    firstFind(event, () => {
      const [first] = found(choices, typed, 1);
      if (first) onChange(first.value);
    });
  }

  return (
    <Select
      searchable
      data={choices}
      value={value}
      onChange={onChange}
      filter={byWords}
      limit={DRAWN}
      searchValue={typed}
      onSearchChange={setTyped}
      onKeyDown={take}
      title={chosen?.label}
      nothingFoundMessage={t('select.none')}
      allowDeselect={false}
      clearable={!field.required}
      clearButtonProps={{ 'aria-label': t('select.clear') }}
      {...field}
    />
  );
}

import { MultiSelect, type MultiSelectProps } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Choice, found } from '../lib/choices';
import { firstFind } from './firstFind';
import { byWords, DRAWN } from './SearchSelect';

interface SearchMultiSelectProps
  extends Omit<MultiSelectProps, 'data' | 'value' | 'onChange' | 'filter' | 'searchable'> {
  choices: readonly Choice[];
  value: string[];
  onChange: (value: string[]) => void;
}

/**
 * Any number out of many, found by code or words without diacritics. Enter and Tab take the first one found; Enter never
 * sends the form, because whoever chooses several presses it between them.
 */
export function SearchMultiSelect({ choices, value, onChange, ...field }: SearchMultiSelectProps) {
  const { t } = useTranslation('ui');
  const [typed, setTyped] = useState('');

  function take(event: KeyboardEvent<HTMLInputElement>) {
    firstFind(event, () => {
      if (typed.trim() === '') return;
      const left = choices.filter((choice) => !value.includes(choice.value));
      const [first] = found(left, typed, 1);
      if (first) onChange([...value, first.value]);
      setTyped('');
    });
  }

  return (
    <MultiSelect
      searchable
      data={choices}
      value={value}
      onChange={onChange}
      filter={byWords}
      limit={DRAWN}
      searchValue={typed}
      onSearchChange={setTyped}
      onKeyDown={take}
      hidePickedOptions
      nothingFoundMessage={t('select.none')}
      clearable
      clearButtonProps={{ 'aria-label': t('select.clear') }}
      {...field}
    />
  );
}

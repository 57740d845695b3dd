import { MultiSelect, type MultiSelectProps } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Choice, found } from '../lib/choices';
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
    const leaving = event.key === 'Tab';
    if (!leaving && event.key !== 'Enter') return;
    const list = document.getElementById(event.currentTarget.getAttribute('aria-controls') ?? '');
    const marked = list?.querySelector<HTMLElement>('[data-combobox-selected]');
    // The list itself takes what is marked on Enter.
    if (marked && !leaving) return;
    if (!leaving) event.preventDefault();
    if (typed.trim() === '') return;
    const [first] = found(
      choices.filter((choice) => !value.includes(choice.value)),
      typed,
      1,
    );
    if (marked) marked.click();
    else if (first) onChange([...value, first.value]);
    setTyped('');
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

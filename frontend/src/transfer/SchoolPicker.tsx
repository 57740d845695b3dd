import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData } from '@tanstack/react-query';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { fold } from '../lib/fold';
import { firstFind } from '../ui/firstFind';

interface SchoolPickerProps {
  value: string | null;
  error: ReactNode;
  onChange: (id: string | null, name: string) => void;
}

const PAUSE_MS = 250;

/** A school of the whole city, found by words of its name or of its commune; one sees no more of it than that. */
export function SchoolPicker({ value, error, onChange }: SchoolPickerProps) {
  const { t } = useTranslation('transfer');
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed, PAUSE_MS);
  const found = api.useQuery(
    'get',
    '/transfers/schools',
    { params: { query: { q: q || undefined } } },
    { placeholderData: keepPreviousData },
  );
  const items = found.data?.items ?? [];
  const ready = typed.trim() !== '' && q === typed && !found.isFetching;
  const [chosen, setChosen] = useState<{ value: string; label: string } | null>(null);
  const data = items.map(({ id, name, commune }) => ({
    value: id,
    label: [name, commune].filter(Boolean).join(', '),
  }));
  if (chosen && !data.some((one) => one.value === chosen.value)) data.unshift(chosen);

  function take(one: { value: string; label: string } | null) {
    setChosen(one);
    onChange(one?.value ?? null, one?.label ?? '');
  }

  /** Enter and Tab take the first find, one that is called just so before others. */
  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (!ready || typed === chosen?.label) return;
    firstFind(event, () => {
      const said = fold(typed);
      const named = items.find(({ name }) => fold(name) === said) ?? items[0];
      take(data.find(({ value: id }) => id === named?.id) ?? null);
    });
  }

  return (
    <Select
      label={t('new.to')}
      description={t('new.toHelp')}
      required
      searchable
      data={data}
      // The server has chosen them already, without regard to diacritics.
      filter={({ options }) => options}
      searchValue={typed}
      onSearchChange={setTyped}
      value={value}
      onChange={(id) => take(data.find((school) => school.value === id) ?? null)}
      onKeyDown={onKeyDown}
      nothingFoundMessage={t('ui:select.none')}
      error={error}
    />
  );
}

import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';

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
  const [chosen, setChosen] = useState<{ value: string; label: string } | null>(null);
  const data = items.map(({ id, name, commune }) => ({
    value: id,
    label: [name, commune].filter(Boolean).join(', '),
  }));
  if (chosen && !data.some((one) => one.value === chosen.value)) data.unshift(chosen);
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
      onChange={(id) => {
        const one = data.find((school) => school.value === id) ?? null;
        setChosen(one);
        onChange(id, one?.label ?? '');
      }}
      nothingFoundMessage={t('ui:select.none')}
      error={error}
    />
  );
}

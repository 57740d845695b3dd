import { CloseButton, Combobox, InputBase, Loader, Text, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';

interface AccountPickerProps {
  label: string;
  description?: ReactNode;
  error?: ReactNode;
  required?: boolean;
  /** Id of the chosen account. */
  value: string | null;
  onChange: (id: string | null) => void;
  /** Only accounts of this unit and the units below it. */
  within?: string;
  placeholder?: string;
}

/** Finds an account by name or user name, typed with or without diacritics. */
export function AccountPicker({ value, onChange, within, placeholder, ...field }: AccountPickerProps) {
  const { t } = useTranslation('ui');
  const [typed, setTyped] = useState<string | null>(null);
  const [query] = useDebouncedValue((typed ?? '').trim(), 200);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const chosen = api.useQuery(
    'get',
    '/accounts/{id}',
    { params: { path: { id: value ?? '' } } },
    { enabled: value !== null },
  );
  const found = api.useQuery(
    'get',
    '/accounts',
    { params: { query: { q: query || undefined, within, status: ['active'], limit: 20 } } },
    { enabled: typed !== null, placeholderData: keepPreviousData },
  );
  const accounts = found.data?.items ?? [];

  function leave() {
    combobox.closeDropdown();
    setTyped(null);
  }

  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(id) => {
        onChange(id);
        leave();
      }}
    >
      <Combobox.Target>
        <InputBase
          {...field}
          title={typed === null ? chosen.data?.fullName : undefined}
          size="sm"
          placeholder={placeholder ?? t('accountPicker.placeholder')}
          value={typed ?? (value === null ? '' : (chosen.data?.fullName ?? ''))}
          rightSectionPointerEvents="all"
          rightSection={
            found.isFetching ? (
              <Loader size={16} />
            ) : value !== null && !field.required ? (
              <CloseButton size="sm" aria-label={t('accountPicker.clear')} onClick={() => onChange(null)} />
            ) : (
              <Combobox.Chevron />
            )
          }
          onFocus={() => {
            setTyped('');
            combobox.openDropdown();
          }}
          onClick={() => combobox.openDropdown()}
          onBlur={leave}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            combobox.openDropdown();
            combobox.updateSelectedOptionIndex();
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options mah={300} style={{ overflowY: 'auto' }} aria-label={field.label}>
          {accounts.map((account) => (
            <Combobox.Option key={account.id} value={account.id} active={account.id === value}>
              <Text span fz="sm" display="block">
                {account.fullName}
              </Text>
              <Text span fz="xs" c="dimmed" display="block">
                {[account.username, account.unit.name].join(' · ')}
              </Text>
            </Combobox.Option>
          ))}
          {accounts.length === 0 && !found.isFetching && (
            <Combobox.Empty>{t('accountPicker.none')}</Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

import { CloseButton, Combobox, InputBase, Loader, Text, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import type { UnitKind } from '../api/types';
import { UnitIcon } from './UnitIcon';

interface UnitPickerProps {
  label: string;
  description?: ReactNode;
  error?: ReactNode;
  required?: boolean;
  disabled?: boolean;
  /** Id of the chosen unit. */
  value: string | null;
  onChange: (id: string | null) => void;
  /** Only these kinds may be chosen. */
  kinds?: UnitKind[];
  width?: number | string;
  /** For rows of filters: the label is only read out and shown as the placeholder. */
  hideLabel?: boolean;
}

/** Finds a unit by name, alias or code, typed with or without diacritics. */
export function UnitPicker({ value, onChange, kinds, width, hideLabel, label, ...field }: UnitPickerProps) {
  const { t } = useTranslation('ui');
  const [typed, setTyped] = useState<string | null>(null);
  const [query] = useDebouncedValue((typed ?? '').trim(), 200);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const chosen = api.useQuery(
    'get',
    '/units/{id}',
    { params: { path: { id: value ?? '' } } },
    { enabled: value !== null },
  );
  const found = api.useQuery(
    'get',
    '/units',
    { params: { query: { q: query || undefined, kind: kinds, status: 'active', limit: 20 } } },
    { enabled: typed !== null, placeholderData: keepPreviousData },
  );
  const units = found.data?.items ?? [];

  // Enter and Tab take what is marked: the first find, once it is found.
  const ready = typed !== null && typed.trim() !== '' && query === typed.trim() && !found.isFetching;
  useEffect(() => {
    if (ready) combobox.selectFirstOption();
  }, [ready, combobox.selectFirstOption]);

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
          label={hideLabel ? undefined : label}
          aria-label={hideLabel ? label : undefined}
          title={typed === null ? chosen.data?.name : undefined}
          size="sm"
          w={width && { base: '100%', sm: width }}
          placeholder={hideLabel ? label : t('unitPicker.placeholder')}
          value={typed ?? (value === null ? '' : (chosen.data?.name ?? ''))}
          rightSectionPointerEvents="all"
          rightSection={
            found.isFetching ? (
              <Loader size={16} />
            ) : value !== null && !field.required ? (
              <CloseButton size="sm" aria-label={t('unitPicker.clear')} onClick={() => onChange(null)} />
            ) : (
              <Combobox.Chevron />
            )
          }
          onFocus={() => {
            setTyped('');
            combobox.openDropdown();
          }}
          onClick={() => combobox.openDropdown()}
          onKeyDown={(event) => {
            const [first] = units;
            if (event.key === 'Tab' && ready && first) onChange(first.id);
          }}
          onBlur={leave}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            combobox.openDropdown();
            combobox.updateSelectedOptionIndex();
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options mah={300} style={{ overflowY: 'auto' }} aria-label={label}>
          {units.map((unit) => (
            <Combobox.Option key={unit.id} value={unit.id} active={unit.id === value}>
              <span style={{ display: 'flex', gap: 8, alignItems: 'flex-start' }}>
                <UnitIcon kind={unit.kind} />
                <span>
                  <Text span fz="sm" display="block">
                    {unit.name}
                  </Text>
                  <Text span fz="xs" c="dimmed" display="block">
                    {[unit.code, unit.parent?.name].filter(Boolean).join(' · ')}
                  </Text>
                </span>
              </span>
            </Combobox.Option>
          ))}
          {units.length === 0 && !found.isFetching && <Combobox.Empty>{t('unitPicker.none')}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

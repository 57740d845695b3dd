import { CloseButton, TextInput, type TextInputProps } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useRouter } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface SearchFieldProps extends Omit<TextInputProps, 'value' | 'onChange'> {
  /** Names the field for screen readers; the placeholder shows it. */
  label: string;
  value: string | undefined;
  /** Called when typing pauses; undefined when the field was emptied. */
  onSearch: (value: string | undefined) => void;
  /** Shows the label above as well, in a row of fields that have theirs there. */
  titled?: boolean;
}

/** A search filter whose value lives in the address; typing is passed on when it pauses. */
export function SearchField({ label, value, onSearch, titled, ...rest }: SearchFieldProps) {
  const { t } = useTranslation('ui');
  const [typed, setTyped] = useState(value ?? '');
  const said = useRef(value);
  const router = useRouter({ warn: false });
  const say = useDebouncedCallback((now: string) => {
    // Whoever has followed a link meanwhile is on the way to another page, and is not called back for these words.
    const { location, resolvedLocation } = router?.state ?? {};
    if (resolvedLocation && location?.pathname !== resolvedLocation.pathname) return;
    said.current = now.trim() || undefined;
    onSearch(said.current);
  }, 250);
  // The address may change under the field (back button, a cleared filter); its own words are not taken for that.
  useEffect(() => {
    if (value !== said.current) setTyped(value ?? '');
    said.current = value;
  }, [value]);

  function change(now: string) {
    setTyped(now);
    say(now);
  }

  return (
    <TextInput
      type="search"
      label={titled ? label : undefined}
      aria-label={titled ? undefined : label}
      placeholder={label}
      leftSection={<IconSearch size={16} stroke={1.6} aria-hidden="true" />}
      rightSection={
        typed && <CloseButton size="sm" aria-label={t('search.clear')} onClick={() => change('')} />
      }
      w={{ base: '100%', sm: 320 }}
      {...rest}
      value={typed}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
}

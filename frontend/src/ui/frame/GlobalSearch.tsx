import { Loader } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { fold } from '../../lib/fold';
import { paths } from '../../paths';
import { holds, useMe } from '../../session/me';
import { UnitIcon } from '../UnitIcon';
import { useRailPages } from './pages';

/** Pages by name and units by name, alias or code; opened by `/` or Ctrl+K, typed with or without diacritics. */
export function GlobalSearch() {
  const { t } = useTranslation();
  const router = useRouter();
  const me = useMe();
  const [typed, setTyped] = useState('');
  const [query] = useDebouncedValue(typed.trim(), 200);
  const pages = useRailPages().filter((page) => fold(t(page.title)).includes(fold(typed)));
  const units = api.useQuery(
    'get',
    '/units',
    { params: { query: { q: query, limit: 8 } } },
    { enabled: query.length > 1 && holds(me, 'unit.view') },
  );
  const found = query.length > 1 ? (units.data?.items ?? []) : [];
  const go = (path: string) => router.history.push(path);

  return (
    <Spotlight.Root
      query={typed}
      onQueryChange={setTyped}
      shortcut={['/', 'mod + K']}
      scrollable
      overlayProps={{ backgroundOpacity: 0.3, blur: 0 }}
      centered={false}
      attributes={{ content: { 'aria-label': t('ui:search.open') } }}
      maxHeight={420}
    >
      <Spotlight.Search
        placeholder={t('ui:search.placeholder')}
        aria-label={t('ui:search.placeholder')}
        leftSection={units.isFetching ? <Loader size={18} /> : <IconSearch size={18} stroke={1.6} />}
      />
      <Spotlight.ActionsList aria-label={t('ui:search.results')}>
        {pages.length > 0 && (
          <Spotlight.ActionsGroup label={t('ui:search.pages')}>
            {pages.map((page) => (
              <Spotlight.Action
                key={page.path}
                label={t(page.title)}
                leftSection={<page.icon size={18} stroke={1.6} />}
                onClick={() => go(page.path)}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {found.length > 0 && (
          <Spotlight.ActionsGroup label={t('ui:search.units')}>
            {found.map((unit) => (
              <Spotlight.Action
                key={unit.id}
                label={unit.name}
                description={[unit.code, unit.parent?.name].filter(Boolean).join(' · ')}
                leftSection={<UnitIcon kind={unit.kind} />}
                onClick={() => go(paths.unit(unit.id))}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {pages.length === 0 && found.length === 0 && !units.isFetching && (
          <Spotlight.Empty>{t('ui:search.nothing', { query: typed })}</Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

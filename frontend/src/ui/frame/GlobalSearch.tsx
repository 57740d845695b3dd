import { Loader } from '@mantine/core';
import { useDebouncedValue, useHotkeys } from '@mantine/hooks';
import { Spotlight, spotlight } from '@mantine/spotlight';
import { IconSchool, IconSearch, IconUser } from '@tabler/icons-react';
import { useQueries } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { fold } from '../../lib/fold';
import { paths } from '../../paths';
import { holds, useMe } from '../../session/me';
import { UnitIcon } from '../UnitIcon';
import { useRailPages } from './pages';

/** What is asked of them: a record has scores of fields. */
const named = { students: 'id,code,fullName,classCode,school', staff: 'id,code,fullName,school' } as const;

interface FoundPerson {
  id: string;
  code: string;
  fullName: string;
  classCode?: string;
  school: { name: string };
}

/** Pupils and staff by name or code, where somebody may read their records. */
const people = [
  { path: '/students', type: 'students', icon: IconSchool },
  { path: '/staff', type: 'staff', icon: IconUser },
] as const;

/**
 * Pages by name, units by name, alias or code, pupils and staff by name or code; opened by `/` or Ctrl+K, typed with or
 * without diacritics.
 */
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
  const persons = useQueries({
    queries: people.map(({ path, type }) => ({
      ...api.queryOptions('get', path, { params: { query: { q: query, limit: 6, fields: named[type] } } }),
      enabled: query.length > 1 && holds(me, 'record.read'),
    })),
  });
  // A field has the focus nearly always where data are entered, and the key is to be heard there too.
  useHotkeys([['mod+K', () => spotlight.open()]], [], true);
  const groups = people.map((one, index) => ({
    ...one,
    items: query.length > 1 ? ((persons[index]?.data?.items ?? []) as FoundPerson[]) : [],
  }));
  const fetching = units.isFetching || persons.some(({ isFetching }) => isFetching);
  const nobody = groups.every(({ items }) => items.length === 0);
  const found = query.length > 1 ? (units.data?.items ?? []) : [];
  const go = (path: string) => router.history.push(path);

  return (
    <Spotlight.Root
      query={typed}
      onQueryChange={setTyped}
      shortcut="/"
      scrollable
      overlayProps={{ backgroundOpacity: 0.3, blur: 0 }}
      centered={false}
      attributes={{ content: { 'aria-label': t('ui:search.open') } }}
      maxHeight={420}
    >
      <Spotlight.Search
        placeholder={t('ui:search.placeholder')}
        aria-label={t('ui:search.placeholder')}
        leftSection={fetching ? <Loader size={18} /> : <IconSearch size={18} stroke={1.6} />}
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
        {groups
          .filter(({ items }) => items.length > 0)
          .map(({ type, icon: Icon, items }) => (
            <Spotlight.ActionsGroup key={type} label={t(`ui:search.${type}`)}>
              {items.map((person) => (
                <Spotlight.Action
                  key={person.id}
                  label={person.fullName}
                  description={[person.code, person.classCode, person.school.name]
                    .filter(Boolean)
                    .join(' · ')}
                  leftSection={<Icon size={18} stroke={1.6} />}
                  onClick={() => go(paths.record(type, person.id))}
                />
              ))}
            </Spotlight.ActionsGroup>
          ))}
        {pages.length === 0 && found.length === 0 && nobody && !fetching && (
          <Spotlight.Empty>{t('ui:search.nothing', { query: typed })}</Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { isProblem } from '../api/problem';
import type { Code, CodeList } from '../api/types';
import { date } from '../lib/dates';
import { fold } from '../lib/fold';
import { inWords } from '../lib/label';
import { count } from '../lib/numbers';
import { paths } from '../paths';
import { holds, useMe } from '../session/me';
import { type Column, DataTable } from '../ui/DataTable';
import { GoLink } from '../ui/GoLink';
import { NotFound } from '../ui/NotFound';
import { Page } from '../ui/Page';
import { SearchField } from '../ui/SearchField';
import { RowsSkeleton } from '../ui/Skeletons';
import { Empty, ErrorState } from '../ui/States';

const route = getRouteApi('/frame/code-lists/$list');
/** So many rows are drawn at once; the list of communes has thousands. */
const DRAWN = 200;
/** The one list whose codes stand under those of another. */
const UPPER: Record<string, string> = { commune: 'province' };

/** One list of codes: the words of the official form, other spellings, and the days of each code. */
export function CodeListPage() {
  const { t } = useTranslation('codelist');
  const { list: name } = route.useParams();
  const { q, parent } = route.useSearch();
  const navigate = route.useNavigate();
  const list = api.useQuery(
    'get',
    '/code-lists/{list}',
    { params: { path: { list: name }, query: { parent } } },
    { staleTime: Number.POSITIVE_INFINITY },
  );
  const integrates = holds(useMe(), 'exchange.use');
  const upper = UPPER[name];
  if (isProblem(list.error, 'not-found')) return <NotFound />;
  if (list.isError) return <ErrorState whole error={list.error} retry={() => void list.refetch()} />;
  return (
    <Page
      above={
        <GoLink to={paths.codeLists} fz="sm">
          {t('back')}
        </GoLink>
      }
      title={list.data ? inWords(list.data.label) : t('title')}
      purpose={
        list.data &&
        [t('version', { version: count(list.data.version) }), integrates && t('about', { name })]
          .filter(Boolean)
          .join(' · ')
      }
      filters={
        <Group gap="xs">
          <SearchField
            label={t('searchCodes')}
            value={q}
            onSearch={(now) => void navigate({ search: (before) => ({ ...before, q: now }), replace: true })}
          />
          {upper && (
            <Upper
              list={upper}
              value={parent}
              onChoose={(now) =>
                void navigate({ search: (before) => ({ ...before, parent: now }), replace: true })
              }
            />
          )}
        </Group>
      }
    >
      {list.isPending && <RowsSkeleton rows={12} />}
      {list.data && <Codes key={`${q} ${parent}`} list={list.data} words={q ?? ''} />}
    </Page>
  );
}

function Codes({ list, words }: { list: CodeList; words: string }) {
  const { t } = useTranslation('codelist');
  const [drawn, setDrawn] = useState(DRAWN);
  const found = list.codes.filter((code) => matches(code, words));
  if (found.length === 0) return <Empty title={t('noCode')}>{t('noneHint')}</Empty>;
  const shown = found.slice(0, drawn);
  return (
    <Stack gap={8}>
      <DataTable
        label={inWords(list.label)}
        columns={columns(list.codes, t)}
        rows={shown}
        rowKey={(code) => `${code.code} ${code.from}`}
      />
      <Group justify="space-between">
        <Text fz="xs" c="dimmed" role="status">
          {t('ui:table.shownOf', { shown: count(shown.length), total: count(found.length) })}
        </Text>
        {shown.length < found.length && (
          <Button variant="default" size="xs" onClick={() => setDrawn(drawn + DRAWN)}>
            {t('ui:table.more')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}

/** Columns that say nothing of any code are left out. */
function columns(codes: Code[], t: (key: string) => string): Column<Code>[] {
  const all: (Column<Code> | false)[] = [
    { key: 'code', header: t('code'), cell: (code) => code.code, width: 140 },
    { key: 'vi', header: t('vietnamese'), cell: (code) => code.label.vi },
    codes.some((code) => code.label.en) && {
      key: 'en',
      header: t('english'),
      cell: (code) => code.label.en && <span lang="en">{code.label.en}</span>,
    },
    codes.some((code) => code.aliases.length > 0) && {
      key: 'aliases',
      header: t('aliases'),
      cell: (code) => code.aliases.join(', '),
    },
    codes.some((code) => code.from) && {
      key: 'from',
      header: t('from'),
      cell: (code) => code.from && date(code.from),
      tight: true,
    },
    codes.some((code) => code.until) && {
      key: 'until',
      header: t('until'),
      cell: (code) => code.until && date(code.until),
      tight: true,
    },
  ];
  return all.filter((column) => column !== false);
}

function matches(code: Code, words: string): boolean {
  const text = fold([code.code, code.label.vi, code.label.en ?? '', ...code.aliases].join(' '));
  return fold(words)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

interface UpperProps {
  list: string;
  value: string | undefined;
  onChoose: (code: string | undefined) => void;
}

/** Narrows a list to what stands under one code of another. */
function Upper({ list: name, value, onChoose }: UpperProps) {
  const list = api.useQuery(
    'get',
    '/code-lists/{list}',
    { params: { path: { list: name } } },
    { staleTime: Number.POSITIVE_INFINITY },
  );
  const label = list.data ? inWords(list.data.label) : '';
  return (
    <Select
      aria-label={label}
      placeholder={label}
      searchable
      clearable
      w={{ base: '100%', sm: 260 }}
      data={list.data?.codes.map((code) => ({ value: code.code, label: inWords(code.label) })) ?? []}
      value={value ?? null}
      onChange={(now) => onChoose(now ?? undefined)}
    />
  );
}

import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import type { CodeListEntry } from '../api/types';
import { fold } from '../lib/fold';
import { inWords } from '../lib/label';
import { count } from '../lib/numbers';
import { paths } from '../paths';
import { holds, useMe } from '../session/me';
import { type Column, DataTable } from '../ui/DataTable';
import { GoLink } from '../ui/GoLink';
import { Page } from '../ui/Page';
import { SearchField } from '../ui/SearchField';
import { RowsSkeleton } from '../ui/Skeletons';
import { Empty, ErrorState } from '../ui/States';

const route = getRouteApi('/frame/code-lists');

/** The lists of codes that records choose from. */
export function CodeListsPage() {
  const { t } = useTranslation('codelist');
  const { q } = route.useSearch();
  const navigate = route.useNavigate();
  const lists = api.useQuery('get', '/code-lists', {}, { staleTime: Number.POSITIVE_INFINITY });
  const integrates = holds(useMe(), 'exchange.use');
  const columns: Column<CodeListEntry>[] = [
    {
      key: 'label',
      header: t('list'),
      cell: (list) => <GoLink to={paths.codeList(list.name)}>{inWords(list.label)}</GoLink>,
    },
    // Only whoever connects other systems asks by it.
    ...(integrates
      ? [{ key: 'name', header: t('name'), cell: (list: CodeListEntry) => list.name, tight: true }]
      : []),
    { key: 'size', header: t('size'), cell: (list) => count(list.size), end: true, width: 120 },
  ];
  const found = lists.data?.items.filter((list) => matches(list, q ?? ''));
  return (
    <Page
      title={t('title')}
      purpose={t('purpose')}
      filters={
        <SearchField
          label={t('search')}
          value={q}
          onSearch={(now) => void navigate({ search: { q: now }, replace: true })}
        />
      }
    >
      {lists.isPending && <RowsSkeleton rows={12} />}
      {lists.isError && <ErrorState error={lists.error} retry={() => void lists.refetch()} />}
      {found?.length === 0 && <Empty title={t('none')}>{t('noneHint')}</Empty>}
      {found && found.length > 0 && (
        <DataTable label={t('title')} columns={columns} rows={found} rowKey={(list) => list.name} />
      )}
    </Page>
  );
}

function matches(list: CodeListEntry, words: string): boolean {
  const text = fold(`${list.label.vi} ${list.label.en ?? ''} ${list.name}`);
  return fold(words)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

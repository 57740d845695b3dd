import { Button, Stack, Text } from '@mantine/core';
import type { InfiniteData } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Page } from '../api/types';
import { count } from '../lib/numbers';
import { DataTable, type DataTableProps } from './DataTable';
import classes from './DataTable.module.css';
import { RowsSkeleton } from './Skeletons';
import { ErrorState } from './States';

/** What a list needs of `api.useInfiniteQuery(..., byCursor)`. */
export interface Pages<Row> {
  data: InfiniteData<Page<Row>> | undefined;
  error: unknown;
  isPending: boolean;
  isPlaceholderData: boolean;
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => unknown;
  refetch: () => unknown;
}

interface DataListProps<Row> extends Omit<DataTableProps<Row>, 'rows'> {
  pages: Pages<Row>;
  /** Shown when there is no row: says how to begin, or that the filters leave nothing. */
  empty: ReactNode;
}

/** A list of the API page by page: loading, failed, empty, or the table with how much of it is shown. */
export function DataList<Row>({ pages, empty, ...table }: DataListProps<Row>) {
  const rows = rowsOf(pages);
  if (pages.isPending) return <RowsSkeleton rows={10} />;
  if (pages.error && rows.length === 0) {
    return <ErrorState error={pages.error} retry={() => void pages.refetch()} />;
  }
  if (rows.length === 0) return empty;
  return (
    <Stack gap={8} style={{ opacity: pages.isPlaceholderData ? 0.6 : 1 }} aria-busy={pages.isPlaceholderData}>
      <DataTable {...table} rows={rows} />
      <Foot pages={pages} shown={rows.length} />
    </Stack>
  );
}

export function rowsOf<Row>(pages: Pick<Pages<Row>, 'data'>): Row[] {
  return pages.data?.pages.flatMap((page) => page.items) ?? [];
}

function Foot<Row>({ pages, shown }: { pages: Pages<Row>; shown: number }) {
  const { t } = useTranslation('ui');
  const total = pages.data?.pages[0]?.total;
  return (
    <div className={classes.foot}>
      <Text fz="xs" c="dimmed" role="status">
        {total === undefined
          ? t('table.shown', { shown: count(shown) })
          : t('table.shownOf', { shown: count(shown), total: count(total) })}
      </Text>
      {pages.hasNextPage && (
        <Button
          variant="default"
          size="xs"
          loading={pages.isFetchingNextPage}
          onClick={() => void pages.fetchNextPage()}
        >
          {t('table.more')}
        </Button>
      )}
    </div>
  );
}

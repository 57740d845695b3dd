import { keepPreviousData } from '@tanstack/react-query';
import type { Page } from './types';

/**
 * Options of `api.useInfiniteQuery` for the API's cursors; while a filter changes, the rows before it stay.
 * Plain and paged queries share their keys: a paged one asks with `count: true` and a `limit` of its own.
 */
export const byCursor = {
  pageParamName: 'cursor',
  initialPageParam: null as string | null,
  getNextPageParam: (page: Page<unknown>) => page.next ?? undefined,
  placeholderData: keepPreviousData,
};

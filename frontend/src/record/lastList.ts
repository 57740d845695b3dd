import { useEffect } from 'react';
import { recall, remember } from '../lib/remembered';
import { useMe } from '../session/me';
import type { RecordsSearch } from './search';

/** How each account filtered each list when it looked at it last; gone with the page, for names may stand in it. */
const last = new Map<string, RecordsSearch>();

/** Notes how the list of a type is filtered now. @param path of the type */
export function useRememberedList(path: string, filters: RecordsSearch): void {
  const key = `${useMe().account.id} ${path}`;
  useEffect(() => {
    last.set(key, filters);
  }, [key, filters]);
}

/** The filters of the list from which somebody came; undefined when it was none. */
export function useLastList(path: string): RecordsSearch | undefined {
  return last.get(`${useMe().account.id} ${path}`);
}

/** The columns that were chosen for a type in this browser; undefined: the usual ones. */
export function usualColumns(path: string): string | undefined {
  return recall(`columns.${path}`) ?? undefined;
}

export function rememberColumns(path: string, names: string | undefined): void {
  remember(`columns.${path}`, names ?? null);
}

import { useQueryClient } from '@tanstack/react-query';
import { api } from '../api/client';

export function useAccount(id: string) {
  return api.useQuery('get', '/accounts/{id}', { params: { path: { id } } });
}

/** After a change of accounts: everything that shows them reads again. */
export function useAccountsChanged(): () => Promise<void> {
  const queries = useQueryClient();
  return () =>
    queries.invalidateQueries({
      predicate: ({ queryKey }) =>
        typeof queryKey[1] === 'string' && /^\/(accounts|grants|me\/waiting)/.test(queryKey[1]),
    });
}

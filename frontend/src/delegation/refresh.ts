import { useQueryClient } from '@tanstack/react-query';

const touched = ['/grants', '/access/', '/accounts', '/units', '/me'];

/** After rights changed: everything that shows rights, or what one may do by them, is read again. */
export function useRefreshRights(): () => Promise<void> {
  const queries = useQueryClient();
  return () =>
    queries.invalidateQueries({
      predicate: ({ queryKey: [method, path] }) =>
        method === 'get' && typeof path === 'string' && touched.some((start) => path.startsWith(start)),
    });
}

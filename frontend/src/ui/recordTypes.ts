import { api } from '../api/client';

/** The types of records with their fields, as the server has them; they change only with a new version of it. */
export function useRecordTypes({ enabled = true }: { enabled?: boolean } = {}) {
  return api.useQuery(
    'get',
    '/record-types',
    {},
    { staleTime: Number.POSITIVE_INFINITY, gcTime: Number.POSITIVE_INFINITY, enabled },
  );
}

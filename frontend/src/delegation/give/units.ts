import { useQueries } from '@tanstack/react-query';
import { api } from '../../api/client';

/** Names of units by id; the id's place stays empty while its name comes. */
export function useUnitNames(ids: string[]): Map<string, string> {
  const found = useQueries({
    queries: ids.map((id) => api.queryOptions('get', '/units/{id}', { params: { path: { id } } })),
  });
  return new Map(ids.map((id, place) => [id, found[place]?.data?.name ?? '']));
}

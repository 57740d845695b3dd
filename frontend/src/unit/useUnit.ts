import { useQueryClient } from '@tanstack/react-query';
import { api } from '../api/client';
import type { NewUnit, Unit } from '../api/types';

export function useUnit(id: string) {
  return api.useQuery('get', '/units/{id}', { params: { path: { id } } });
}

/** After a change of the tree: everything that shows units reads again. */
export function useUnitsChanged(): () => Promise<void> {
  const queries = useQueryClient();
  return () =>
    queries.invalidateQueries({
      predicate: ({ queryKey }) => typeof queryKey[1] === 'string' && queryKey[1].startsWith('/units'),
    });
}

/** The kinds that may stand below a kind. */
export function kindsBelow({ kind }: Pick<Unit, 'kind'>): NewUnit['kind'][] {
  if (kind === 'department') return ['commune', 'school'];
  return kind === 'commune' ? ['school'] : [];
}

import { api } from '../api/client';
import type { Roles } from '../api/types';

/** The roles in the reader's language; empty while they come. */
export function useRoles(): Roles['roles'] {
  const { data } = api.useQuery('get', '/access/roles', {}, { staleTime: 600_000 });
  return data?.roles ?? [];
}

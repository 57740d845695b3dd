import { api } from '../api/client';

/** Names of roles in the reader's language; the code stands in while they come. */
export function useRoleNames(): (code: string) => string {
  const { data } = api.useQuery('get', '/access/roles', {}, { staleTime: 600_000 });
  return (code) => data?.roles.find((role) => role.code === code)?.name ?? code;
}

import { useSuspenseQuery } from '@tanstack/react-query';
import { api } from '../api/client';
import type { Me, Permission } from '../api/types';

/** Who I am and what I hold; read again often, because rights may be taken away at any moment. */
export const meQuery = api.queryOptions('get', '/me', {}, { staleTime: 60_000, refetchOnWindowFocus: true });

export function useMe(): Me {
  return useSuspenseQuery(meQuery).data;
}

/** Whether I hold the permission anywhere; about one entity only its own `can` decides. */
export function holds(me: Me, permission: Permission | undefined): boolean {
  return permission === undefined || me.can.includes(permission);
}

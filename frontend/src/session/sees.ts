import type { Permission, UnitRef } from '../api/types';
import { useMe } from './me';

const depth = { department: 0, commune: 1, school: 2 } as const;

/**
 * Whether I may open what belongs to a unit, so that names of others are not links into nothing. A permission held at a
 * unit reaches everything below it. Which schools stand below a commune is not known here; those are told by their page.
 */
export function useSees(permission: Permission): (unit: Pick<UnitRef, 'id' | 'kind'>) => boolean {
  const held = useMe().units.filter((unit) => unit.permissions.includes(permission));
  return ({ id, kind }) => held.some((own) => own.id === id || depth[own.kind] < depth[kind]);
}

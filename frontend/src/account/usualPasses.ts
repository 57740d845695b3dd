import type { Me, UnitKind } from '../api/types';

/** How often those who administer a unit of this kind pass rights on: a commune to its schools, a school to its people. */
const usual: Record<UnitKind, number> = { department: 3, commune: 2, school: 1 };

/** The number proposed for an administrator at such a unit, never more than the giver has left. */
export function usualPasses(kind: UnitKind | undefined, me: Me): number {
  const left = Math.max(
    0,
    ...me.grants.filter((grant) => grant.state === 'effective').map((grant) => grant.passes - 1),
  );
  return Math.min(kind ? usual[kind] : 0, left);
}

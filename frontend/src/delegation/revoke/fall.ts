import type { Grant, Revocation } from '../../api/types';

/** A right that falls, with those that fall because of it. */
export interface Fallen {
  grant: Grant;
  below: Fallen[];
  /** How many fall below it, at whatever depth. */
  count: number;
}

/** The rights that fall as a tree; its tops are those whose parent does not fall. */
export function fallTree(grants: Grant[]): Fallen[] {
  const byParent = new Map<string, Grant[]>();
  const ids = new Set(grants.map((grant) => grant.id));
  const tops: Grant[] = [];
  for (const grant of grants) {
    if (grant.parent === null || !ids.has(grant.parent)) tops.push(grant);
    else byParent.set(grant.parent, [...(byParent.get(grant.parent) ?? []), grant]);
  }
  const grow = (grant: Grant): Fallen => {
    const below = (byParent.get(grant.id) ?? []).map(grow);
    return { grant, below, count: below.reduce((sum, one) => sum + one.count + 1, 0) };
  };
  return tops.map(grow);
}

/** How many rights besides the revoked one itself end. */
export function alsoFalling(preview: Revocation, id: string): number {
  return preview.counts.grants - (preview.grants.some((grant) => grant.id === id) ? 1 : 0);
}

/** What a newer preview shows that an older one did not, and the other way round. */
export function difference(before: Revocation, after: Revocation): { added: Grant[]; gone: Grant[] } {
  const known = new Set(before.grants.map((grant) => grant.id));
  const still = new Set(after.grants.map((grant) => grant.id));
  return {
    added: after.grants.filter((grant) => !known.has(grant.id)),
    gone: before.grants.filter((grant) => !still.has(grant.id)),
  };
}

import type { Account, RoleCode } from '../api/types';
import { code, oneOf, type Search, text } from '../lib/search';

export const statuses = ['active', 'locked', 'ended'] as const;
const sorts = ['name', 'username', '-lastLoginAt'] as const;

/** Filters of the list as they stand in the address. */
export interface AccountSearch {
  q?: string;
  /** Exactly this unit. */
  unit?: string;
  /** This unit and everything below it. */
  within?: string;
  status?: Account['status'];
  role?: RoleCode;
  sort?: (typeof sorts)[number];
}

export function accountSearch(search: Search): AccountSearch {
  return {
    q: text(search.q),
    unit: text(search.unit),
    within: text(search.within),
    status: oneOf(statuses, search.status),
    role: code(search.role),
    sort: oneOf(sorts, search.sort),
  };
}

export interface NewAccountSearch {
  unit?: string;
  role?: RoleCode;
}

export function newAccountSearch(search: Search): NewAccountSearch {
  return { unit: text(search.unit), role: code(search.role) };
}

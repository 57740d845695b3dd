import type { Account, RoleCode } from '../api/types';
import { code, oneOf, type Search, text } from '../lib/search';

const statuses = ['active', 'locked', 'ended'] as const;
/** What the filter of states offers: those of accounts, and active ones that miss something. */
export const states = [...statuses, 'not-activated', 'factor-missing'] as const;
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
  /** Those who have not put a password of their own in place of the one-time one. */
  password?: 'one-time';
  /** Those who must have a second factor and have none. */
  secondFactor?: 'missing';
  sort?: (typeof sorts)[number];
}

export function accountSearch(search: Search): AccountSearch {
  return {
    q: text(search.q),
    unit: text(search.unit),
    within: text(search.within),
    status: oneOf(statuses, search.status),
    role: code(search.role),
    password: oneOf(['one-time'] as const, search.password),
    secondFactor: oneOf(['missing'] as const, search.secondFactor),
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

/** The one of the offered states that the filters ask for. */
export function stateOf({ status, password, secondFactor }: AccountSearch): (typeof states)[number] | null {
  return password ? 'not-activated' : secondFactor ? 'factor-missing' : (status ?? null);
}

/** The filters that ask for one of the offered states. */
export function inState(state: string | null): Pick<AccountSearch, 'status' | 'password' | 'secondFactor'> {
  const missing = state === 'not-activated' || state === 'factor-missing';
  return {
    status: missing ? 'active' : oneOf(statuses, state),
    password: state === 'not-activated' ? 'one-time' : undefined,
    secondFactor: state === 'factor-missing' ? 'missing' : undefined,
  };
}

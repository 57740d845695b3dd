import type { Grant, Permission, RoleCode, UnitKind } from '../api/types';
import { code, type Search, text } from '../lib/search';

/** What the addresses of this feature's pages carry. Unknown or empty values are dropped, not refused. */
export interface GrantSearch {
  /** Words of the holder or the unit. */
  q?: string;
  account?: string;
  /** Exactly this unit. */
  unit?: string;
  /** This unit and everything below it. */
  within?: string;
  role?: RoleCode;
  state?: Grant['state'];
  /** Kind of the unit at which it was given. */
  kind?: UnitKind;
  /** Administration from above that rests on no signed minutes. */
  minutes?: 'missing';
  sort?: string;
}

export interface GiveSearch {
  account?: string;
  unit?: string;
  role?: RoleCode;
  step?: number;
}

export interface ReviewSearch {
  unit?: string;
  /** Days. */
  unused?: number;
  /** Days since the last review, or since the right was given. */
  unreviewed?: number;
}

export interface ExplainSearch {
  ask?: 'who';
  account?: string;
  permission?: Permission;
  unit?: string;
  recordType?: string;
}

export const unitKinds = ['department', 'commune', 'school'] as const satisfies readonly UnitKind[];
export const grantStates = ['effective', 'pending', 'expired', 'revoked', 'broken'] as const;

const sorts = ['createdAt', '-createdAt', 'account', '-account', 'until', '-until'];

export function grantSearch(raw: Search): GrantSearch {
  return {
    q: text(raw.q),
    account: text(raw.account),
    unit: text(raw.unit),
    within: text(raw.within),
    role: code(raw.role),
    state: grantStates.find((state) => state === raw.state),
    kind: unitKinds.find((kind) => kind === raw.kind),
    minutes: raw.minutes === 'missing' ? raw.minutes : undefined,
    sort: sorts.find((sort) => sort === raw.sort),
  };
}

export function giveSearch(raw: Search): GiveSearch {
  return { account: text(raw.account), unit: text(raw.unit), role: code(raw.role), step: number(raw.step) };
}

export function reviewSearch(raw: Search): ReviewSearch {
  return { unit: text(raw.unit), unused: number(raw.unused), unreviewed: number(raw.unreviewed) };
}

export function explainSearch(raw: Search): ExplainSearch {
  return {
    ask: raw.ask === 'who' ? 'who' : undefined,
    account: text(raw.account),
    permission: code(raw.permission),
    unit: text(raw.unit),
    recordType: text(raw.recordType),
  };
}

function number(value: unknown): number | undefined {
  const read = Number(value);
  return value !== '' && value !== null && Number.isInteger(read) && read > 0 ? read : undefined;
}

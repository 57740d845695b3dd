import type { Grant } from '../api/types';

/** What the addresses of this feature's pages carry. Unknown or empty values are dropped, not refused. */
export interface GrantSearch {
  account?: string;
  /** Exactly this unit. */
  unit?: string;
  /** This unit and everything below it. */
  within?: string;
  role?: string;
  state?: Grant['state'];
  sort?: string;
}

export interface GiveSearch {
  account?: string;
  unit?: string;
  role?: string;
  step?: number;
}

export interface ReviewSearch {
  unit?: string;
  unused?: number;
}

export interface ExplainSearch {
  ask?: 'who';
  account?: string;
  permission?: string;
  unit?: string;
  recordType?: string;
}

export const grantStates = ['effective', 'pending', 'expired', 'revoked', 'broken'] as const;

const sorts = ['createdAt', '-createdAt', 'account', '-account', 'until', '-until'];

type Raw = Record<string, unknown>;

export function grantSearch(raw: Raw): GrantSearch {
  return {
    account: text(raw.account),
    unit: text(raw.unit),
    within: text(raw.within),
    role: text(raw.role),
    state: grantStates.find((state) => state === raw.state),
    sort: sorts.find((sort) => sort === raw.sort),
  };
}

export function giveSearch(raw: Raw): GiveSearch {
  return { account: text(raw.account), unit: text(raw.unit), role: text(raw.role), step: number(raw.step) };
}

export function reviewSearch(raw: Raw): ReviewSearch {
  return { unit: text(raw.unit), unused: number(raw.unused) };
}

export function explainSearch(raw: Raw): ExplainSearch {
  return {
    ask: raw.ask === 'who' ? 'who' : undefined,
    account: text(raw.account),
    permission: text(raw.permission),
    unit: text(raw.unit),
    recordType: text(raw.recordType),
  };
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

function number(value: unknown): number | undefined {
  const read = Number(value);
  return value !== '' && value !== null && Number.isInteger(read) && read > 0 ? read : undefined;
}

import type { SchoolLevel, UnitKind } from '../api/types';
import { anyOf, day, oneOf, type Search, text } from '../lib/search';

export const kinds: readonly UnitKind[] = ['department', 'commune', 'school'];
export const levels: readonly SchoolLevel[] = [
  'preschool',
  'primary',
  'lower-secondary',
  'upper-secondary',
  'continuing',
];
export const statuses = ['active', 'ended'] as const;
export const tabs = ['children', 'people', 'rights', 'history'] as const;

/** Filters of a list of units as they stand in the address. */
export interface UnitFilters {
  q?: string;
  kind?: UnitKind;
  level?: SchoolLevel[];
  /** Absent: only units that exist. */
  status?: (typeof statuses)[number] | 'all';
  sort?: string;
  asOf?: string;
}

export interface UnitSearch extends UnitFilters {
  tab?: (typeof tabs)[number];
}

const sorts = ['name', '-name', 'code', '-code'] as const;

export function unitFilters(search: Search): UnitFilters {
  return {
    q: text(search.q),
    kind: oneOf(kinds, search.kind),
    level: anyOf(levels, search.level),
    status: oneOf([...statuses, 'all'] as const, search.status),
    sort: oneOf(sorts, search.sort),
    asOf: day(search.asOf),
  };
}

export function unitSearch(search: Search): UnitSearch {
  return { ...unitFilters(search), tab: oneOf(tabs, search.tab) };
}

/** The filters as the API takes them. */
export function asQuery({ q, kind, level, status, sort, asOf }: UnitFilters) {
  return {
    q,
    kind: kind ? [kind] : undefined,
    level,
    status: status === 'all' ? undefined : (status ?? 'active'),
    sort: sort ?? 'name',
    asOf,
  };
}

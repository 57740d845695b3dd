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
const statuses = ['active', 'ended', 'all'] as const;
/** What the administration of a unit may lack first. */
const lacking = ['missing', 'not-activated', 'second-factor'] as const;
/** What the filter of states offers: those of units, and active ones whose administration lacks something. */
export const states = [...statuses, ...lacking] as const;
export const tabs = ['children', 'people', 'rights', 'history'] as const;

/** Filters of a list of units as they stand in the address. */
export interface UnitFilters {
  q?: string;
  kind?: UnitKind;
  level?: SchoolLevel[];
  /** Absent: only units that exist. */
  status?: (typeof statuses)[number];
  sort?: string;
  asOf?: string;
  /** Only units whose administration lacks this. */
  administrator?: (typeof lacking)[number];
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
    status: oneOf(statuses, search.status),
    sort: oneOf(sorts, search.sort),
    asOf: day(search.asOf),
    administrator: oneOf(lacking, search.administrator),
  };
}

/** The filter for what was chosen of the states; null for none. */
export function inState(state: string | null): Pick<UnitFilters, 'status' | 'administrator'> {
  return {
    status: state === 'ended' || state === 'all' ? state : undefined,
    administrator: oneOf(lacking, state),
  };
}

export function unitSearch(search: Search): UnitSearch {
  return { ...unitFilters(search), tab: oneOf(tabs, search.tab) };
}

/** Whether anything narrows the list: then the tree gives way to it, and it may be empty for that reason. */
export function narrowed({ q, kind, level, status, administrator }: UnitFilters): boolean {
  return Boolean(q || kind || level || status || administrator);
}

/** The filters as the API takes them. */
export function asQuery({ q, kind, level, status, sort, asOf, administrator }: UnitFilters) {
  return {
    q,
    kind: kind ? [kind] : undefined,
    level,
    status: status === 'all' ? undefined : (status ?? 'active'),
    sort: sort ?? 'name',
    asOf,
    administrator,
  };
}

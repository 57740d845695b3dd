import { anyOf, flag, oneOf, type Search, text } from '../lib/search';

const sorts = ['name', '-name', 'code', '-code'] as const;

/** Fields with codes by which lists are narrowed, where the type has them. */
export const coded = ['status', 'gender'] as const;

export const states = ['draft', 'submitted', 'verified', 'approved', 'returned'] as const;

/** What rules found: something open, something that has a reason, nothing. */
export const found = ['open', 'confirmed', 'none'] as const;

/** What waits for whoever verifies and approves. */
export const waiting = ['submitted', 'verified'] as const;

/** Filters of a list of records as they stand in the address. */
export interface RecordsSearch {
  /** The unit whose records are wanted, with everything below it; absent: the one I act for. */
  unit?: string;
  /** Id of a class, for its pupils. */
  class?: string;
  schoolYear?: string;
  state?: (typeof states)[number][];
  /** What rules found in them. */
  findings?: (typeof found)[number];
  /** A code of the list of the field. */
  status?: string;
  gender?: string;
  q?: string;
  /** As they were approved last, without those that never were. */
  official?: true;
  sort?: (typeof sorts)[number];
  /** Names of the fields to show, with commas between; absent: the usual ones. */
  columns?: string;
}

export function recordsSearch(search: Search): RecordsSearch {
  return {
    unit: text(search.unit),
    class: text(search.class),
    schoolYear: text(search.schoolYear),
    state: anyOf(states, search.state),
    findings: oneOf(found, search.findings),
    status: text(search.status),
    gender: text(search.gender),
    q: text(search.q),
    official: flag(search.official),
    sort: oneOf(sorts, search.sort),
    columns: text(search.columns),
  };
}

/** Which records a sheet has, and which of their fields. */
export interface GridSearch extends Pick<RecordsSearch, 'state' | 'findings' | 'status' | 'gender' | 'q'> {
  unit?: string;
  class?: string;
  schoolYear?: string;
  /** Names of fields with commas between them. */
  columns?: string;
}

export function gridSearch(search: Search): GridSearch {
  const { state, findings, status, gender, q } = recordsSearch(search);
  return {
    state,
    findings,
    status,
    gender,
    q,
    unit: text(search.unit),
    class: text(search.class),
    schoolYear: text(search.schoolYear),
    columns: text(search.columns),
  };
}

export function newRecordSearch(search: Search): Pick<RecordsSearch, 'unit' | 'class'> {
  return { unit: text(search.unit), class: text(search.class) };
}

/** One record: of which year, and what has just been done with it. */
export interface RecordSearch {
  schoolYear?: string;
  /** It came back, and has been corrected: those that came back with it are offered. */
  after?: 'returned';
}

export function recordSearch(search: Search): RecordSearch {
  return { schoolYear: text(search.schoolYear), after: oneOf(['returned'] as const, search.after) };
}

/** What waits at a school, and which of it is being looked at. */
export interface ReviewSearch {
  unit?: string;
  schoolYear?: string;
  /** Id of the record. */
  at?: string;
}

export function reviewSearch(search: Search): ReviewSearch {
  return { unit: text(search.unit), schoolYear: text(search.schoolYear), at: text(search.at) };
}

import { ApiError } from '../../api/problem';
import type { NewGrant, ProblemItem, RoleCode } from '../../api/types';
import { recall, remember } from '../../lib/remembered';
import { endOf, startOf } from '../../lib/validity';
import { sentence } from '../../ui/forms';

/** What is being given, as the form keeps it: days as `yyyy-mm-dd`, null types for all. */
export interface Draft {
  account: string | null;
  role: RoleCode | null;
  recordTypes: string[] | null;
  units: string[];
  from: string | null;
  until: string | null;
  passes: number;
  reason: string;
}

export type Field = keyof Draft;

export const emptyDraft: Draft = {
  account: null,
  role: null,
  recordTypes: null,
  units: [],
  from: null,
  until: null,
  passes: 0,
  reason: '',
};

/** The fields of each step, in order. */
export const stepFields: Field[][] = [
  ['account'],
  ['role', 'recordTypes'],
  ['units', 'from', 'until', 'passes'],
  ['reason'],
];

export const lastStep = stepFields.length;

/** The body that gives the draft at one of its units. */
export function bodyOf(draft: Draft, unit: string): NewGrant {
  return {
    account: draft.account ?? '',
    role: draft.role as RoleCode,
    unit,
    recordTypes: draft.recordTypes ?? undefined,
    from: draft.from ? startOf(draft.from) : undefined,
    until: draft.until ? endOf(draft.until) : undefined,
    passes: draft.passes,
    reason: draft.reason.trim(),
  };
}

/** What the server refused, by the field it is about; `rest` belongs to none. */
export function refused(error: unknown): { atFields: Partial<Record<Field, string>>; rest: ProblemItem[] } {
  const atFields: Partial<Record<Field, string>> = {};
  const rest: ProblemItem[] = [];
  for (const item of error instanceof ApiError ? error.items : []) {
    const field = fieldOf(item.pointer);
    if (field) atFields[field] = [atFields[field], sentence(item)].filter(Boolean).join(' ');
    else rest.push(item);
  }
  return { atFields, rest };
}

/** The first step, counted from 1, that holds one of the fields. */
export function stepOf(fields: string[]): number | undefined {
  const place = stepFields.findIndex((step) => step.some((field) => fields.includes(field)));
  return place < 0 ? undefined : place + 1;
}

function fieldOf(pointer: string): Field | undefined {
  const name = pointer.replace(/^\//, '').split('/')[0] ?? '';
  if (name === 'unit') return 'units';
  return stepFields.flat().find((field) => field === name);
}

const place = (owner: string) => `draft.grant.${owner}`;

/** What was typed before the page was left or the connection lost; kept for its owner in this browser. */
export function recallDraft(owner: string): Draft | null {
  try {
    const kept = JSON.parse(recall(place(owner)) ?? 'null');
    return kept ? { ...emptyDraft, ...kept } : null;
  } catch {
    return null;
  }
}

export function keepDraft(owner: string, draft: Draft | null): void {
  remember(place(owner), draft && JSON.stringify(draft));
}

import { day, oneOf, type Search, text } from '../lib/search';

/** Records by their types; a school's record is not the school as a unit. */
export const recordEntities = [
  'school-profile',
  'campus',
  'class',
  'student',
  'staff',
  'facility',
  'equipment',
] as const;

/** What the journal follows. */
export const entities = [
  'unit',
  'unit-link',
  'account',
  'credential',
  'recovery-code',
  'session',
  'grant',
  'signing-key',
  'code-list',
  'code',
  ...recordEntities,
] as const;

export interface AuditSearch {
  unit?: string;
  actor?: string;
  record?: string;
  entity?: (typeof entities)[number];
  /** First day, `yyyy-mm-dd`. */
  from?: string;
  /** Last day, `yyyy-mm-dd`. */
  until?: string;
}

const id = (value: unknown) => {
  const given = text(value);
  return given && /^[0-9a-f-]{36}$/i.test(given) ? given : undefined;
};

export function auditSearch(search: Search): AuditSearch {
  return {
    unit: id(search.unit),
    actor: id(search.actor),
    record: id(search.record),
    entity: oneOf(entities, search.entity),
    from: day(search.from),
    until: day(search.until),
  };
}

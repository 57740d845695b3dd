import type { AuditEntry } from '../api/types';

/** What was said when a record was moved on, as the history keeps it. */
export interface KeptRemark {
  reason?: string | null;
  fields?: { field: string; reason: string }[];
}

/** Null where nothing was said, and for whoever may not read it. */
export function remarkOf({ changes }: AuditEntry): KeptRemark | null {
  const said = changes.find(({ field }) => field === 'remark')?.to;
  return typeof said === 'object' ? (said as KeptRemark | null) : null;
}

/** The state to which an entry moved the record. */
export function stateOf({ changes }: AuditEntry): string | null {
  const state = changes.find(({ field }) => field === 'state')?.to;
  return typeof state === 'string' ? state : null;
}

/** The last time that a record which waits was returned since it was approved. @param entries newest first */
export function lastReturn(entries: AuditEntry[], schoolYear: string): AuditEntry | undefined {
  const decided = entries.find(
    (entry) => entry.schoolYear === schoolYear && ['returned', 'approved'].includes(stateOf(entry) ?? ''),
  );
  return decided && stateOf(decided) === 'returned' ? decided : undefined;
}

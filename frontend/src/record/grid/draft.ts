import { recallDraft, rememberDraft } from '../../lib/drafts';
import type { Cells } from '../../ui/grid/sheet';

/** What was typed into the row of a record, upon which version of it, and what the cells said there. */
export interface ChangedRow {
  version: number;
  cells: Cells;
  base: Cells;
  /** What others have written into cells in the meantime and nobody has decided on. */
  conflicts?: Cells;
}

/** What was typed into a sheet and not saved. */
export interface Draft {
  /** Of records by their id. */
  changed: Record<string, ChangedRow>;
  added: Cells[];
}

export function recallSheet(account: string, name: string): Draft | null {
  try {
    const kept = recallDraft(account, `sheet ${name}`);
    return kept ? (JSON.parse(kept) as Draft) : null;
  } catch {
    return null;
  }
}

export function rememberSheet(account: string, name: string, draft: Draft): void {
  const empty = Object.keys(draft.changed).length + draft.added.length === 0;
  rememberDraft(account, `sheet ${name}`, empty ? null : JSON.stringify(draft));
}

export function forgetSheet(account: string, name: string): void {
  rememberDraft(account, `sheet ${name}`, null);
}

import type { Cells } from '../../ui/grid/sheet';

/** What was typed and not saved, kept by the tab so that a reload or a lost connection takes nothing away. */
export interface Draft {
  /** Of records by their id. */
  changed: Record<string, Cells>;
  added: Cells[];
}

const PREFIX = 'khue.sheet.';

export function recallDraft(name: string): Draft | null {
  try {
    const kept = sessionStorage.getItem(PREFIX + name);
    return kept ? (JSON.parse(kept) as Draft) : null;
  } catch {
    return null;
  }
}

export function rememberDraft(name: string, draft: Draft): void {
  try {
    if (Object.keys(draft.changed).length + draft.added.length === 0)
      sessionStorage.removeItem(PREFIX + name);
    else sessionStorage.setItem(PREFIX + name, JSON.stringify(draft));
  } catch {
    // A window without storage keeps what is typed as long as it is open.
  }
}

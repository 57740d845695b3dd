/**
 * What somebody has typed and not saved, kept by the tab for the account that typed it: it outlives a reload, a lost
 * connection and a session that ran out, and no other account finds it.
 */
const PREFIX = 'khue.draft.';

function keyOf(account: string, name: string): string {
  return `${PREFIX}${account}.${name}`;
}

export function recallDraft(account: string, name: string): string | null {
  try {
    return sessionStorage.getItem(keyOf(account, name));
  } catch {
    return null;
  }
}

/** @param draft null forgets it */
export function rememberDraft(account: string, name: string, draft: string | null): void {
  try {
    if (draft === null) sessionStorage.removeItem(keyOf(account, name));
    else sessionStorage.setItem(keyOf(account, name), draft);
  } catch {
    // A window without storage keeps what is typed as long as it is open.
  }
}

/** Forgets what was kept for everybody, or for everybody but one account. */
export function forgetDrafts(but?: string | null): void {
  try {
    const own = but ? `${PREFIX}${but}.` : null;
    for (const key of Object.keys(sessionStorage)) {
      if (key.startsWith(PREFIX) && !(own && key.startsWith(own))) sessionStorage.removeItem(key);
    }
  } catch {
    // Nothing was kept.
  }
}

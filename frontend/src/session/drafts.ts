/** Under this the tab keeps what somebody typed and did not save, each key going on with the id of the account. */
const PREFIX = 'khue.draft.';

/** The place of a draft in `sessionStorage`: no account finds what another one typed. */
export function draftKey(account: string, name: string): string {
  return `${PREFIX}${account}.${name}`;
}

/**
 * Wipes what was typed and not saved; there are identity numbers in it.
 *
 * @param but id of the account whose drafts stay
 */
export function forgetDrafts(but?: string | null): void {
  try {
    const kept = but ? draftKey(but, '') : undefined;
    Object.keys(sessionStorage)
      .filter((key) => key.startsWith(PREFIX) && !(kept && key.startsWith(kept)))
      .forEach((key) => {
        sessionStorage.removeItem(key);
      });
  } catch {
    // A window without storage has kept nothing.
  }
}

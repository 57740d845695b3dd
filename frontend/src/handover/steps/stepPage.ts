import { isProblem } from '../../api/problem';

/** Signed, or the campaign has ended. */
export type Shut = 'signed' | 'ended';

/**
 * The page on which a step is written: the organizer's page of a dossier, or the one that a unit's link opens. The forms
 * are the same on both; what follows their saving is not.
 */
export interface StepPage {
  /** Shows what has just been written here, where the answer has not shown it yet. */
  written: () => Promise<unknown>;
  /** Reads again what somebody else has written. */
  moved: () => Promise<unknown>;
  /** Nothing is written here any more: the page says so over what is typed. Without it the form says so. */
  shut?: (why: Shut) => Promise<unknown>;
  /** Whose words tell that somebody else was faster. */
  words: 'day' | 'link';
}

/** True when the refusal is for good and the page has taken it over. */
export async function takenOver(page: StepPage, refused: unknown): Promise<boolean> {
  if (!page.shut || !isProblem(refused, 'dossier-signed', 'link-ended')) return false;
  await page.shut(refused.code === 'link-ended' ? 'ended' : 'signed');
  return true;
}

/**
 * The page on which a step is written: the organizer's page of a dossier, or the one that a unit's link opens. The forms
 * are the same on both; what follows their saving is not.
 */
export interface StepPage {
  /** Shows what has just been written here, where the answer has not shown it yet. */
  written: () => Promise<unknown>;
  /** Reads again what somebody else has written. */
  moved: () => Promise<unknown>;
  /** Whose words tell that somebody else was faster. */
  words: 'day' | 'link';
}

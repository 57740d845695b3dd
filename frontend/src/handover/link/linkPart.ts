import type { Registration } from '../../api/types';
import type { Shut, StepPage } from '../steps/stepPage';

/** What every part of a unit's own page needs: the link, what it shows, and how to show what is there by now. */
export interface LinkPart {
  token: string;
  registration: Registration;
  onSaved: (now: Registration) => void;
  onStale: () => Promise<Registration | undefined>;
  /** Nothing is written by the link any more. */
  onShut: (why: Shut) => Promise<unknown>;
}

/** The page that a link opens. It shows what an answer says: on a slow line nothing is asked for twice. */
export function linkPage({ onStale, onShut }: LinkPart): StepPage {
  return { written: async () => {}, moved: onStale, shut: onShut, words: 'link' };
}

/** Writes by the link and shows what is answered. */
export async function writeByLink(
  { onSaved }: LinkPart,
  answer: Promise<{ data?: Registration }>,
): Promise<void> {
  const { data } = await answer;
  if (data) onSaved(data);
}

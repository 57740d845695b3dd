import type { CampaignTexts } from '../api/types';

/** The letters and papers of a campaign that may speak in words of their own, in the order in which units meet them. */
export const textNames = [
  'invitation',
  'reminder',
  'training',
  'decision',
  'introduction',
  'duties',
] as const satisfies readonly (keyof CampaignTexts)[];

export type TextName = (typeof textNames)[number];

/** Null for what says the usual. */
export type Texts = Record<TextName, string | null>;

export function textsOf(texts: CampaignTexts): Texts {
  const own = (name: TextName) => texts[name]?.trim() || null;
  return {
    invitation: own('invitation'),
    reminder: own('reminder'),
    training: own('training'),
    decision: own('decision'),
    introduction: own('introduction'),
    duties: own('duties'),
  };
}

/** Which texts were changed, as the API takes them. */
export function changedTexts(before: Texts, now: Texts): Partial<Texts> {
  const [from, to] = [textsOf(before), textsOf(now)];
  return Object.fromEntries(
    textNames.filter((name) => to[name] !== from[name]).map((name) => [name, to[name]]),
  );
}

export function ownTexts(texts: Texts): number {
  return Object.values(textsOf(texts)).filter((text) => text !== null).length;
}

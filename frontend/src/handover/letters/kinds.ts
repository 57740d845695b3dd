import type { HandoverLetterOrder } from '../../api/types';

export type LetterKind = HandoverLetterOrder['kind'];

/** Kinds of letters in the order in which they are usually sent; another one needs its words and a place here. */
export const letterKinds = ['link', 'reminder', 'training'] as const satisfies readonly LetterKind[];

/** The server takes no longer first paragraph. */
export const LONGEST_TEXT = 2000;

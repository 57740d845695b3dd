export interface Piece {
  /** Where in the words it begins. */
  at: number;
  text: string;
  /** What a press opens; nothing for the words between. */
  href?: string;
}

/** Numbers of Vietnam as people write them: 0225 3 000 000, 0912.345.678, (0225) 3842 005, +84 912 345 678. */
const NUMBER = /(?<!\d)(?:\+84|\(0\d{2,3}\)|0)(?:[ .-]?\d){7,10}(?!\d)/g;

/** An address of the web, without the full stop of the sentence. */
const ADDRESS = /https?:\/\/[^\s<>"]*[^\s<>".,;:!?)]/g;

/** Splits words at the telephone numbers in them. */
export function withTelephones(words: string): Piece[] {
  return split(words, NUMBER, (number) => `tel:${number.replace(/[^\d+]/g, '')}`);
}

/** Splits words at the addresses in them; a number there may be the code of a meeting. */
export function withAddresses(words: string): Piece[] {
  return split(words, ADDRESS, (address) => address);
}

function split(words: string, pattern: RegExp, href: (found: string) => string): Piece[] {
  const pieces: Piece[] = [];
  let after = 0;
  for (const { 0: text, index } of words.matchAll(pattern)) {
    if (index > after) pieces.push({ at: after, text: words.slice(after, index) });
    pieces.push({ at: index, text, href: href(text) });
    after = index + text.length;
  }
  if (after < words.length) pieces.push({ at: after, text: words.slice(after) });
  return pieces;
}

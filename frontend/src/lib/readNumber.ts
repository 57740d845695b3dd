/**
 * What a text of a spreadsheet says as a number. `doubtful` is what may be read in two ways, so nobody decides it for
 * whoever typed it; `instead` is how the one meaning it can have is written here.
 */
export type NumberRead = { value: number } | { wrong: 'number' } | { wrong: 'doubtful'; instead?: string };

export interface NumberBounds {
  min: number | null;
  max: number | null;
}

/** Marks between digits: in Vietnamese 1.234,5, in English 1,234.5. */
const marks = { vi: { group: '.', point: ',' }, en: { group: ',', point: '.' } } as const;

/**
 * Reads a number as it is written in the language: points between groups of three and a comma before the decimals in
 * Vietnamese, the other way round in English. What follows the habits of the other language is not read as something
 * else in silence: it is refused, with the way it would be written here.
 */
export function readNumber(
  text: string,
  language: keyof typeof marks,
  bounds: NumberBounds = { min: null, max: null },
): NumberRead {
  const said = text.trim().replace(/[\s\u00a0\u202f]+/g, ' ');
  const { group, point } = marks[language];
  const own = spelledOut(said, group, point);
  const other = spelledOut(said, point, group);
  if (own === null && other === null) return { wrong: 'number' };
  // Digits with no mark but spaces between groups mean the same everywhere.
  if (own === other && own !== null) return { value: own };
  const fits = (value: number | null) =>
    value !== null &&
    (bounds.min === null || value >= bounds.min) &&
    (bounds.max === null || value <= bounds.max);
  const instead = (value: number) => String(value).replace('.', point);
  if (own === null)
    return other === null ? { wrong: 'number' } : { wrong: 'doubtful', instead: instead(other) };
  if (other === null || !fits(other)) return { value: own };
  // 1.500 is fifteen hundred here, and so it is in every Excel that was set up for Vietnamese.
  if (!said.includes(point))
    return fits(own) ? { value: own } : { wrong: 'doubtful', instead: instead(other) };
  // 1,500 is one and a half here, and fifteen hundred where Excel was left in English.
  return { wrong: 'doubtful' };
}

/** The number that the text is with these marks; null when it is none. */
function spelledOut(said: string, group: string, point: string): number | null {
  const [g, p] = [`\\${group}`, `\\${point}`];
  const whole = `(?:\\d+|[1-9]\\d{0,2}(?:${g}\\d{3})+|[1-9]\\d{0,2}(?: \\d{3})+)`;
  if (!new RegExp(`^[+-]?${whole}(?:${p}\\d+)?$`).test(said)) return null;
  return Number(said.replaceAll(group, '').replaceAll(' ', '').replace(point, '.'));
}

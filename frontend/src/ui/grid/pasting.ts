import type { Block } from './block';
import type { Change } from './sheet';

/** The row of a pasted block that names its columns. */
export interface Heading {
  /** Its place in the block; it and what stands above it are no data. */
  at: number;
  /** Keys of the columns that the block's columns are; null for those that are none. */
  keys: readonly (string | null)[];
  /** What it says. */
  titles: readonly string[];
}

interface Pasting {
  /** Keys of the columns in their order; null for those that take nothing. */
  columns: readonly (string | null)[];
  /** Rows beyond this number are not added. */
  most: number;
  heading?: Heading | null;
}

/** What became of a block that was pasted; nothing of it is left out without a word. */
export interface Pasted {
  changes: Change[];
  /** How many columns were found by their heads; 0 without heads. */
  recognised: number;
  /** Rows of heads and titles. */
  heads: number;
  /** Rows for which there was no room. */
  rowsLeft: number;
  /** Columns that have no place here, by what stands at their head; without heads only how many. */
  columnsLeft: number;
  titlesLeft: string[];
}

/**
 * A block of texts laid down with its first cell at the corner of the chosen ones, or under the columns that its heads
 * name; one single text fills all of the chosen.
 */
export function pasted(texts: string[][], at: Block, { columns, most, heading }: Pasting): Pasted {
  const single = texts.length === 1 && texts[0]?.length === 1;
  const data = heading ? texts.slice(heading.at + 1) : texts;
  const across = single ? at.right - at.left + 1 : Math.max(0, ...texts.map((row) => row.length));
  const down = single ? at.bottom - at.top + 1 : data.length;
  const places = Array.from({ length: across }, (_, x) => {
    if (!heading) return columns[at.left + x] ?? null;
    const key = heading.keys[x];
    return key && columns.includes(key) ? key : null;
  });
  const said = (x: number) => single || data.some((row) => (row[x] ?? '') !== '');
  const left = places.flatMap((key, x) => (key === null && said(x) ? [x] : []));
  const changes: Change[] = [];
  for (let y = 0; y < down && at.top + y < most; y++) {
    places.forEach((column, x) => {
      const value = single ? texts[0]?.[0] : data[y]?.[x];
      if (column && value !== undefined) changes.push({ row: at.top + y, column, value });
    });
  }
  return {
    changes,
    recognised: heading ? places.filter(Boolean).length : 0,
    heads: heading ? heading.at + 1 : 0,
    rowsLeft: single ? 0 : Math.max(0, at.top + down - most),
    columnsLeft: left.length,
    titlesLeft: heading ? left.flatMap((x) => heading.titles[x] || []) : [],
  };
}

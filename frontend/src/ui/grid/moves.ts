import type { Place } from './block';

export interface Size {
  rows: number;
  columns: number;
  /** Rows that a page takes. */
  page: number;
}

interface Pressed {
  key: string;
  ctrl: boolean;
  shift: boolean;
  /** Where the caret of the cell's text is; `all` when the whole text is marked, as on arrival. */
  caret: 'start' | 'middle' | 'end' | 'both' | 'all';
}

/** Where a key leads from a cell; null when the key belongs to the text in it, or leads out of the sheet. */
export function led(from: Place, { key, ctrl, shift, caret }: Pressed, size: Size): Place | null {
  const last = { row: size.rows - 1, column: size.columns - 1 };
  const { row, column } = from;
  const to = (place: Place) => ({
    row: Math.max(0, Math.min(last.row, place.row)),
    column: Math.max(0, Math.min(last.column, place.column)),
  });
  switch (key) {
    case 'ArrowUp':
      return to({ row: ctrl ? 0 : row - 1, column });
    case 'ArrowDown':
      return to({ row: ctrl ? last.row : row + 1, column });
    case 'ArrowLeft':
      return caret === 'middle' || caret === 'end' ? null : to({ row, column: ctrl ? 0 : column - 1 });
    case 'ArrowRight':
      return caret === 'middle' || caret === 'start'
        ? null
        : to({ row, column: ctrl ? last.column : column + 1 });
    case 'PageUp':
      return to({ row: row - size.page, column });
    case 'PageDown':
      return to({ row: row + size.page, column });
    case 'Home':
      return ctrl ? { row: 0, column: 0 } : null;
    case 'End':
      return ctrl ? last : null;
    case 'Enter':
      return to({ row: shift ? row - 1 : row + 1, column });
    case 'Tab':
      return shift ? before(from, last) : after(from, last);
    default:
      return null;
  }
}

function after({ row, column }: Place, last: Place): Place | null {
  if (column < last.column) return { row, column: column + 1 };
  return row < last.row ? { row: row + 1, column: 0 } : null;
}

function before({ row, column }: Place, last: Place): Place | null {
  if (column > 0) return { row, column: column - 1 };
  return row > 0 ? { row: row - 1, column: last.column } : null;
}

/**
 * The next of certain cells, row by row and around the ends; null when there is none.
 *
 * @param columnsOf numbers of the columns that are meant in a row, ascending
 */
export function nextOf(
  from: Place,
  step: 1 | -1,
  rows: number,
  columnsOf: (row: number) => readonly number[],
): Place | null {
  for (let far = 0; far <= rows; far++) {
    const row = (((from.row + step * far) % rows) + rows) % rows;
    const columns = columnsOf(row);
    const beyond = columns.filter(
      (column) => far > 0 || (step > 0 ? column > from.column : column < from.column),
    );
    const column = step > 0 ? beyond[0] : beyond.at(-1);
    if (column !== undefined) return { row, column };
  }
  return null;
}

import Papa from 'papaparse';
import { type Cells, type Change, textAt } from './sheet';

/** A cell by its row and the number of its column. */
export interface Place {
  row: number;
  column: number;
}

/** The cells between two corners, both included. */
export interface Block {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

export function blockOf(one: Place, other: Place): Block {
  return {
    top: Math.min(one.row, other.row),
    bottom: Math.max(one.row, other.row),
    left: Math.min(one.column, other.column),
    right: Math.max(one.column, other.column),
  };
}

/** What spreadsheets put on the clipboard: rows of cells, with quotes around those that have breaks in them. */
export function parsed(text: string): string[][] {
  const { data } = Papa.parse<string[]>(text.replace(/\r?\n$/, ''), { delimiter: '\t' });
  return data.map((row) => row.map((cell) => cell.replace(/\s*\r?\n\s*/g, ' ').trim()));
}

export function isBlock(text: string): boolean {
  return /[\t\n]/.test(text.replace(/\r?\n$/, ''));
}

export function copied(rows: readonly Cells[], columns: readonly string[], block: Block): string {
  const lines: string[][] = [];
  for (let row = block.top; row <= block.bottom; row++) {
    lines.push(columns.slice(block.left, block.right + 1).map((column) => textAt(rows, row, column)));
  }
  return Papa.unparse(lines, { delimiter: '\t', newline: '\r\n' });
}

/** The first row of the block repeated in all rows below it. */
export function filledDown(
  rows: readonly Cells[],
  block: Block,
  columns: readonly (string | null)[],
): Change[] {
  const changes: Change[] = [];
  for (let row = block.top + 1; row <= block.bottom; row++) {
    for (let x = block.left; x <= block.right; x++) {
      const column = columns[x];
      if (column) changes.push({ row, column, value: textAt(rows, block.top, column) });
    }
  }
  return changes;
}

export function emptied(block: Block, columns: readonly (string | null)[]): Change[] {
  const changes: Change[] = [];
  for (let row = block.top; row <= block.bottom; row++) {
    for (let x = block.left; x <= block.right; x++) {
      const column = columns[x];
      if (column) changes.push({ row, column, value: '' });
    }
  }
  return changes;
}

import type { RoleCode } from '../../api/types';
import { fold } from '../../lib/fold';

export const columns = ['unit', 'fullName', 'role', 'email', 'phone', 'position'] as const;
export type ColumnName = (typeof columns)[number];
export type Cells = Record<ColumnName, string>;

/** One account to be; its line is the one of the list it came from and stays the same while others come and go. */
export interface Row {
  line: number;
  cells: Cells;
}

/** Words by which people head these columns, folded. */
const headings: Record<ColumnName, string[]> = {
  unit: ['ma don vi', 'ma truong', 'ma xa', 'don vi', 'ma', 'unit', 'unit code', 'code'],
  fullName: ['ho va ten', 'ho ten', 'ten', 'full name', 'name', 'fullname'],
  role: ['vai tro', 'quyen', 'role'],
  email: ['thu dien tu', 'email', 'e-mail', 'dia chi email', 'mail'],
  phone: ['dien thoai', 'so dien thoai', 'sdt', 'di dong', 'phone'],
  position: ['chuc vu', 'chuc danh', 'position'],
};

const empty: Cells = { unit: '', fullName: '', role: '', email: '', phone: '', position: '' };

export function emptyRow(line: number): Row {
  return { line, cells: { ...empty } };
}

/**
 * Reads what was copied out of a spreadsheet, or a CSV file, into cells. Columns follow the first row when it names
 * at least two of them, otherwise their usual order. Rows without any content are left out, the others keep the number
 * of their line, so that what is said of a line is found again where it came from.
 */
export function readTable(text: string): Row[] {
  const lines = split(text);
  const named = order(lines[0] ?? []);
  const places = named ?? columns.map((_, place) => place);
  return lines
    .map((line, index) => {
      const cells = { ...empty };
      columns.forEach((column, at) => {
        const place = places[at] ?? -1;
        cells[column] = clean(place < 0 ? '' : (line[place] ?? ''));
      });
      return { line: index + 1, cells };
    })
    .slice(named ? 1 : 0)
    .filter(({ cells }) => Object.values(cells).some((cell) => cell !== ''));
}

/** The line of a row that is added: after all others. */
export function nextLine(rows: Row[]): number {
  return Math.max(0, ...rows.map(({ line }) => line)) + 1;
}

/** Where each column stands by the words of the heading; null when the line is no heading. */
function order(line: string[]): number[] | null {
  const words = line.map((cell) => fold(cell.replace(/[*:()]/g, ' ')).replace(/\s+/g, ' '));
  const places = columns.map((column) => words.findIndex((word) => headings[column].includes(word)));
  return places.filter((place) => place >= 0).length >= 2 ? places : null;
}

/** Cells by tab, semicolon or comma, whichever the first line uses; cells may be quoted and hold line breaks. */
export function split(text: string): string[][] {
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const first = source.split('\n', 1)[0] ?? '';
  const separator = ['\t', ';', ','].find((one) => first.includes(one)) ?? '\t';
  const lines: string[][] = [];
  let line: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < source.length; at++) {
    const letter = source[at];
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (source[at + 1] === '"') {
        cell += '"';
        at++;
      } else quoted = false;
    } else if (letter === '"' && cell === '') quoted = true;
    else if (letter === separator || letter === '\n') {
      line.push(cell);
      cell = '';
      if (letter === '\n') {
        lines.push(line);
        line = [];
      }
    } else cell += letter;
  }
  if (cell !== '' || line.length > 0) lines.push([...line, cell]);
  return lines;
}

/** Puts a copied block into the rows from one cell on, as spreadsheets do; rows are added where it is longer. */
export function pasteBlock(rows: Row[], at: { row: number; column: number }, block: string[][]): Row[] {
  const now = [...rows];
  block.forEach((line, down) => {
    const place = at.row + down;
    const row = now[place] ?? emptyRow(nextLine(now));
    const cells = { ...row.cells };
    line.forEach((cell, right) => {
      const column = columns[at.column + right];
      if (column) cells[column] = clean(cell);
    });
    now[place] = { ...row, cells };
  });
  return now;
}

/** One line of single blanks: cells copied out of documents carry line breaks and hard spaces. */
function clean(cell: string): string {
  return cell.replace(/[\s\u00A0]+/g, ' ').trim();
}

interface Named {
  code: RoleCode;
  name: string;
}

/** The role meant by a cell: its code or its name, typed with or without diacritics; undefined when it is none. */
export function roleOf(cell: string, roles: Named[]): RoleCode | undefined {
  const wanted = fold(cell);
  return roles.find(({ code, name }) => fold(code) === wanted || fold(name) === wanted)?.code;
}

/** `/rows/3/fullName` or `/rows/3/grant/role` -> its row and, when it names one of ours, its column. */
export function placeOf(pointer: string): { row: number; column?: ColumnName } | null {
  const [, rows, row, ...rest] = pointer.split('/');
  if (rows !== 'rows' || !row || !/^\d+$/.test(row)) return null;
  return { row: Number(row), column: columns.find((column) => rest.includes(column)) };
}

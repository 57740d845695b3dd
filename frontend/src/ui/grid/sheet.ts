/** One row of a sheet: what its cells say, by the keys of their columns. */
export type Cells = Readonly<Record<string, string>>;

/** One cell gets another text. Rows are told by their place, which never changes while the sheet is open. */
export interface Change {
  row: number;
  column: string;
  value: string;
}

/** Rows with every change that was made of them; one entry is one step of undo. */
export interface Sheet {
  rows: readonly Cells[];
  past: readonly (readonly Change[])[];
  future: readonly (readonly Change[])[];
}

const STEPS = 200;
export const noCells: Cells = {};

export function sheetOf(rows: readonly Cells[]): Sheet {
  return { rows, past: [], future: [] };
}

export function textAt(rows: readonly Cells[], row: number, column: string): string {
  return rows[row]?.[column] ?? '';
}

/** Puts the texts in, adding rows where the last one is passed; what they said before makes one step of undo. */
export function changed(sheet: Sheet, changes: readonly Change[]): Sheet {
  const real = changes.filter(({ row, column, value }) => textAt(sheet.rows, row, column) !== value);
  if (real.length === 0) return sheet;
  const { rows, inverse } = put(sheet.rows, real);
  return { rows, past: [...sheet.past.slice(1 - STEPS), inverse], future: [] };
}

export function undone(sheet: Sheet): Sheet {
  const last = sheet.past.at(-1);
  if (!last) return sheet;
  const { rows, inverse } = put(sheet.rows, last);
  return { rows, past: sheet.past.slice(0, -1), future: [...sheet.future, inverse] };
}

export function redone(sheet: Sheet): Sheet {
  const next = sheet.future.at(-1);
  if (!next) return sheet;
  const { rows, inverse } = put(sheet.rows, next);
  return { rows, past: [...sheet.past, inverse], future: sheet.future.slice(0, -1) };
}

/** Other rows, of which these are no longer what the steps of undo were made of: no step leads back behind them. */
export function settled(sheet: Sheet, rows: readonly Cells[], which: ReadonlySet<number>): Sheet {
  const without = (steps: Sheet['past']) =>
    steps.map((step) => step.filter(({ row }) => !which.has(row))).filter(({ length }) => length > 0);
  return { rows, past: without(sheet.past), future: without(sheet.future) };
}

function put(rows: readonly Cells[], changes: readonly Change[]) {
  const next = [...rows];
  const inverse: Change[] = [];
  for (const { row, column, value } of changes) {
    while (next.length <= row) next.push(noCells);
    inverse.push({ row, column, value: textAt(next, row, column) });
    next[row] = { ...next[row], [column]: value };
  }
  return { rows: next, inverse: inverse.reverse() };
}

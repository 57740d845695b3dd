import type { Cells } from '../../ui/grid/sheet';

/** What comes of laying what was typed over a newer version of its record. */
export interface Merged {
  cells: Cells;
  /** Cells that both have changed: what stands in the record now, while the cell still says what was typed. */
  conflicts: Cells;
}

/**
 * Three texts of each cell decide: what it said when it was read, what it says here, and what it says in the record now.
 * What only others have changed is taken over, what only was changed here stays, and what both have changed is for
 * whoever typed to decide.
 */
export function merged(here: Cells, base: Cells, now: Cells): Merged {
  const cells: Record<string, string> = { ...here };
  const conflicts: Record<string, string> = {};
  for (const name of new Set([...Object.keys(here), ...Object.keys(now)])) {
    const [mine, was, is] = [here[name] ?? '', base[name] ?? '', now[name] ?? ''];
    if (mine === was) cells[name] = is;
    else if (is !== was && is !== mine) conflicts[name] = is;
  }
  return { cells, conflicts };
}

/** Cells that were in conflict before and still are, with what stands in the record by now. */
export function stillOpen(before: Cells | undefined, cells: Cells, now: Cells): Cells {
  const open = Object.keys(before ?? {}).filter((name) => (cells[name] ?? '') !== (now[name] ?? ''));
  return Object.fromEntries(open.map((name) => [name, now[name] ?? '']));
}

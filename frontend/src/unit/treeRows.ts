import type { Unit } from '../api/types';

/** What is known of the units below an opened one. */
export interface Below {
  units: Unit[];
  state: 'loading' | 'failed' | 'ready';
  /** More stand below than were read. */
  more: boolean;
}

export type TreeRow =
  | {
      kind: 'unit';
      unit: Unit;
      level: number;
      /** Place among its siblings, from 1. */
      place: number;
      siblings: number;
      /** null: nothing stands below it. */
      open: boolean | null;
      parent: string | null;
    }
  | { kind: 'loading' | 'failed' | 'more'; parent: Unit; level: number };

type UnitRow = Extract<TreeRow, { kind: 'unit' }>;

/** The visible rows of a tree whose branches are read when they are opened. */
export function treeRows(roots: Unit[], below: (id: string) => Below | undefined): TreeRow[] {
  return branch(roots, 1, null, below);
}

function branch(
  units: Unit[],
  level: number,
  parent: string | null,
  below: (id: string) => Below | undefined,
): TreeRow[] {
  return units.flatMap((unit, index) => {
    const opened = unit.childCount > 0 ? below(unit.id) : undefined;
    const row: UnitRow = {
      kind: 'unit',
      unit,
      level,
      place: index + 1,
      siblings: units.length,
      open: unit.childCount > 0 ? opened !== undefined : null,
      parent,
    };
    return opened ? [row, ...inside(unit, opened, level + 1, below)] : [row];
  });
}

function inside(
  unit: Unit,
  { units, state, more }: Below,
  level: number,
  below: (id: string) => Below | undefined,
): TreeRow[] {
  if (state !== 'ready') return [{ kind: state, parent: unit, level }];
  const rows = branch(communesFirst(units), level, unit.id, below);
  return more ? [...rows, { kind: 'more', parent: unit, level }] : rows;
}

/** Below the department stand communes and schools by name; the communes, with their own schools, come first. */
function communesFirst(units: Unit[]): Unit[] {
  return [
    ...units.filter((unit) => unit.kind !== 'school'),
    ...units.filter((unit) => unit.kind === 'school'),
  ];
}

export interface Step {
  /** Id of the unit that takes the focus. */
  focus?: string;
  /** Id of the unit to be opened or closed. */
  toggle?: string;
}

/** What a key does on the focused unit, as trees do (WAI-ARIA practices); null for keys that are not the tree's. */
export function step(rows: TreeRow[], at: string, key: string): Step | null {
  const units = rows.filter((row): row is UnitRow => row.kind === 'unit');
  const index = units.findIndex((row) => row.unit.id === at);
  const here = units[index];
  if (!here) return null;
  const to = (row: UnitRow | undefined): Step => ({ focus: row?.unit.id });
  switch (key) {
    case 'ArrowDown':
      return to(units[index + 1]);
    case 'ArrowUp':
      return to(units[index - 1]);
    case 'Home':
      return to(units[0]);
    case 'End':
      return to(units.at(-1));
    case 'ArrowRight':
      if (here.open === false) return { toggle: at };
      return to(units.find((row) => row.parent === at));
    case 'ArrowLeft':
      return here.open ? { toggle: at } : { focus: here.parent ?? undefined };
    default:
      return null;
  }
}

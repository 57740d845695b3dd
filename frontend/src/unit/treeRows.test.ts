import { describe, expect, it } from 'vitest';
import type { Unit, UnitKind } from '../api/types';
import { type Below, step, treeRows } from './treeRows';

function unit(id: string, kind: UnitKind, childCount = 0): Unit {
  return {
    id,
    code: id,
    name: id,
    kind,
    type: null,
    levels: [],
    levelGroup: null,
    ownership: null,
    status: 'active',
    endedOn: null,
    mergedInto: null,
    parent: null,
    parentFrom: null,
    aliases: [],
    childCount,
    version: 1,
    can: [],
    cannot: {},
  };
}

const department = unit('sở', 'department', 3);
const known: Record<string, Below> = {
  sở: {
    units: [unit('thpt', 'school'), unit('an biên', 'commune', 2), unit('lê chân', 'commune', 40)],
    state: 'ready',
    more: false,
  },
  'lê chân': { units: [], state: 'loading', more: false },
};

const rows = treeRows([department], (id) => known[id]);
const shown = rows.map((row) => (row.kind === 'unit' ? row.unit.id : row.kind));

describe('treeRows', () => {
  it('shows opened branches, communes before schools', () => {
    expect(shown).toEqual(['sở', 'an biên', 'lê chân', 'loading', 'thpt']);
  });

  it('tells level, place and whether a unit can be opened', () => {
    const [top, first, second] = rows;
    expect(top).toMatchObject({ level: 1, place: 1, siblings: 1, open: true });
    expect(first).toMatchObject({ level: 2, place: 1, siblings: 3, open: false, parent: 'sở' });
    expect(second).toMatchObject({ open: true });
    expect(rows.at(-1)).toMatchObject({ open: null });
  });

  it('says when more stand below than were read', () => {
    const long = treeRows([department], () => ({ units: [unit('a', 'school')], state: 'ready', more: true }));
    expect(long.map((row) => row.kind)).toEqual(['unit', 'unit', 'more']);
  });
});

describe('step', () => {
  it('moves over units only', () => {
    expect(step(rows, 'lê chân', 'ArrowDown')).toEqual({ focus: 'thpt' });
    expect(step(rows, 'thpt', 'ArrowUp')).toEqual({ focus: 'lê chân' });
    expect(step(rows, 'thpt', 'Home')).toEqual({ focus: 'sở' });
    expect(step(rows, 'sở', 'End')).toEqual({ focus: 'thpt' });
  });

  it('opens, enters, closes and leaves branches', () => {
    expect(step(rows, 'an biên', 'ArrowRight')).toEqual({ toggle: 'an biên' });
    expect(step(rows, 'sở', 'ArrowRight')).toEqual({ focus: 'an biên' });
    expect(step(rows, 'sở', 'ArrowLeft')).toEqual({ toggle: 'sở' });
    expect(step(rows, 'an biên', 'ArrowLeft')).toEqual({ focus: 'sở' });
    expect(step(rows, 'thpt', 'ArrowRight')).toEqual({ focus: undefined });
  });

  it('leaves other keys alone', () => {
    expect(step(rows, 'sở', 'a')).toBeNull();
    expect(step(rows, 'absent', 'ArrowDown')).toBeNull();
  });
});

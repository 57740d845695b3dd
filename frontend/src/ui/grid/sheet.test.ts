import { describe, expect, it } from 'vitest';
import { blockOf, copied, emptied, filledDown, isBlock, parsed } from './block';
import { led, nextOf } from './moves';
import { pasted } from './pasting';
import { type Cells, changed, redone, settled, sheetOf, undone } from './sheet';

const columns = ['name', 'born', 'class'];

describe('a sheet', () => {
  const sheet = sheetOf([{ name: 'An', born: '1/2/2015' }]);

  it('takes back one step at a time and gives it again', () => {
    const once = changed(sheet, [{ row: 0, column: 'name', value: 'Bình' }]);
    const twice = changed(once, [
      { row: 0, column: 'born', value: '' },
      { row: 2, column: 'name', value: 'Chi' },
    ]);
    expect(twice.rows).toEqual([{ name: 'Bình', born: '' }, {}, { name: 'Chi' }]);
    expect(undone(twice).rows[0]).toEqual({ name: 'Bình', born: '1/2/2015' });
    expect(undone(undone(twice)).rows[0]).toEqual({ name: 'An', born: '1/2/2015' });
    expect(redone(redone(undone(undone(twice)))).rows).toEqual(twice.rows);
    expect(undone(sheet)).toBe(sheet);
    expect(redone(sheet)).toBe(sheet);
  });

  it('counts no step where nothing changes, and forgets what was taken back when something else is written', () => {
    expect(changed(sheet, [{ row: 0, column: 'name', value: 'An' }])).toBe(sheet);
    expect(changed(sheet, [{ row: 4, column: 'name', value: '' }])).toBe(sheet);
    const other = changed(undone(changed(sheet, [{ row: 0, column: 'name', value: 'B' }])), [
      { row: 0, column: 'name', value: 'C' },
    ]);
    expect(redone(other)).toBe(other);
  });

  it('undoes a step that wrote one cell twice to what stood before both', () => {
    const twice = changed(sheet, [
      { row: 0, column: 'name', value: 'B' },
      { row: 0, column: 'name', value: 'C' },
    ]);
    expect(undone(twice).rows[0]?.name).toBe('An');
  });

  it('has no step back behind what was saved, but those of other rows', () => {
    const both = changed(sheet, [
      { row: 1, column: 'name', value: 'B' },
      { row: 2, column: 'name', value: 'C' },
    ]);
    const once = settled(both, both.rows, new Set([1]));
    expect(undone(once).rows.map(({ name }) => name)).toEqual(['An', 'B', '']);
    expect(settled(both, both.rows, new Set([1, 2])).past).toEqual([]);
  });
});

describe('a block', () => {
  it('is read as spreadsheets write it', () => {
    expect(parsed('An\t1/2/2015\r\nBình\t\r\n')).toEqual([
      ['An', '1/2/2015'],
      ['Bình', ''],
    ]);
    expect(parsed('"Số 1\nLê Lợi"\t"nói ""vâng"""')).toEqual([['Số 1 Lê Lợi', 'nói "vâng"']]);
    expect(isBlock('An\r\n')).toBe(false);
    expect(isBlock('An\tBình')).toBe(true);
  });

  it('is written so that it is read back the same', () => {
    const rows: Cells[] = [{ name: 'An "Tý"', born: 'a\tb' }, { name: 'Bình' }];
    const text = copied(rows, columns, blockOf({ row: 1, column: 1 }, { row: 0, column: 0 }));
    expect(parsed(text)).toEqual([
      ['An "Tý"', 'a\tb'],
      ['Bình', ''],
    ]);
  });

  it('is laid down from its corner, within columns that take it and rows that may be', () => {
    const texts = [
      ['1', '2', '3', '4'],
      ['5', '6', '7', '8'],
    ];
    const at = blockOf({ row: 1, column: 1 }, { row: 1, column: 1 });
    const result = pasted(texts, at, { columns: ['name', null, 'class'], most: 2 });
    expect(result.changes).toEqual([{ row: 1, column: 'class', value: '2' }]);
    // What had no place is told, not dropped in silence.
    expect(result).toMatchObject({ columnsLeft: 3, rowsLeft: 1, recognised: 0, heads: 0 });
  });

  it('is laid down under the columns that its heads name', () => {
    const texts = [['DANH SÁCH'], ['STT', 'Lớp', 'Tên'], ['1', '5A', 'An'], ['2', '5A', 'Bình']];
    const at = blockOf({ row: 3, column: 2 }, { row: 3, column: 2 });
    const heading = { at: 1, keys: [null, 'class', 'name'], titles: texts[1] ?? [] };
    expect(pasted(texts, at, { columns, most: 9, heading })).toEqual({
      changes: [
        { row: 3, column: 'class', value: '5A' },
        { row: 3, column: 'name', value: 'An' },
        { row: 4, column: 'class', value: '5A' },
        { row: 4, column: 'name', value: 'Bình' },
      ],
      recognised: 2,
      heads: 2,
      rowsLeft: 0,
      columnsLeft: 1,
      titlesLeft: ['STT'],
    });
  });

  it('of one text fills all that is chosen', () => {
    const at = blockOf({ row: 0, column: 0 }, { row: 1, column: 1 });
    expect(
      pasted([['x']], at, { columns, most: 9 }).changes.map(({ row, column }) => `${row}${column}`),
    ).toEqual(['0name', '0born', '1name', '1born']);
  });

  it('is filled down from its first row, and emptied', () => {
    const at = blockOf({ row: 0, column: 0 }, { row: 2, column: 0 });
    expect(filledDown([{ name: 'An' }], at, columns)).toEqual([
      { row: 1, column: 'name', value: 'An' },
      { row: 2, column: 'name', value: 'An' },
    ]);
    expect(emptied(at, [null, 'born', 'class'])).toEqual([]);
  });
});

describe('a key', () => {
  const size = { rows: 5, columns: 3, page: 3 };
  const press = (key: string, more: object = {}) => ({
    key,
    ctrl: false,
    shift: false,
    caret: 'all' as const,
    ...more,
  });

  it('leads to the next cell and to the next row at the end of one', () => {
    expect(led({ row: 0, column: 1 }, press('Tab'), size)).toEqual({ row: 0, column: 2 });
    expect(led({ row: 0, column: 2 }, press('Tab'), size)).toEqual({ row: 1, column: 0 });
    expect(led({ row: 1, column: 0 }, press('Tab', { shift: true }), size)).toEqual({ row: 0, column: 2 });
    expect(led({ row: 0, column: 2 }, press('Enter'), size)).toEqual({ row: 1, column: 2 });
  });

  it('leads out at both ends', () => {
    expect(led({ row: 4, column: 2 }, press('Tab'), size)).toBeNull();
    expect(led({ row: 0, column: 0 }, press('Tab', { shift: true }), size)).toBeNull();
  });

  it('belongs to the text as long as the caret has a way to go', () => {
    expect(led({ row: 1, column: 1 }, press('ArrowLeft', { caret: 'middle' }), size)).toBeNull();
    expect(led({ row: 1, column: 1 }, press('ArrowLeft', { caret: 'start' }), size)).toEqual({
      row: 1,
      column: 0,
    });
    expect(led({ row: 1, column: 1 }, press('ArrowRight', { caret: 'start' }), size)).toBeNull();
    expect(led({ row: 1, column: 1 }, press('ArrowRight', { caret: 'end' }), size)).toEqual({
      row: 1,
      column: 2,
    });
    expect(led({ row: 1, column: 1 }, press('a'), size)).toBeNull();
  });

  it('stops at the edges', () => {
    expect(led({ row: 0, column: 0 }, press('ArrowUp'), size)).toEqual({ row: 0, column: 0 });
    expect(led({ row: 3, column: 0 }, press('PageDown'), size)).toEqual({ row: 4, column: 0 });
    expect(led({ row: 3, column: 1 }, press('End', { ctrl: true }), size)).toEqual({ row: 4, column: 2 });
  });

  it('leads to the next wrong cell and around the end', () => {
    const wrong = new Map([
      [1, [0, 2]],
      [3, [1]],
    ]);
    const at = (row: number, column: number, step: 1 | -1 = 1) =>
      nextOf({ row, column }, step, 5, (one) => wrong.get(one) ?? []);
    expect(at(0, 0)).toEqual({ row: 1, column: 0 });
    expect(at(1, 0)).toEqual({ row: 1, column: 2 });
    expect(at(1, 2)).toEqual({ row: 3, column: 1 });
    expect(at(3, 1)).toEqual({ row: 1, column: 0 });
    expect(at(1, 0, -1)).toEqual({ row: 3, column: 1 });
    expect(nextOf({ row: 0, column: 0 }, 1, 5, () => [])).toBeNull();
  });
});

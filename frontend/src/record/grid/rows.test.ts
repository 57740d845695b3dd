import { describe, expect, it } from 'vitest';
import type { RecordField, RowsWritten } from '../../api/types';
import { answered, isStale, type Known, keptOf, overtaken, recalled, written } from './rows';

const known = (version: number, saved: Record<string, string>): Known => ({
  id: 'r1',
  version,
  state: 'draft',
  findings: [],
  remark: null,
  saved,
});
const item = (more: Partial<RowsWritten['items'][number]>): RowsWritten['items'][number] => ({
  outcome: 'changed',
  id: 'r1',
  code: 'HS1',
  version: 2,
  state: 'draft',
  findings: [],
  errors: [],
  ...more,
});

describe('a row of a record', () => {
  const mine = { name: 'Trần An', phone: '0912' };
  const kept = keptOf(mine, { known: known(1, { name: 'An', phone: '' }) }, ['name', 'phone']);

  it('keeps what was typed upon the version it was typed upon', () => {
    const { cells, line } = recalled(known(1, { name: 'An', phone: '' }), kept);
    expect(cells).toEqual(mine);
    expect(line.conflicts).toBeUndefined();
  });

  it('is not laid over a newer version unseen', () => {
    const { cells, line } = recalled(known(2, { name: 'Lê An', phone: '' }), kept);
    expect(cells).toEqual(mine);
    expect(line.conflicts).toEqual({ name: 'Lê An' });
    expect(line.known?.version).toBe(2);
    // What is undecided stays so when the sheet is opened once more.
    const again = keptOf(cells, line, ['name', 'phone']);
    expect(recalled(known(2, { name: 'Lê An', phone: '' }), again).line.conflicts).toEqual({ name: 'Lê An' });
    expect(recalled(known(3, { name: 'Vũ An', phone: '' }), again).line.conflicts).toEqual({ name: 'Vũ An' });
  });

  it('takes over what only others have changed', () => {
    const now = overtaken(
      { name: 'An', phone: '0912' },
      { known: known(1, { name: 'An', phone: '' }) },
      known(2, { name: 'Lê An', phone: '' }),
    );
    expect(now.cells).toEqual({ name: 'Lê An', phone: '0912' });
    expect(now.line).toEqual({ known: known(2, { name: 'Lê An', phone: '' }), conflicts: undefined });
  });
});

describe('what is sent of a row', () => {
  const fields = ['name', 'born'].map((name) => ({ name }) as RecordField);
  const read = (_: RecordField, text: string) =>
    text === '?' ? ({ wrong: 'date' } as const) : { value: text };

  it('leaves out what cannot be read, so that all that is wrong with the rest is told', () => {
    expect(
      written({ name: 'An', born: '?' }, undefined, { fields, read, preset: { classCode: '5A' } }),
    ).toEqual({
      body: { classCode: '5A', name: 'An' },
      whole: false,
    });
  });

  it('is not saved when it was only tried', () => {
    expect(answered({ name: 'An' }, {}, item({ id: null, version: null }), true)).toEqual({
      errors: undefined,
    });
    const refused = item({
      outcome: 'refused',
      errors: [{ pointer: '/born', code: 'required', detail: 'Thiếu.' }],
    });
    expect(answered({ name: 'An' }, {}, refused, true).errors).toEqual({ born: 'Thiếu.' });
    expect(isStale(refused)).toBe(false);
    expect(
      isStale(
        item({ outcome: 'refused', errors: [{ pointer: '/version', code: 'version-stale', detail: '' }] }),
      ),
    ).toBe(true);
  });
});

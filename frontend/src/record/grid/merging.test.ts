import { describe, expect, it } from 'vitest';
import { merged, stillOpen } from './merging';

const base = { name: 'An', born: '1/1/2016', phone: '' };

describe('what was typed, laid over a newer version', () => {
  it('keeps what only was changed here, and takes over what only others have changed', () => {
    const here = { ...base, phone: '0912' };
    expect(merged(here, base, { ...base, name: 'Lê An' })).toEqual({
      cells: { name: 'Lê An', born: '1/1/2016', phone: '0912' },
      conflicts: {},
    });
  });

  it('leaves to whoever typed what both have changed', () => {
    const here = { ...base, name: 'Trần An', phone: '0912' };
    expect(merged(here, base, { ...base, name: 'Lê An', phone: '' })).toEqual({
      cells: here,
      conflicts: { name: 'Lê An' },
    });
  });

  it('has nothing to decide where both have written the same', () => {
    const here = { ...base, name: 'Lê An' };
    expect(merged(here, base, { ...base, name: 'Lê An' })).toEqual({ cells: here, conflicts: {} });
  });

  it('tells of a cell that was emptied there, and of one emptied here', () => {
    expect(merged({ ...base, name: 'B' }, base, { ...base, name: '' }).conflicts).toEqual({ name: '' });
    expect(merged({ ...base, name: '' }, base, { ...base, name: 'C' }).conflicts).toEqual({ name: 'C' });
  });

  it('stays open until it is decided, with what stands there by now', () => {
    const cells = { ...base, name: 'Trần An' };
    expect(stillOpen({ name: 'Lê An' }, cells, { ...base, name: 'Vũ An' })).toEqual({ name: 'Vũ An' });
    expect(stillOpen({ name: 'Lê An' }, cells, cells)).toEqual({});
    expect(stillOpen(undefined, cells, base)).toEqual({});
  });
});

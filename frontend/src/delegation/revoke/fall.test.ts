import { describe, expect, it } from 'vitest';
import type { Grant, Revocation } from '../../api/types';
import { alsoFalling, difference, fallTree } from './fall';

const grant = (id: string, parent: string | null) => ({ id, parent }) as Grant;
const preview = (...grants: Grant[]): Revocation => ({
  previewTag: '',
  grants,
  reanchored: [],
  accounts: [],
  counts: { grants: grants.length, reanchored: 0, accounts: 0, sessions: 0 },
});

describe('what falls', () => {
  it('is a tree below the revoked right with the number below each', () => {
    const [top, ...others] = fallTree([
      grant('c', 'b'),
      grant('a', 'root'),
      grant('b', 'a'),
      grant('d', 'b'),
    ]);
    expect(others).toEqual([]);
    expect(top?.grant.id).toBe('a');
    expect(top?.count).toBe(3);
    expect(top?.below[0]?.below.map((one) => one.grant.id)).toEqual(['c', 'd']);
  });

  it('counts the rights that fall besides the revoked one', () => {
    expect(alsoFalling(preview(grant('a', null), grant('b', 'a')), 'a')).toBe(1);
    expect(alsoFalling(preview(grant('b', 'a')), 'a')).toBe(1);
  });

  it('tells what came and what went since it was last shown', () => {
    const before = preview(grant('a', null), grant('b', 'a'));
    const after = preview(grant('a', null), grant('c', 'a'));
    const { added, gone } = difference(before, after);
    expect(added.map((one) => one.id)).toEqual(['c']);
    expect(gone.map((one) => one.id)).toEqual(['b']);
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { forgetDrafts, recallDraft, rememberDraft } from './drafts';

beforeEach(() => sessionStorage.clear());

describe('what is typed and not saved', () => {
  it('is found by the account that typed it and by no other', () => {
    rememberDraft('an', 'student s1', 'x');
    expect(recallDraft('an', 'student s1')).toBe('x');
    expect(recallDraft('binh', 'student s1')).toBeNull();
  });

  it('is forgotten when another account comes, and at once by whoever signs out', () => {
    rememberDraft('an', 'a', 'x');
    rememberDraft('binh', 'b', 'y');
    sessionStorage.setItem('other', 'z');
    forgetDrafts('an');
    expect(recallDraft('an', 'a')).toBe('x');
    expect(recallDraft('binh', 'b')).toBeNull();
    forgetDrafts();
    expect(Object.keys(sessionStorage)).toEqual(['other']);
  });

  it('leaves nothing behind when there is nothing to keep', () => {
    rememberDraft('an', 'a', 'x');
    rememberDraft('an', 'a', null);
    expect(sessionStorage).toHaveLength(0);
  });
});

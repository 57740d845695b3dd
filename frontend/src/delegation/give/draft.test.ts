import { describe, expect, it } from 'vitest';
import { ApiError } from '../../api/problem';
import { endOf } from '../../lib/validity';
import { bodyOf, emptyDraft, keepDraft, recallDraft, refused, stepOf } from './draft';

describe('a right being given', () => {
  it('becomes one body for each unit, ending after its last day', () => {
    const draft = {
      ...emptyDraft,
      account: 'a',
      role: 'editor' as const,
      units: ['u', 'v'],
      until: '2027-05-31',
      reason: ' x ',
    };
    expect(bodyOf(draft, 'v')).toEqual({
      account: 'a',
      role: 'editor',
      unit: 'v',
      recordTypes: undefined,
      from: undefined,
      until: endOf('2027-05-31'),
      passes: 0,
      reason: 'x',
    });
  });

  it('puts what the server refused at its field and goes to the first such step', () => {
    const error = new ApiError({
      type: 'urn:khue:problem:invalid',
      title: 'x',
      status: 422,
      errors: [
        { pointer: '/passes', code: 'exceeds-passes', detail: 'Too deep.' },
        { pointer: '/role', code: 'exceeds-role', detail: 'Too much.' },
        { pointer: '/unit', code: 'exceeds-unit', detail: 'Too far.' },
        { pointer: '/parent', code: 'not-passable', detail: 'Not yours to pass on.' },
      ],
    });
    const { atFields, rest } = refused(error);
    expect(atFields).toEqual({ passes: 'Too deep.', role: 'Too much.', units: 'Too far.' });
    expect(rest.map((item) => item.code)).toEqual(['not-passable']);
    expect(stepOf(Object.keys(atFields))).toBe(2);
  });

  it('is kept for its owner only', () => {
    keepDraft('me', { ...emptyDraft, role: 'viewer' });
    expect(recallDraft('me')?.role).toBe('viewer');
    expect(recallDraft('you')).toBeNull();
    keepDraft('me', null);
    expect(recallDraft('me')).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { deed, shown, subject, told } from './deed';

const change = (field: string, from: unknown, to: unknown) => ({ field, from, to, masked: false });

describe('deed', () => {
  it('tells what a change was for', () => {
    const account = (to: string) =>
      deed({ entity: 'account', operation: 'update', changes: [change('status', 'active', to)] });
    expect(account('locked')).toBe('account.lock');
    expect(account('ended')).toBe('account.end');
    expect(
      deed({
        entity: 'unit',
        operation: 'update',
        changes: [change('endedOn', null, '2026-01-01'), change('mergedInto', null, 'x')],
      }),
    ).toBe('unit.merge');
    expect(deed({ entity: 'grant', operation: 'update', changes: [change('revokedAt', null, 'now')] })).toBe(
      'grant.revoke',
    );
  });

  it('tells the steps of a handover', () => {
    const dossier = (field: string, to: unknown) =>
      deed({
        entity: 'dossier',
        operation: 'update',
        changes: [change('version', 1, 2), change(field, null, to)],
      });
    expect(dossier('attendedAt', 'now')).toBe('dossier.attend');
    expect(dossier('attendedAt', null)).toBe('dossier.unattend');
    expect(dossier('supersededAt', 'now')).toBe('dossier.supersede');
    expect(dossier('onlinePoint', 'Hội trường')).toBe('dossier.update');
    expect(deed({ entity: 'minutes', operation: 'update', changes: [change('signedAt', null, 'now')] })).toBe(
      'minutes.sign',
    );
  });

  it('is the plain operation otherwise', () => {
    expect(
      deed({ entity: 'account', operation: 'insert', changes: [change('status', null, 'active')] }),
    ).toBe('account.insert');
    expect(deed({ entity: 'unit', operation: 'update', changes: [change('aliases', [], ['a'])] })).toBe(
      'unit.update',
    );
    expect(deed({ entity: 'student', operation: 'update', changes: [] })).toBe('student.update');
  });
});

describe('subject', () => {
  const nobody = { actor: null, concerns: null };

  it('is whom the write concerns, unless that is who wrote', () => {
    const hoa = { id: 'h', username: 'hoa', fullName: 'Lê Hoa' };
    const an = { id: 'a', username: 'an', fullName: 'Vũ An' };
    expect(subject({ actor: an, concerns: hoa, changes: [] })).toBe('Lê Hoa');
    expect(subject({ actor: hoa, concerns: hoa, changes: [] })).toBeNull();
  });

  it('is the name the row carries', () => {
    expect(
      subject({ ...nobody, changes: [change('status', null, 'x'), change('fullName', null, 'Lê Hoa')] }),
    ).toBe('Lê Hoa');
    expect(subject({ ...nobody, changes: [change('name', 'Cũ', null)] })).toBe('Cũ');
    expect(subject({ ...nobody, changes: [] })).toBeNull();
  });
});

describe('told', () => {
  it('leaves out what says nothing', () => {
    expect(
      told([change('search', 'a', 'b'), change('phone', null, ''), change('name', 'a', 'b')]),
    ).toHaveLength(1);
  });

  it('keeps what may not be read: that it changed may be known', () => {
    expect(told([{ ...change('nationalId', null, null), masked: true }])).toHaveLength(1);
  });
});

describe('shown', () => {
  it('knows what kind of value it is', () => {
    expect(shown(null)).toEqual({ kind: 'none' });
    expect(shown('#1f0c55aa')).toEqual({ kind: 'secret' });
    expect(shown('2026-05-31')).toMatchObject({ kind: 'date' });
    expect(shown('2026-05-31T10:00:00+00:00')).toMatchObject({ kind: 'moment' });
    expect(shown('0190a5a0-0000-7000-8000-000000000000')).toMatchObject({ kind: 'reference' });
    expect(shown(['a', 'b'])).toEqual({ kind: 'text', value: 'a, b' });
    expect(shown(true)).toEqual({ kind: 'truth', value: true });
    expect(shown(3)).toEqual({ kind: 'text', value: '3' });
  });
});

import { describe, expect, it } from 'vitest';
import type { RecordField } from '../../api/types';
import { bodyOf, changeOf, given, initialOf, rebased, valuesOf } from './values';

const field = (name: string, kind: RecordField['kind']): RecordField => ({
  name,
  kind,
  label: { vi: name, en: null },
  required: false,
  unique: false,
  formed: false,
  immutable: false,
  yearly: false,
  privacy: 'none',
  codeList: null,
  refersTo: null,
  initial: null,
  longest: null,
  min: null,
  max: null,
});

const fields = [
  field('fullName', 'name'),
  field('dateOfBirth', 'date'),
  field('gender', 'code'),
  field('otherSubjects', 'codes'),
  field('heightCm', 'decimal'),
  field('isDisabled', 'boolean'),
  field('nationalId', 'national-id'),
];

const record = {
  fullName: 'Lê Hoàng An',
  dateOfBirth: '2015-09-30',
  gender: '01',
  otherSubjects: null,
  heightCm: 135.5,
  isDisabled: false,
  nationalId: '031215001234',
};

describe('values of a form', () => {
  it('are those of the record, and empty where it says nothing', () => {
    expect(valuesOf(fields, record)).toEqual({ ...record, otherSubjects: [] });
    expect(valuesOf(fields)).toEqual({
      fullName: '',
      dateOfBirth: null,
      gender: null,
      otherSubjects: [],
      heightCm: '',
      isDisabled: null,
      nationalId: '',
    });
  });
});

describe('the form of a new record', () => {
  it('shows what the system would take when nothing is said', () => {
    const nationality = { ...field('nationality', 'code'), initial: '704' };
    const isCombined = { ...field('isCombined', 'boolean'), initial: 'false' };
    expect(initialOf([nationality, isCombined, field('status', 'code')])).toEqual({
      nationality: '704',
      isCombined: false,
      status: null,
    });
  });
});

describe('a field given to the API', () => {
  it('has no spaces around it, and is null when nothing is left', () => {
    expect(given(field('fullName', 'name'), '  An ')).toBe('An');
    expect(given(field('fullName', 'name'), '   ')).toBeNull();
    expect(given(field('otherSubjects', 'codes'), [])).toBeNull();
  });

  it('is a number where one was typed, and keeps leading zeros elsewhere', () => {
    expect(given(field('heightCm', 'decimal'), '1.50')).toBe(1.5);
    expect(given(field('heightCm', 'decimal'), '-')).toBe('-');
    expect(given(field('heightCm', 'decimal'), 0)).toBe(0);
    expect(given(field('nationalId', 'national-id'), '031215001234')).toBe('031215001234');
  });
});

describe('a new record', () => {
  it('is made of what was given only', () => {
    const values = { ...valuesOf(fields), fullName: 'An', isDisabled: false, heightCm: '' };
    expect(bodyOf(fields, values)).toEqual({ fullName: 'An', isDisabled: false });
  });
});

describe('a change', () => {
  const before = valuesOf(fields, record);

  it('holds only what was changed, and null for what was emptied', () => {
    const now = { ...before, fullName: ' Lê Hoài An ', gender: null, otherSubjects: ['01'], nationalId: '' };
    expect(changeOf(fields, before, now)).toEqual({
      fullName: 'Lê Hoài An',
      gender: null,
      otherSubjects: ['01'],
      nationalId: null,
    });
  });

  it('is empty when the same was typed again', () => {
    expect(changeOf(fields, before, { ...before, fullName: 'Lê Hoàng An ', heightCm: '135.50' })).toEqual({});
  });

  it('keeps its words upon a newer version, and takes the rest from that', () => {
    const now = { ...before, fullName: 'Lê Hoài An', gender: null };
    const newest = { ...before, fullName: 'Lê Hoàng Ân', heightCm: 140, gender: '02' };
    expect(rebased(fields, before, now, newest)).toEqual({
      ...newest,
      fullName: 'Lê Hoài An',
      gender: null,
    });
  });
});

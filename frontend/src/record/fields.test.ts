import { describe, expect, it } from 'vitest';
import type { EducationRecord, RecordField, RecordType } from '../api/types';
import { askedOf, askedToName, columnsOf, isBlank, nameOf } from './fields';

const fields = ['code', 'name', 'kind', 'condition', 'note'].map((name) => ({ name }) as RecordField);
const facility = { code: 'facility', sections: [{ fields }] } as RecordType;
const record = (values: object) => ({ id: 'r-1', masked: [], ...values }) as unknown as EducationRecord;

describe('a record', () => {
  it('is called by its name, and by its code where it has none', () => {
    expect(nameOf(record({ code: 'P01', fullName: 'Lê Hoàng An' }))).toBe('Lê Hoàng An');
    expect(nameOf(record({ code: 'P01', name: null }))).toBe('P01');
  });

  it('says something where it says no or zero, and where it may not be read', () => {
    const [code] = fields as [RecordField];
    expect(isBlank(record({ code: null }), code)).toBe(true);
    expect(isBlank(record({ code: [] }), code)).toBe(true);
    expect(isBlank(record({ code: false }), code)).toBe(false);
    expect(isBlank(record({ code: 0 }), code)).toBe(false);
    expect(isBlank(record({ code: null, masked: ['code'] }), code)).toBe(false);
  });
});

describe('a list', () => {
  it('asks for what its rows show, of what the type has', () => {
    expect(columnsOf(facility).map(({ name }) => name)).toEqual(['kind', 'condition']);
    expect(askedToName(facility)).toBe('id,schoolYear,name,code');
    expect(askedOf(facility)).toBe(
      'school,state,officialVersion,findings,masked,id,schoolYear,name,code,kind,condition',
    );
  });
});

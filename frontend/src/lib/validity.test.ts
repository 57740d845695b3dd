import { describe, expect, it } from 'vitest';
import { endOf, lastDay, schoolYearEnd, startOf } from './validity';

describe('validity', () => {
  it('names the last day of what ends at midnight', () => {
    expect(lastDay(endOf('2027-05-31'))).toBe('2027-05-31');
  });

  it('names the day of what ends in the middle of it', () => {
    expect(lastDay(new Date(2026, 4, 31, 15).toISOString())).toBe('2026-05-31');
  });

  it('begins with the first moment of the day', () => {
    expect(new Date(startOf('2026-12-01'))).toEqual(new Date(2026, 11, 1));
  });

  it('takes the coming 31 May as the end of the school year', () => {
    expect(schoolYearEnd('2026-11-24')).toBe('2027-05-31');
    expect(schoolYearEnd('2027-01-05')).toBe('2027-05-31');
    expect(schoolYearEnd('2027-05-31')).toBe('2027-05-31');
    expect(schoolYearEnd('2027-06-01')).toBe('2028-05-31');
  });
});

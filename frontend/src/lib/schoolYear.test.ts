import { expect, test } from 'vitest';
import { schoolYearOf, schoolYears } from './schoolYear';

test('a school year begins in August', () => {
  expect(schoolYearOf(new Date(2026, 6, 31))).toBe('2025-2026');
  expect(schoolYearOf(new Date(2026, 7, 1))).toBe('2026-2027');
  expect(schoolYearOf(new Date(2027, 0, 1))).toBe('2026-2027');
});

test('the coming year can be prepared', () => {
  expect(schoolYears(new Date(2026, 10, 26)).slice(0, 2)).toEqual(['2027-2028', '2026-2027']);
  expect(schoolYears(new Date(2026, 10, 26)).at(-1)).toBe('2020-2021');
});

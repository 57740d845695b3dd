import { expect, it } from 'vitest';
import { instantOf, parseTime, parts } from './moments';

it('reads times of a day as people here write them', () => {
  expect(
    ['17:00', '17h', '8h30', '8.05', ' 7 ', '13 giờ', '24:00', '12:60', '', 'trưa'].map(parseTime),
  ).toEqual(['17:00', '17:00', '08:30', '08:05', '07:00', null, null, null, null, null]);
});

it('makes an instant of a whole moment only', () => {
  expect(instantOf('2026-12-05T17h30')).toBe(new Date(2026, 11, 5, 17, 30).toISOString());
  expect(instantOf('T17:00')).toBeUndefined();
  expect(instantOf('2026-12-05Tsáng')).toBeUndefined();
  expect(parts('T17:00')).toEqual([null, '17:00']);
});

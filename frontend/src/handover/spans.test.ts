import { expect, it } from 'vitest';
import { later, span } from './spans';

it('what ends, ends later than it begins', () => {
  expect(later('2026-12-07T14:00', '2026-12-07T14:00')).toBe(false);
  expect(later('2026-12-07T14:00', '2026-12-07T14:10')).toBe(true);
  expect(later('T14:00', '2026-12-07T14:10')).toBe(true);
});

it('a day is said once', () => {
  const at = (day: number, hour: number) => new Date(2026, 11, day, hour).toISOString();
  expect(span(at(7, 14), at(7, 18))).toBe('14:00–18:00, 7/12/2026');
  expect(span(at(7, 14), at(8, 9))).toBe('14:00, 7/12/2026 – 09:00, 8/12/2026');
});

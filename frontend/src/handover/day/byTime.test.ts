import { expect, it } from 'vitest';
import { byTime } from './byTime';

it('puts units in the order in which they come, those without a time last', () => {
  const row = (name: string, at: string | null) => ({ name, slot: at ? { desk: 'd', name: 'n', at } : null });
  const sorted = byTime([
    row('none', null),
    row('late', '2026-07-30T09:00:00Z'),
    row('early', '2026-07-30T07:00:00Z'),
    row('none too', null),
  ]);
  expect(sorted.map(({ name }) => name)).toEqual(['early', 'late', 'none', 'none too']);
});

import { expect, it } from 'vitest';
import { bodyOf, grouped, newTraining } from './training';

it('a check-in code is read in two halves', () => {
  expect(grouped('042917')).toBe('042 917');
});

it('a training begins when the campaign says, and takes a morning', () => {
  const trainingAt = new Date(2026, 11, 7, 8, 30).toISOString();
  const values = newTraining({ trainingAt });
  expect([values.startsAt, values.endsAt]).toEqual(['2026-12-07T08:30', '2026-12-07T11:30']);
  expect(bodyOf({ ...values, name: ' Tập huấn ', place: ' ' })).toEqual({
    name: 'Tập huấn',
    online: true,
    place: null,
    access: null,
    startsAt: trainingAt,
    endsAt: new Date(2026, 11, 7, 11, 30).toISOString(),
  });
});

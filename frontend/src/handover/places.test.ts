import { expect, it } from 'vitest';
import type { Participant } from '../api/types';
import { numbered, places, unsent } from './places';

const person = (part: Participant['part'], fullName: string): Participant => ({
  part,
  fullName,
  position: 'Chuyên viên',
  phone: '0912 345 678',
  email: 'a@example.org',
});

it('has a place for everybody asked for, filled with those who are named', () => {
  const found = places({ leaders: 1, officers: 2 }, [person('officer', 'Hoa'), person('leader', 'An')]);
  expect(found.map(({ part, fullName }) => [part, fullName])).toEqual([
    ['leader', 'An'],
    ['officer', 'Hoa'],
    ['officer', ''],
  ]);
  expect(places({ leaders: 0, officers: 1 }, [])).toHaveLength(1);
});

it('numbers those of a part only when there are several', () => {
  const found = numbered([person('leader', 'An'), person('officer', 'Hoa'), person('officer', 'Minh')]);
  expect(found.map(({ number }) => number)).toEqual([null, 1, 2]);
});

it('knows whom somebody has typed in without their being recorded', () => {
  const [an, hoa] = [person('leader', 'An'), person('officer', 'Hoa')];
  const nobody: Participant = { part: 'officer', fullName: ' ', position: '', phone: '', email: '' };
  expect(unsent([], [an])).toEqual([]);
  expect(unsent([an, nobody], [])).toEqual([an]);
  expect(unsent([an, { ...hoa, fullName: 'Hoa ' }], [an, hoa])).toEqual([]);
  expect(unsent([an, { ...nobody, phone: '0912' }], [an, hoa])).toEqual([an, { ...nobody, phone: '0912' }]);
});

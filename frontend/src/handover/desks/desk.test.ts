import { describe, expect, it } from 'vitest';
import type { Desk } from '../../api/types';
import { bodyOf, newDesk, roomOf, valuesOf } from './desk';

const desk: Desk = {
  id: 'd',
  campaign: 'c',
  name: 'Bàn khu vực phía Đông',
  place: null,
  keeper: 'Vũ Văn Minh',
  area: 'east',
  opensAt: new Date(2026, 11, 7, 14).toISOString(),
  closesAt: new Date(2026, 11, 7, 18).toISOString(),
  minutesEach: 10,
  places: 3,
  room: 72,
  taken: 0,
  signed: 0,
  version: 1,
};

describe('a desk', () => {
  it('begins with the handover and stays open for four hours', () => {
    const { opensAt, closesAt } = newDesk({ handoverAt: desk.opensAt });
    expect([opensAt, closesAt]).toEqual(['2026-12-07T14:00', '2026-12-07T18:00']);
    expect(newDesk({ handoverAt: null }).closesAt).toBe('T18:00');
  });

  it('is written as it was read', () => {
    const { name, place, keeper, area, opensAt, closesAt, minutesEach, places } = desk;
    expect(bodyOf(valuesOf(desk))).toEqual({
      name,
      place,
      keeper,
      area,
      opensAt,
      closesAt,
      minutesEach,
      places,
    });
  });

  it('has room for those who find time', () => {
    expect(roomOf(valuesOf(desk))).toBe(72);
    expect(roomOf({ ...valuesOf(desk), minutesEach: 7 })).toBe(102);
    expect(roomOf({ ...valuesOf(desk), closesAt: '2026-12-07T14:05' })).toBeNull();
    expect(roomOf({ ...valuesOf(desk), places: '' })).toBeNull();
    expect(roomOf({ ...valuesOf(desk), opensAt: 'T14:00' })).toBeNull();
  });
});

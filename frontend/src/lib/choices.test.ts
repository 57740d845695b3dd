import { describe, expect, it } from 'vitest';
import { found } from './choices';

const grades = [
  { value: '10', label: 'Lớp 10' },
  { value: '01', label: 'Lớp 1' },
  { value: 'NT', label: 'Nhà trẻ' },
];
const values = (typed: string, limit?: number) => found(grades, typed, limit).map(({ value }) => value);

describe('choices', () => {
  it('are found by code or by words without diacritics', () => {
    expect(values('nha tre')).toEqual(['NT']);
    expect(values('nt')).toEqual(['NT']);
    expect(values('tre nha')).toEqual(['NT']);
    expect(values('đại học')).toEqual([]);
  });

  it('stand first when they are just what was typed', () => {
    expect(values('lop 1')).toEqual(['01', '10']);
  });

  it('are all there while nothing is typed, up to a limit', () => {
    expect(values(' ')).toHaveLength(3);
    expect(values('', 2)).toHaveLength(2);
  });

  it('are found by their other names, with apostrophes or without', () => {
    const hmong = { value: '08', label: 'Hmông', aliases: ['Mèo', 'Mông'] };
    for (const typed of ['mèo', 'meo', "H'Mông", 'H’mông', 'hmong']) {
      expect(found([...grades, hmong], typed), typed).toEqual([hmong]);
    }
  });
});

import { describe, expect, it } from 'vitest';
import type { RecordField } from '../../api/types';
import { completed, readCell, textOf } from './cells';

const yesNo = { yes: 'Có', no: 'Không' };
const field = (kind: RecordField['kind'], name = 'x') =>
  ({ name, kind, min: null, max: null }) as RecordField;
const words = new Map([
  [
    'x',
    [
      { value: '01', label: 'Nam' },
      { value: '02', label: 'Nữ' },
      { value: '704', label: 'Việt Nam' },
      { value: '08', label: 'Hmông', aliases: ['Mèo', 'Na Miẻo'] },
      { value: '09', label: 'Dao', aliases: ['Mán'] },
    ],
  ],
]);

describe('a cell', () => {
  it.each([
    ['code', 'Nữ', '02'],
    ['code', 'nu', '02'],
    ['code', '02', '02'],
    ['code', 'viet', '704'],
    ['code', 'NAM', '01'],
    ['code', "H'Mông", '08'],
    ['code', 'Mèo', '08'],
    ['code', 'man', '09'],
    ['date', '45199', '2023-09-30'],
    ['date', '30/9/15', '2015-09-30'],
    ['codes', 'nu; viet nam', ['02', '704']],
    ['date', '2/9/2015', '2015-09-02'],
    ['date', '2015-09-02', '2015-09-02'],
    ['boolean', 'x', true],
    ['boolean', 'không', false],
    ['decimal', '2,34', 2.34],
    ['decimal', '1.500', 1500],
    ['decimal', '1.234,5', 1234.5],
    ['integer', '1 200', 1200],
    ['integer', '1.500', 1500],
    ['integer', '12,00', 12],
    ['name', '  Lê Thị Nụ ', 'Lê Thị Nụ'],
    ['national-id', '031315000123', '031315000123'],
    ['text', ' ', null],
  ] as const)('of the kind %s that says %j stands for %j', (kind, said, value) => {
    expect(readCell(field(kind), said, words, yesNo)).toEqual({ value });
  });

  it.each([
    ['code', 'n'],
    ['code', 'xyz'],
    ['codes', 'nu; xyz'],
    ['date', '31/2/2015'],
    ['boolean', 'có lẽ'],
    ['decimal', 'hai'],
    ['national-id', '31323100000'],
    ['decimal', '1.5'],
    ['decimal', '1,500'],
    ['decimal', '1,234.5'],
    ['integer', '1,5'],
    ['integer', '1.5'],
  ] as const)('of the kind %s that says %j stands for nothing', (kind, said) => {
    expect(readCell(field(kind), said, words, yesNo)).toHaveProperty('wrong');
  });

  it('says what it was read from', () => {
    expect(textOf(field('code'), '02', words, yesNo)).toBe('Nữ');
    expect(textOf(field('code'), '99', words, yesNo)).toBe('99');
    expect(textOf(field('codes'), ['01', '704'], words, yesNo)).toBe('Nam; Việt Nam');
    expect(textOf(field('date'), '2015-09-02', words, yesNo)).toBe('2/9/2015');
    expect(textOf(field('boolean'), false, words, yesNo)).toBe('Không');
    expect(textOf(field('text'), null, words, yesNo)).toBe('');
    for (const [kind, value] of [
      ['integer', 1234567],
      ['decimal', 1234.5],
      ['year', 2015],
    ] as const) {
      expect(readCell(field(kind), textOf(field(kind), value, words, yesNo), words, yesNo)).toEqual({
        value,
      });
    }
  });

  it('is written out when it is left', () => {
    expect(completed(field('code'), 'nu', words, yesNo)).toBe('Nữ');
    expect(completed(field('date'), '2-9-2015', words, yesNo)).toBe('2/9/2015');
    expect(completed(field('code'), ' xyz ', words, yesNo)).toBe('xyz');
    expect(completed(field('boolean'), '1', words, yesNo)).toBe('Có');
    // A number shows how it was understood.
    expect(completed(field('decimal'), '1.500', words, yesNo)).toBe('1500');
    expect(completed(field('decimal'), '1.234,50', words, yesNo)).toBe('1234,5');
    expect(completed(field('decimal'), '1.5', words, yesNo)).toBe('1.5');
  });
});

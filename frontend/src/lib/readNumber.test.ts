import { describe, expect, it } from 'vitest';
import { readNumber } from './readNumber';

describe('a number', () => {
  it.each([
    ['1.500', 1500],
    ['1.234,5', 1234.5],
    ['12.345.678', 12345678],
    ['2,34', 2.34],
    ['0,125', 0.125],
    ['1 200', 1200],
    ['1\u00a0200,5', 1200.5],
    ['1500', 1500],
    ['-3,5', -3.5],
    ['12,00', 12],
  ])('%j is read the Vietnamese way', (said, value) => {
    expect(readNumber(said, 'vi')).toEqual({ value });
  });

  it.each([
    ['1.5', '1,5'],
    ['0.500', '0,5'],
    ['1,234.5', '1234,5'],
    ['1,234,567', '1234567'],
  ])(
    '%j, as English writes it, is not taken for another; it is said how it is written here',
    (said, instead) => {
      expect(readNumber(said, 'vi')).toEqual({ wrong: 'doubtful', instead });
    },
  );

  it('with three digits behind a comma can be two numbers, and is refused', () => {
    expect(readNumber('1,500', 'vi')).toEqual({ wrong: 'doubtful' });
  });

  it('is not in doubt where its bounds leave one meaning', () => {
    const latitude = { min: -90, max: 90 };
    expect(readNumber('20,865', 'vi', latitude)).toEqual({ value: 20.865 });
    expect(readNumber('20.865', 'vi', latitude)).toEqual({ wrong: 'doubtful', instead: '20,865' });
  });

  it.each(['hai', '1..5', '1.50.0', '1 2', '1e5', '12 m2', '.', '1.2345,6'])('%j is none', (said) => {
    expect(readNumber(said, 'vi')).toEqual({ wrong: 'number' });
  });

  it('is read the English way on English screens', () => {
    expect(readNumber('1,500', 'en')).toEqual({ value: 1500 });
    expect(readNumber('1234.5', 'en')).toEqual({ value: 1234.5 });
    expect(readNumber('1,5', 'en')).toEqual({ wrong: 'doubtful', instead: '1.5' });
  });
});

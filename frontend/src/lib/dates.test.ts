import { describe, expect, it } from 'vitest';
import { parseDate, readDay } from './dates';

describe('parseDate', () => {
  it('reads days as people write them', () => {
    for (const typed of ['30/9/2015', ' 30-09-2015', '30.9.2015', '30 9 2015', '2015-09-30', '2015-9-30']) {
      expect(parseDate(typed), typed).toBe('2015-09-30');
    }
  });

  it('refuses days that do not exist', () => {
    for (const typed of ['', '30/2/2015', '9/30/2015', '2015', '1/1/15', 'hôm nay', '0/1/2015']) {
      expect(parseDate(typed), typed).toBeNull();
    }
  });
});

describe('readDay', () => {
  const now = new Date(2026, 10, 28);

  it.each([
    ['45199', '2023-09-30'],
    ['36526', '2000-01-01'],
    ['42438', '2016-03-09'],
    ['30/9/23', '2023-09-30'],
    ['1-2-85', '1985-02-01'],
    ['1/1/36', '2036-01-01'],
    ['1/1/37', '1937-01-01'],
    ['30/9/2015', '2015-09-30'],
    ['2015-09-30 00:00:00', '2015-09-30'],
  ])('reads %j of a spreadsheet', (said, day) => {
    expect(readDay(said, now)).toBe(day);
  });

  it.each(['1234', '99999', '451990', '31/2/23', '45199,5', 'x'])('refuses %j', (said) => {
    expect(readDay(said, now)).toBeNull();
  });
});

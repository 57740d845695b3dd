import { describe, expect, it } from 'vitest';
import { parseDate } from './dates';

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

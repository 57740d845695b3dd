import { describe, expect, it } from 'vitest';
import { device } from './device';
import { fold } from './fold';

describe('words', () => {
  it('folds Vietnamese for searching', () => {
    expect(fold(' Đặng Thị Huyền ')).toBe('dang thi huyen');
  });

  it('names a device in two words', () => {
    expect(device('Mozilla/5.0 (Windows NT 10.0; Win64) Chrome/130.0 Safari/537.36 Edg/130')).toBe(
      'Edge, Windows',
    );
    expect(device('curl/8')).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { size } from './papers';

describe('size', () => {
  it('is told the way people read sizes', () => {
    expect(size(2_411_724)).toMatch(/^2[,.]3 MB$/);
    expect(size(345_000)).toBe('337 KB');
    expect(size(12)).toBe('1 KB');
  });
});

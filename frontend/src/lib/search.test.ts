import { describe, expect, it } from 'vitest';
import { anyOf, day, oneOf, text } from './search';

describe('search parameters', () => {
  it('are read when they fit and left out when not', () => {
    expect(text('le chan')).toBe('le chan');
    expect(text(11362)).toBe('11362');
    expect(text(' ')).toBeUndefined();
    expect(text({ a: 1 })).toBeUndefined();
    expect(oneOf(['a', 'b'], 'b')).toBe('b');
    expect(oneOf(['a', 'b'], ['b'])).toBeUndefined();
    expect(anyOf(['a', 'b', 'c'], ['c', 'a', 'x'])).toEqual(['a', 'c']);
    expect(anyOf(['a', 'b'], 'a')).toEqual(['a']);
    expect(anyOf(['a', 'b'], 7)).toBeUndefined();
    expect(day('2025-06-30')).toBe('2025-06-30');
    expect(day('30/6/2025')).toBeUndefined();
  });
});

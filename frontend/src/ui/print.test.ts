import { describe, expect, it } from 'vitest';
import { printLight } from './print';

describe('printing', () => {
  it('is light, and leaves the screen as it was', () => {
    const root = document.createElement('html');
    root.setAttribute('data-mantine-color-scheme', 'dark');
    printLight(root);
    window.dispatchEvent(new Event('beforeprint'));
    window.dispatchEvent(new Event('beforeprint'));
    expect(root.getAttribute('data-mantine-color-scheme')).toBe('light');
    window.dispatchEvent(new Event('afterprint'));
    expect(root.getAttribute('data-mantine-color-scheme')).toBe('dark');
  });
});

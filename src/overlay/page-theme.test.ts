import { describe, expect, it } from 'vitest';
import { findTheme } from './page-theme';

describe('the theme of a page', () => {
  it('is told by the luminance of its background', () => {
    expect(findTheme('rgb(255, 255, 255)')).toBe('light');
    expect(findTheme('rgb(230, 236, 240)')).toBe('light');
    expect(findTheme('rgb(21, 32, 43)')).toBe('dim');
    expect(findTheme('rgb(0, 0, 0)')).toBe('dark');
    expect(findTheme('rgba(15, 16, 18, 0.9)')).toBe('dark');
  });
});

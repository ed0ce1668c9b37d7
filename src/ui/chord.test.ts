import { describe, expect, it } from 'vitest';
import { ariaChord, findChord, formatChord } from './chord';

const press = (code: string, modifiers = '') => ({
  code,
  ctrlKey: modifiers.includes('c'),
  altKey: modifiers.includes('a'),
  shiftKey: modifiers.includes('s'),
  metaKey: modifiers.includes('m'),
});

describe('chords', () => {
  it('are written with signs on a Mac and with words elsewhere', () => {
    expect(formatChord('Alt+Shift+Digit1', true)).toBe('⌥ ⇧ 1');
    expect(formatChord('Alt+Shift+Digit1', false)).toBe('Alt+Shift+1');
    expect(formatChord('Alt+Enter', false)).toBe('Alt+Enter');
    expect(formatChord('Alt+Enter', true)).toBe('⌥ ⏎');
    expect(formatChord('Ctrl+Meta+KeyK', true)).toBe('⌃ ⌘ K');
  });

  it('are told to screen readers by the names ARIA has', () => {
    expect(ariaChord('Ctrl+Shift+KeyN')).toBe('Control+Shift+N');
  });

  it('are found by the place of the key, whatever letter it types', () => {
    expect(findChord(press('KeyK', 'a'))).toBe('Alt+KeyK');
    expect(findChord(press('Digit1', 'as'))).toBe('Alt+Shift+Digit1');
    expect(findChord(press('NumpadEnter', 'a'))).toBe('Alt+Enter');
  });

  it('are never a bare key, nor Shift with a key, nor a modifier alone', () => {
    expect(findChord(press('Slash'))).toBeNull();
    expect(findChord(press('KeyB', 's'))).toBeNull();
    expect(findChord(press('AltLeft', 'a'))).toBeNull();
  });
});

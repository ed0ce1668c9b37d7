import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../model/settings';
import { chordOf, findConflict, type PressedKey, parseCommandChord, recordChord } from './chord';

function press(code: string, ...modifiers: ('alt' | 'ctrl' | 'meta' | 'shift' | 'altGraph')[]): PressedKey {
  return {
    code,
    altKey: modifiers.includes('alt'),
    ctrlKey: modifiers.includes('ctrl'),
    metaKey: modifiers.includes('meta'),
    shiftKey: modifiers.includes('shift'),
    getModifierState: (key) => key === 'AltGraph' && modifiers.includes('altGraph'),
  };
}

describe('recording a chord', () => {
  it('writes the modifiers in one order and the key by its code', () => {
    expect(recordChord(press('Digit1', 'shift', 'alt')).chord).toBe('Alt+Shift+Digit1');
    expect(recordChord(press('KeyK', 'meta', 'ctrl')).chord).toBe('Ctrl+Meta+KeyK');
  });

  it('waits while only modifiers are down', () => {
    expect(recordChord(press('AltLeft', 'alt'))).toEqual({ chord: null, problem: null });
    expect(recordChord(press('ShiftRight', 'shift'))).toEqual({ chord: null, problem: null });
  });

  it('refuses a bare key, with or without Shift: it belongs to the page', () => {
    expect(recordChord(press('KeyB')).problem).toBe('modifier');
    expect(recordChord(press('KeyB', 'shift')).problem).toBe('modifier');
  });

  it('refuses AltGr, which types letters on many layouts', () => {
    expect(recordChord(press('KeyE', 'ctrl', 'alt', 'altGraph')).problem).toBe('altGraph');
  });

  it('refuses what the browser never passes on', () => {
    expect(recordChord(press('KeyT', 'ctrl')).problem).toBe('browser');
  });
});

describe('a chord that two actions want', () => {
  const { chords } = DEFAULT_SETTINGS;

  it('names the action that has it', () => {
    expect(findConflict(chords, {}, 'add_note', 'Alt+KeyK')).toBe('open_palette');
    expect(findConflict(chords, {}, 'add_note', 'Shift+Alt+KeyM')).toBe('toggle_marks');
  });

  it('is no conflict with itself, nor when it is free or empty', () => {
    expect(findConflict(chords, {}, 'open_palette', 'Alt+KeyK')).toBeNull();
    expect(findConflict(chords, {}, 'open_palette', 'Alt+KeyY')).toBeNull();
    expect(findConflict({ ...chords, take_fix: '' }, {}, 'open_palette', '')).toBeNull();
  });

  it("counts the browser's own chord in place of ours", () => {
    const commands = { toggle_panel: 'Alt+Shift+Y' };
    expect(findConflict(chords, commands, 'add_note', 'Alt+Shift+KeyY')).toBe('toggle_panel');
    expect(findConflict(chords, commands, 'add_note', 'Alt+KeyB')).toBeNull();
    expect(chordOf('toggle_panel', chords, commands)).toBe('Alt+Shift+KeyY');
  });

  it('reads how the browser writes chords on a Mac', () => {
    expect(parseCommandChord('⌥⇧B')).toBe('Alt+Shift+KeyB');
    expect(parseCommandChord('⌘1')).toBe('Meta+Digit1');
  });
});

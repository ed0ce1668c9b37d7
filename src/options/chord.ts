import type { Action, Chord } from '../model/settings';
import { ACTIONS } from '../model/settings';
import { findChord } from '../ui/chord';

/** Codes of the modifiers themselves: pressed alone they are the beginning of a chord, not one. */
const MODIFIER_CODES = /^(Alt|Control|Shift|Meta|OS)(Left|Right)?$|^CapsLock$|^Fn/;
/** Chords every desktop browser keeps for itself; a page is never told of them. */
const KEPT_BY_BROWSER = new Set([
  'Ctrl+KeyN',
  'Ctrl+KeyT',
  'Ctrl+KeyW',
  'Ctrl+Shift+KeyN',
  'Ctrl+Shift+KeyT',
  'Ctrl+Shift+KeyW',
  'Ctrl+Tab',
  'Ctrl+Shift+Tab',
  'Alt+F4',
  'Alt+Tab',
  'Meta+KeyN',
  'Meta+KeyQ',
  'Meta+KeyT',
  'Meta+KeyW',
]);

export type ChordProblem = 'modifier' | 'altGraph' | 'browser';
export type RecordedChord =
  | { chord: Chord; problem: null }
  | { chord: null; problem: ChordProblem }
  /** Only modifiers are down so far. */
  | { chord: null; problem: null };

export type PressedKey = Pick<KeyboardEvent, 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'> & {
  getModifierState?(key: string): boolean;
};

/**
 * The chord a key press stands for, by key code, so that it is the same on every keyboard layout. A bare key is never
 * one: it belongs to the page.
 */
export function recordChord(event: PressedKey): RecordedChord {
  if (event.code === '' || MODIFIER_CODES.test(event.code)) return { chord: null, problem: null };
  // AltGr reports Ctrl and Alt together and types letters on many layouts.
  if (event.getModifierState?.('AltGraph')) return { chord: null, problem: 'altGraph' };
  const chord = findChord(event);
  if (chord === null) return { chord: null, problem: 'modifier' };
  return KEPT_BY_BROWSER.has(chord) ? { chord: null, problem: 'browser' } : { chord, problem: null };
}

/** Another action that a chord already belongs to, null when it is free. */
export function findConflict(
  chords: Readonly<Record<Action, Chord>>,
  commands: Readonly<Record<string, string>>,
  action: Action,
  chord: Chord,
): Action | null {
  if (chord === '') return null;
  const wanted = sortChord(chord);
  return (
    ACTIONS.find((other) => other !== action && sortChord(chordOf(other, chords, commands)) === wanted) ??
    null
  );
}

/** The chord that really triggers an action: where the browser itself listens, its chord stands before ours. */
export function chordOf(
  action: Action,
  chords: Readonly<Record<Action, Chord>>,
  commands: Readonly<Record<string, string>>,
): Chord {
  const command = commands[action];
  return command ? parseCommandChord(command) : chords[action];
}

/** A chord as Chrome writes it (`Alt+Shift+B`, on a Mac `⌥⇧B`) in our own form. */
export function parseCommandChord(command: string): Chord {
  const spelled = command
    .replace(/⌃|MacCtrl/g, 'Ctrl+')
    .replace(/⌥|Option/g, 'Alt+')
    .replace(/⇧/g, 'Shift+')
    .replace(/⌘|Command/g, 'Meta+');
  return spelled
    .split('+')
    .filter(Boolean)
    .map((part) => (/^[A-Z]$/.test(part) ? `Key${part}` : /^\d$/.test(part) ? `Digit${part}` : part))
    .join('+');
}

/** Two spellings of one chord compare equal: parts in alphabetical order. */
function sortChord(chord: Chord): string {
  return chord.split('+').sort().join('+');
}

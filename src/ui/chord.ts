import type { Chord } from '../model/settings';

/** What `KeyboardEvent.code` calls a key, and what people call it. */
const KEY_NAMES: Record<string, string> = {
  Escape: 'Esc',
  Space: '␣',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Backspace: '⌫',
  Comma: ',',
  Period: '.',
  Slash: '/',
  Backslash: '\\',
  Semicolon: ';',
  Quote: "'",
  Backquote: '`',
  BracketLeft: '[',
  BracketRight: ']',
  Minus: '-',
  Equal: '=',
};
const MAC_SIGNS: Record<string, string> = { Ctrl: '⌃', Alt: '⌥', Shift: '⇧', Meta: '⌘' };

/** Whether chords are written with the signs of a Mac keyboard. */
export const IS_MAC = /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? '');

/** A chord as it is written on keys: `Alt+Shift+Digit1` → "⌥ ⇧ 1" on a Mac, "Alt+Shift+1" elsewhere. */
export function formatChord(chord: Chord, isMac = IS_MAC): string {
  const parts = chord.split('+').filter(Boolean);
  const names = parts.map((part) => {
    if (part in MAC_SIGNS) return isMac ? (MAC_SIGNS[part] ?? part) : part === 'Meta' ? 'Win' : part;
    if (part === 'Enter') return isMac ? '⏎' : part;
    return KEY_NAMES[part] ?? part.replace(/^(Key|Digit|Numpad)(?=.)/, '');
  });
  return names.join(isMac ? ' ' : '+');
}

/** The chord as `aria-keyshortcuts` wants it: "Alt+Shift+1". */
export function ariaChord(chord: Chord): string {
  return chord.replace(/\bCtrl\b/, 'Control').replace(/(Key|Digit)(?=.$)/, '');
}

/**
 * The chord of a key event.
 * @returns null while only modifiers are down, or when Alt, Ctrl and Meta are all up: a bare key belongs to the page.
 */
export function findChord(
  event: Pick<KeyboardEvent, 'code' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey'>,
): Chord | null {
  if (!event.code || /^(Control|Alt|Shift|Meta|OS)/.test(event.code)) return null;
  if (!event.ctrlKey && !event.altKey && !event.metaKey) return null;
  const code = event.code === 'NumpadEnter' ? 'Enter' : event.code;
  return [
    event.ctrlKey && 'Ctrl',
    event.altKey && 'Alt',
    event.shiftKey && 'Shift',
    event.metaKey && 'Meta',
    code,
  ]
    .filter(Boolean)
    .join('+');
}

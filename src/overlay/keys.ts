import type { Bridge } from '../bridge/send';
import { ACTIONS, type Action, type Chord } from '../model/settings';
import { findChord } from '../ui/chord';

/** A chord of the browser that reaches us twice, as command and as key, is one press. */
const SAME_PRESS_MS = 150;

/** The action a key event asks for by the agent's own chords; null for everything that belongs to the page. */
export function findAction(
  event: Parameters<typeof findChord>[0],
  chords: Readonly<Record<Action, Chord>>,
): Action | null {
  const chord = findChord(event);
  if (!chord) return null;
  return ACTIONS.find((action) => chords[action] === chord) ?? null;
}

/**
 * Listens for chords, those of the page's keyboard and those that the browser itself took.
 * Keys that a script of the page made up never count.
 * @param act returns false when the action had nothing to do: then the key is left to the page.
 */
export function listenForChords(
  bridge: Pick<Bridge, 'on'>,
  findChords: () => Readonly<Record<Action, Chord>>,
  act: (action: Action) => boolean,
  abort: AbortSignal,
): void {
  let last: { action: Action; at: number } | null = null;
  const isRepeated = (action: Action, at: number) => last?.action === action && at - last.at < SAME_PRESS_MS;

  addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted || event.isComposing) return;
      const action = findAction(event, findChords());
      if (!action) return;
      if (event.repeat || isRepeated(action, event.timeStamp) || act(action)) {
        event.preventDefault();
        event.stopImmediatePropagation();
      }
      last = { action, at: event.timeStamp };
    },
    { capture: true, signal: abort },
  );
  bridge.on(
    'commandGiven',
    ({ action }) => {
      const at = performance.now();
      if (!isRepeated(action, at)) act(action);
      last = { action, at };
    },
    abort,
  );
}

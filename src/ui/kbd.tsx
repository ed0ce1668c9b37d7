import type { Chord } from '../model/settings';
import { formatChord } from './chord';

/** A chord as drawn on keys; nothing when the action has none. */
export function Kbd({ chord }: { chord: Chord | null | undefined }) {
  if (!chord) return null;
  return (
    <kbd class="kbd" dir="ltr">
      {formatChord(chord)}
    </kbd>
  );
}

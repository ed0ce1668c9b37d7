import type { Judged, MannerCue, Reading } from '../model/reading';
import type { Signals } from './features/cues';
import { CUES, type Cue } from './features/lexicon';

/** An answer to a troll feeds it, a customer taken for one is lost: the bar is high. */
const TROLL = 0.6;
const MAYBE_TROLL = 0.4;
const UPSET = 0.5;
const SHARP_ANGER = 0.6;

function count({ counts }: Signals, cue: Cue): number {
  return counts[CUES.indexOf(cue)] ?? 0;
}

/** What speaks for a troll and what for a customer, as far as words show it. */
function listCues(read: Signals, isSpecific: boolean): MannerCue[] {
  const has = (cue: Cue) => count(read, cue) > 0;
  const cues: MannerCue[] = [];
  if (has('insult') || has('hate')) cues.push('insults');
  if (has('extreme')) cues.push('extreme');
  const isOwn = has('own') || has('care');
  if (has('own')) cues.push('ownExperience');
  if (isSpecific || has('care')) cues.push('specifics');
  if (has('fault') || has('wait')) cues.push('fault');
  if (has('ask') || has('question')) cues.push('asks');
  if (!isOwn && !isSpecific && (has('extreme') || has('insult'))) cues.push('vague');
  return cues;
}

/**
 * Troll, upset customer or neither, with the cues seen.
 * @param troll share of such posts that trolls wrote. @param isSpecific numbers, dates or personal data stand in it.
 */
export function judgeManner(
  read: Signals,
  troll: number,
  mood: Pick<Reading, 'mood' | 'anger'> & { isComplaint: boolean },
  isSpecific: boolean,
): Judged<'troll' | 'upset' | 'calm'> & { cues: MannerCue[] } {
  const cues = listCues(read, isSpecific);
  if (troll >= TROLL) return { value: 'troll', confidence: troll, cues };
  const isUpset =
    mood.anger >= SHARP_ANGER || (mood.mood <= -UPSET && mood.isComplaint) || cues.includes('insults');
  if (troll >= MAYBE_TROLL) return { value: 'unsure', confidence: Math.max(troll, 1 - troll), cues };
  return { value: isUpset ? 'upset' : 'calm', confidence: 1 - troll, cues };
}

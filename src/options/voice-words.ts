import type { Family } from '../model/finding';
import type { RuleConflict } from '../model/trial';
import type { TextKey } from '../ui/texts';

/** Names of families, by text key. */
export const FAMILY_KEYS: Readonly<Record<Family, TextKey>> = {
  minimising: 'family_minimising',
  blame: 'family_blame',
  shouting: 'family_shouting',
  'over-apology': 'family_over_apology',
  'non-apology': 'family_non_apology',
  corporate: 'family_corporate',
  stuffy: 'family_stuffy',
  empty: 'family_empty',
  'channel-switch': 'family_channel_switch',
  'private-data': 'family_private_data',
  'asks-private-data': 'family_asks_private_data',
  'no-acknowledgement': 'family_no_acknowledgement',
  'unanswered-question': 'family_unanswered_question',
  'no-next-step': 'family_no_next_step',
  'humour-under-anger': 'family_humour_under_anger',
  'wrong-language': 'family_wrong_language',
  're-asked-fact': 'family_re_asked_fact',
  template: 'family_template',
  'tragedy-hook': 'family_tragedy_hook',
  troll: 'family_troll',
  brand: 'family_brand',
};

const CONFLICT_KEYS: Readonly<Record<RuleConflict['kind'], TextKey>> = {
  'same-word': 'conflict_same_word',
  circle: 'conflict_circle',
  'flagged-fix': 'conflict_flagged_fix',
  never: 'conflict_never',
  slow: 'conflict_slow',
  broken: 'conflict_broken',
};

/** The sentence for a conflict. */
export function findConflictKey({ kind, other }: RuleConflict): TextKey {
  return kind === 'never' && other === '' ? 'conflict_never_alone' : CONFLICT_KEYS[kind];
}

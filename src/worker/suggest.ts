import type { LanguageTag } from '../model/language';
import type { Message } from '../model/message';
import type { Intent } from '../model/reading';
import type { RankedReply } from '../model/saved-reply';
import type { Tag, TagId } from '../model/tag';
import type { SuggestionView } from '../model/views';
import { rankTags, type TaggingRecord } from '../store/taggings';
import type { CompiledReplies } from './compiled';
import { type Filling, fillSuggestion, wordWhy } from './fill';
import { walk } from './walk';

const MAX_SUGGESTIONS = 3;
/** Replies ranked for a message: the first three are offered, the tags of all are read. */
const MAX_RANKED = 5;
const MAX_TAGS = 5;
/** What a tag that this person often gets weighs against the best reply's tag. */
const HABIT_WEIGHT = 0.3;
/** What the intent's own tag weighs: less than a fitting reply's, more than habit. */
const INTENT_WEIGHT = 0.8;
/** Tags that a new desk begins with and that say what an intent says; a complaint may be about many things. */
const INTENT_TAGS: Partial<Record<Intent | 'unsure', TagId>> = {
  praise: 'praise',
  question: 'question',
  'feature-request': 'feature_request',
};

/** The replies that fit a message best; right after a cold start their index is built first, others are answered meanwhile. */
export function rankReplies(
  { ranking }: CompiledReplies,
  message: Message,
  language: LanguageTag | null,
): Promise<RankedReply[]> {
  const query = { text: message.text, language, platform: message.platform };
  return walk(ranking.rankInSteps(query, MAX_RANKED));
}

/** The three best replies for a message, filled in. */
export function suggestReplies(
  { byId }: CompiledReplies,
  ranked: readonly RankedReply[],
  filling: Filling,
): SuggestionView[] {
  return ranked.slice(0, MAX_SUGGESTIONS).flatMap(({ id, score, because }) => {
    const reply = byId.get(id);
    if (!reply) return [];
    const view = { ...fillSuggestion(reply, filling), score, because };
    return [{ ...view, why: wordWhy(view, filling) }];
  });
}

/** Tags of the replies that fit the message, and tags its author's messages carry; best first, set ones left out. */
export function suggestTags(
  replies: CompiledReplies | null,
  ranked: readonly RankedReply[],
  known: {
    tags: readonly Tag[];
    set: readonly TagId[];
    taggings: readonly TaggingRecord[];
    intent: Intent | 'unsure' | null;
  },
): TagId[] {
  const scores = new Map<TagId, number>();
  const add = (id: TagId, score: number) => scores.set(id, Math.max(scores.get(id) ?? 0, score));
  const best = ranked[0]?.score || 1;
  for (const { id, score, because } of ranked)
    if (because.length > 0) for (const tag of replies?.byId.get(id)?.tags ?? []) add(tag, score / best);
  for (const [index, tag] of rankTags(known.taggings).entries()) add(tag, HABIT_WEIGHT / (index + 1));
  const said = known.intent && INTENT_TAGS[known.intent];
  if (said) add(said, INTENT_WEIGHT);
  const living = new Set(known.tags.map((tag) => tag.id));
  return [...scores]
    .filter(([id]) => living.has(id) && !known.set.includes(id))
    .sort(([, one], [, other]) => other - one)
    .slice(0, MAX_TAGS)
    .map(([id]) => id);
}

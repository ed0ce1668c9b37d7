import { findMatches } from '../pattern/find-matches';
import { getCue } from './cues';
import { findMessageKind } from './message-kind';
import { findSharedLanguage } from './mood';
import { makeReading } from './reading';

/** The draft moves a general question into private messages, though everybody could read the answer. */
export const needlessPrivate = makeReading('needless-private', (draft) => {
  const language = findSharedLanguage(draft);
  if (draft.visibility !== 'public' || !language) return [];
  const kind = findMessageKind(draft);
  const isGeneral =
    kind?.isQuestion &&
    !kind.account &&
    !kind.problem &&
    !kind.mood &&
    !/\d{3}/.test(draft.inbound?.text ?? '');
  if (!isGeneral) return [];
  const [privately] = findMatches(getCue(language, 'privately'), draft.draft);
  return privately ? [{ span: privately, words: [], suggestions: [] }] : [];
});

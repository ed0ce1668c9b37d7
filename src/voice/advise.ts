import type { Advice, DraftCheck } from '../model/draft';
import { findOurLanguage } from '../model/language';
import { isPrivately, listPrivateAsks } from './reading/asks-private-data';
import { findMessageKind, type MessageKind } from './reading/message-kind';
import { privateData } from './reading/private-data';
import { getWords } from './texts';

/** From this turn on a public conversation is better continued in private. */
const MANY_TURNS = 3;

/**
 * Whether the answer belongs in public or in private, with reasons for both.
 * @returns null without a message in a language of ours, or where nothing speaks for either.
 */
export function advise(draft: DraftCheck): Advice | null {
  const kind = findMessageKind(draft);
  if (!kind) return null;
  const isPrivate = listPrivateReasons(draft, kind);
  const isPublic = listPublicReasons(kind, isPrivate.length > 0);
  // Working out a problem may need details, but that alone moves nobody.
  const detail = isPrivate.length === 0 && kind.problem && !kind.praise ? ['detail'] : [];
  if (isPrivate.length + isPublic.length + detail.length === 0) return null;
  const words = getWords('advice');
  const tell = (keys: string[]) =>
    keys.map((key) => words[key]?.[draft.interfaceLanguage] ?? words[key]?.en ?? key);
  const lean =
    isPrivate.length > 0 ? 'private' : kind.mood === 'anger' && !kind.bait ? 'either' : findLean(detail);
  return { lean, public: tell(isPublic), private: tell([...isPrivate, ...detail]) };
}

function findLean(detail: readonly string[]): Advice['lean'] {
  return detail.length > 0 ? 'either' : 'public';
}

function listPrivateReasons(draft: DraftCheck, kind: MessageKind): string[] {
  const language = findOurLanguage(draft.language);
  // What is asked for in private already is no reason to go there.
  const isAsking =
    language !== null && !isPrivately(draft.draft, language) && listPrivateAsks(draft, language).length > 0;
  const hasData = isAsking || privateData.check({ ...draft, visibility: 'public' }).length > 0;
  return [
    ...(kind.mood === 'loss' ? ['loss'] : []),
    ...(kind.account && !kind.praise ? ['account'] : []),
    ...(hasData ? ['data'] : []),
    ...(draft.turn !== undefined && draft.turn >= MANY_TURNS ? ['turn'] : []),
  ];
}

function listPublicReasons(kind: MessageKind, hasPrivate: boolean): string[] {
  return [
    ...(kind.mood === 'anger' && !kind.bait ? ['seen'] : []),
    ...(kind.isQuestion && !hasPrivate && kind.mood === null ? ['general'] : []),
    ...(kind.praise ? ['praise'] : []),
    ...(kind.isBanter && kind.mood === null ? ['banter'] : []),
    ...(kind.bait ? ['bait'] : []),
    ...(hasPrivate ? (kind.mood === 'loss' ? [] : ['first']) : ['hiding']),
  ];
}

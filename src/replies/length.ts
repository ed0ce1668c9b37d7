import type { PlatformId } from '../model/message';
import { countWithPackage, mayHoldLink } from './twitter-text';

/** A post or a comment, or a direct message. */
export type LengthKind = 'public' | 'private';

export interface MeasuredLength {
  /** In the network's own counting. */
  used: number;
  limit: number;
  isOver: boolean;
}

/**
 * What each network takes.
 * - X, post: 280, weighted (docs.x.com, "Counting characters"); paid accounts may write more, which no page says surely.
 * - X, direct message: 10,000 (docs.x.com, "Direct Messages").
 * - Facebook, comment: 8,000 (facebook.com/help, "comment length"); Messenger: 20,000 (developers.facebook.com,
 *   "Messenger Platform: text up to 20,000 in the app"; the Send API takes 2,000).
 * - Instagram, comment: 2,200 (developers.facebook.com, "Instagram Platform: comments and captions"); direct: 1,000
 *   (same, "Messaging: message must be 1000 bytes or less"; the page counts characters).
 */
const LIMITS: Readonly<Record<PlatformId, Readonly<Record<LengthKind, number>>>> = {
  x: { public: 280, private: 10_000 },
  facebook: { public: 8000, private: 20_000 },
  instagram: { public: 2200, private: 1000 },
};

/** How long a text is where it is to be sent, in the network's own counting. */
export function measureLength(text: string, platform: PlatformId, kind: LengthKind): MeasuredLength {
  const limit = LIMITS[platform][kind];
  // The others say "characters" and no more: UTF-16 units are what their fields count, and the safe side.
  const used = platform === 'x' && kind === 'public' ? countWeighted(text) : text.length;
  return { used, limit, isOver: used > limit };
}

/** Signs that count once; all others count twice (`twitter-text` configuration, version 3). */
const LIGHT = [
  [0, 4351],
  [8192, 8205],
  [8208, 8223],
  [8242, 8247],
] as const;
/** Emoji count twice however many code points they have, links count 23: the package knows which they are. */
const MAY_HOLD_EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u;

/** Asked with every key: most drafts hold neither link nor emoji, and a sum is all they need. */
function countWeighted(text: string): number {
  if (mayHoldLink(text) || MAY_HOLD_EMOJI.test(text)) return countWithPackage(text);
  let used = 0;
  for (const sign of text.normalize('NFC')) {
    const code = sign.codePointAt(0) ?? 0;
    used += LIGHT.some(([first, last]) => code >= first && code <= last) ? 1 : 2;
  }
  return used;
}

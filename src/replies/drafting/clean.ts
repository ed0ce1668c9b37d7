/** Reasoning that some models write before their answer; one without an end is reasoning to the last. */
const THOUGHT = /<(think|thinking|reasoning)>[\s\S]*?(?:<\/\1>|$)/giu;
const TAG = /<\/?[a-z][a-z0-9-]*(?:\s[^<>]*)?\/?>/giu;
/** Contents of these are no words of an answer. */
const SCRIPT = /<(script|style|template|svg|iframe)\b[\s\S]*?(?:<\/\1\s*>|$)/giu;
const COMMENT = /<!--[\s\S]*?(?:-->|$)/gu;
const FENCE = /^[ \t]*(?:```|~~~)[^\n]*\n?/gmu;
const IMAGE = /!\[([^\]\n]*)\]\(([^()\s]*)\)/gu;
const LINK = /\[([^[\]\n]+)\]\((?:<)?([^()\s<>]+)(?:>)?(?:\s+"[^"\n]*")?\)/gu;
const HEADING = /^[ \t]{0,3}#{1,6}[ \t]+/gmu;
const QUOTE = /^[ \t]{0,3}>[ \t]?/gmu;
const STRONG = /(\*\*|__)(?=\S)([^\n]*?\S)\1/gu;
const ITALIC = /(?<![\p{L}\p{N}*_])([*_])(?=[^\s*_])([^\n*_]*?[^\s*_])\1(?![\p{L}\p{N}*_])/gu;
const CODE = /`([^`\n]+)`/gu;
/** Signs nobody sees, and such that turn a line round; what joins emoji and scripts stays. */
const UNSEEN =
  /[^\P{Cc}\t\n]|[\u00ad\u061c\u180e\u200b\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff\u{e0000}-\u{e007f}]/gu;
const PAIRS: readonly (readonly [string, string])[] = [
  ['"', '"'],
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
  ['「', '」'],
];

/** Longer than any network takes is no answer. */
export const LONGEST_ANSWER = 12_000;

export interface CleanText {
  text: string;
  /** Something other than words was taken out. */
  hadMarkup: boolean;
}

/**
 * The bare words of what a model wrote: no reasoning, markup, unseen signs, quotation marks around the whole, nor the
 * signature, which is put there once when the text is inserted. A link keeps its words and its address, for it is the
 * agent who judges it.
 */
export function cleanAnswer(raw: string, signature: string): CleanText {
  const spoken = raw.replace(/\r\n?/gu, '\n').replace(UNSEEN, '').replace(THOUGHT, '');
  const bare = spoken
    .replace(COMMENT, '')
    .replace(SCRIPT, '')
    .replace(TAG, '')
    .replace(FENCE, '')
    .replace(IMAGE, '$1 $2')
    .replace(LINK, (_whole, words: string, address: string) =>
      words === address ? address : `${words} (${address})`,
    )
    .replace(HEADING, '')
    .replace(QUOTE, '')
    .replace(STRONG, '$2')
    .replace(ITALIC, '$2')
    .replace(CODE, '$1');
  return { text: unsign(unquote(tidy(bare)), signature), hadMarkup: tidy(bare) !== tidy(spoken) };
}

/** While it grows: what may still become a tag, a placeholder or a thought is held back. */
export function cleanGrowing(raw: string): string {
  const { text } = cleanAnswer(raw, '');
  return text.replace(/(?:\[\[?[^\]]{0,60}\]?|<[^<>]{0,60})$/u, '').trimEnd();
}

/** What stands of a draft before the signature; the signature stays where it is when the draft is said otherwise. */
export function unsign(text: string, signature: string): string {
  const trimmed = text.trimEnd();
  return signature !== '' && trimmed.endsWith(signature)
    ? trimmed.slice(0, -signature.length).trimEnd()
    : trimmed;
}

function tidy(text: string): string {
  return text
    .replace(/[ \t]+$/gmu, '')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

function unquote(text: string): string {
  const pair = PAIRS.find(
    ([open, close]) => text.length > 2 && text.startsWith(open) && text.endsWith(close),
  );
  const inner = text.slice(1, -1);
  return pair && !inner.includes(pair[0]) && !inner.includes(pair[1]) ? inner.trim() : text;
}

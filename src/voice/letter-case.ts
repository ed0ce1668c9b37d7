import { capitalize } from './actions';

export interface CaseOptions {
  /** Words that keep their own spelling. */
  exceptions: string[];
  /** Ends of words after which a capital follows in sentence case. */
  indicators: string[];
  /** Beginning of the text that is left as it is. */
  prefix: string;
}

/** Words that stay small inside a title. */
const SMALL = {
  ap: 'a an and at but by for if in nor of on or so the to up yet via vs vs. v v.',
  chicago:
    'a an and as at but by for from if in into nor of off on onto or out over so the to up with yet via vs vs. v v. than',
};

/** Sentence case: a capital at the start and after an indicator, small letters elsewhere, exceptions as they are. */
export function toSentenceCase(text: string, options: CaseOptions): string {
  return mapWords(text, options, (word, index, previous) => {
    const isStart = index === 0;
    const isAfterNumber = index === 1 && /\d+\./.test(previous);
    const isIndicated = options.indicators.some((sign) => sign !== '' && previous.endsWith(sign));
    const lower = word.toLowerCase();
    return isStart || isAfterNumber || isIndicated ? capitalize(lower) : lower;
  });
}

/** Title case as the AP or Chicago manuals have it: small words stay small unless first, last or after a colon. */
export function toTitleCase(text: string, options: CaseOptions & { isChicago: boolean }): string {
  const small = new Set((options.isChicago ? SMALL.chicago : SMALL.ap).split(' '));
  const last = (text.match(/\S+/g)?.length ?? 0) - 1;
  return mapWords(text, options, (word, index, previous) => {
    const lower = word.toLowerCase();
    const isEdge = index === 0 || index === last || previous.endsWith(':');
    if (small.has(lower) && !isEdge) return lower;
    return lower
      .split('-')
      .map((part, at) => (at > 0 && small.has(part) ? part : capitalize(part)))
      .join('-');
  });
}

function mapWords(
  text: string,
  { exceptions, prefix }: CaseOptions,
  change: (word: string, index: number, previous: string) => string,
): string {
  const kept = new Map(exceptions.map((word) => [word.toLowerCase(), word]));
  const start = prefix !== '' && text.startsWith(prefix) ? prefix.length : 0;
  let index = -1;
  let previous = '';
  return (
    text.slice(0, start) +
    text.slice(start).replace(/\S+/g, (whole) => {
      index++;
      const [, before = '', word = '', after = ''] = /^(\P{L}*)(.*?)(\P{L}*)$/su.exec(whole) ?? [];
      const changed = before + (kept.get(word.toLowerCase()) ?? change(word, index, previous)) + after;
      previous = whole;
      return changed;
    })
  );
}

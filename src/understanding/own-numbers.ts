import { parseNumberTemplate, type TemplatePlace } from '../model/number-template';

const LETTER = '[\\p{sc=Latin}\\p{sc=Cyrillic}]';
const PARTS = {
  digit: '\\d',
  letter: LETTER,
  either: '[\\p{sc=Latin}\\p{sc=Cyrillic}\\d]',
  separator: '[ \u00a0._/\u2010-\u2015-]?',
};
/** Chinese puts words right beside a number. */
const BEFORE = '(?<![\\p{sc=Latin}\\p{sc=Cyrillic}\\p{N}@])';
const AFTER = '(?![\\p{sc=Latin}\\p{sc=Cyrillic}\\p{N}])';
/** Digits alone: no part of a longer number, no amount. */
const BARE_BEFORE = '(?<![\\p{sc=Latin}\\p{sc=Cyrillic}\\p{N}@€$£+]|\\d[.,/-])';
const BARE_AFTER =
  '(?![\\p{sc=Latin}\\p{sc=Cyrillic}\\p{N}%€$£]|[.,/-]\\d| ?(?:€|eur|usd|gbp|bgn|лв|元|块|kg|km|gb|mb))';

/** The desk's own numbers as patterns; null where there are none of a kind. */
export interface OwnNumbers {
  /** With letters in them: nothing else looks like that. */
  lettered: RegExp | null;
  /** Of digits alone: some of them are phone numbers. */
  bare: RegExp | null;
}

/** Makes patterns of templates; what is no template is left out. They read a text once, without going back far. */
export function compileTemplates(templates: readonly string[]): OwnNumbers {
  const lettered: string[] = [];
  const bare: string[] = [];
  for (const template of templates) {
    const parsed = parseNumberTemplate(template);
    if ('fault' in parsed) continue;
    const isBare = parsed.places.every(
      (place) =>
        place.kind === 'digit' ||
        place.kind === 'separator' ||
        (place.kind === 'fixed' && /\d/.test(place.sign)),
    );
    (isBare ? bare : lettered).push(parsed.places.map(print).join(''));
  }
  return { lettered: join(lettered, BEFORE, AFTER), bare: join(bare, BARE_BEFORE, BARE_AFTER) };
}

function print(place: TemplatePlace): string {
  return place.kind === 'fixed' ? place.sign : PARTS[place.kind];
}

/** The longest first: one may begin as another. */
function join(patterns: readonly string[], before: string, after: string): RegExp | null {
  if (patterns.length === 0) return null;
  const longestFirst = patterns.toSorted((one, other) => other.length - one.length);
  return new RegExp(`${before}(?:${longestFirst.join('|')})${after}`, 'giu');
}

/** How many number templates a desk keeps, and how long one is in UTF-16 units. */
export const TEMPLATE_LIMITS = { count: 20, length: 40 } as const;

/** One place of a template. */
export type TemplatePlace =
  | { kind: 'digit' | 'letter' | 'either' | 'separator' }
  /** Stands for itself, capital or small. */
  | { kind: 'fixed'; sign: string };

export type TemplateFault = 'sign' | 'long' | 'general';

export type ParsedTemplate = { places: TemplatePlace[] } | { fault: TemplateFault; sign: string };

/** A line that is no template. */
export interface TemplateProblem {
  /** From 1, as a person counts. */
  line: number;
  fault: TemplateFault | 'many';
  text: string;
  /** The character that has no place in a template; empty for other faults. */
  sign: string;
}

const WILD: Readonly<Record<string, 'digit' | 'letter' | 'either'>> = {
  '#': 'digit',
  '?': 'letter',
  '*': 'either',
};
const SEPARATOR = /[ ._/-]/;
/** A template needs as many open places, or it is one number. */
const LEAST_OPEN = 3;
/** And without a letter of its own as many digits, or it is any year and any price. */
const LEAST_DIGITS = 5;

/**
 * Reads how a desk's order or account numbers look: `#` is a digit, `?` a letter, `*` either of them; other letters and
 * digits stand for themselves, and a space, dash, dot, slash or underscore may be another of them or be left out.
 */
export function parseNumberTemplate(text: string): ParsedTemplate {
  const plain = cleanTemplate(text);
  if (plain.length > TEMPLATE_LIMITS.length) return { fault: 'long', sign: '' };
  const places: TemplatePlace[] = [];
  for (const sign of plain) {
    const wild = WILD[sign];
    if (wild) places.push({ kind: wild });
    else if (SEPARATOR.test(sign)) {
      // What stands between two parts is one separator, at either end it is none.
      if (places.length > 0 && places.at(-1)?.kind !== 'separator') places.push({ kind: 'separator' });
    } else if (/[\p{L}\d]/u.test(sign)) places.push({ kind: 'fixed', sign });
    else return { fault: 'sign', sign };
  }
  if (places.at(-1)?.kind === 'separator') places.pop();
  return isGeneral(places) ? { fault: 'general', sign: '' } : { places };
}

function isGeneral(places: readonly TemplatePlace[]): boolean {
  const count = (test: (place: TemplatePlace) => boolean) => places.filter(test).length;
  const open = count(({ kind }) => kind === 'digit' || kind === 'either');
  const letters = count((place) => place.kind === 'fixed' && /\p{L}/u.test(place.sign));
  const digits = count(
    (place) => place.kind === 'digit' || (place.kind === 'fixed' && /\d/.test(place.sign)),
  );
  return open < LEAST_OPEN || (letters === 0 && digits < LEAST_DIGITS);
}

/** As it is kept: signs that phones and word processors put there are the plain ones. */
export function cleanTemplate(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .trim();
}

/** Reads one template a line; empty lines are none. */
export function parseTemplateLines(text: string): { templates: string[]; problems: TemplateProblem[] } {
  const templates: string[] = [];
  const problems: TemplateProblem[] = [];
  for (const [at, line] of text.split('\n').entries()) {
    const template = cleanTemplate(line);
    if (template === '' || templates.includes(template)) continue;
    const parsed = parseNumberTemplate(template);
    const about = { line: at + 1, text: template };
    if ('fault' in parsed) problems.push({ ...about, ...parsed });
    else if (templates.length === TEMPLATE_LIMITS.count) problems.push({ ...about, fault: 'many', sign: '' });
    else templates.push(template);
  }
  return { templates, problems };
}

import { compilePattern } from '../pattern/compile-pattern';
import type { Pattern } from '../pattern/pattern';
import { isRecord } from '../record';

export const CONCEPTS = ['order', 'email', 'phone', 'address', 'bank', 'birth', 'name', 'model'] as const;
/** What a customer can be asked for. */
export type Concept = (typeof CONCEPTS)[number];

/**
 * What messages and drafts are read for:
 * - in the message: `anger`, `loss`, `problem`, `praise`; `account`: it is about an order or an account;
 *   `tried`: the customer called or mailed already; `bait`: extreme and vague
 *   against the company; `own`: what the customer lived through;
 * - in the draft: `acknowledgement` sees what happened; `step` says what happens next; `privately` names a private
 *   channel; `ours` stands before our own phone number; `ask` asks for one of the concepts; `switch` sends to phone or
 *   mail; `courtesy` begins what is only polite; `tragedy`, `promotion`, `donation` speak of such.
 */
export const CUES = [
  'anger',
  'loss',
  'problem',
  'acknowledgement',
  'step',
  'privately',
  'ours',
  'ask',
  'praise',
  'account',
  'tried',
  'switch',
  'tragedy',
  'promotion',
  'donation',
  'bait',
  'own',
  'courtesy',
] as const;
export type Cue = (typeof CUES)[number];

/** Beginnings of words are enough. */
const STEMS = new Set<string>(['acknowledgement', 'step', 'ours', 'courtesy']);

/** Compiles one cue of a language's file as it is written. */
export function compileCue(file: Record<string, unknown>, cue: Cue | Concept): Pattern {
  if (!isRecord(file.data)) throw new Error('The cues need their data.');
  const data = file.data;
  const lines: unknown = cue in data ? data[cue] : file[cue];
  const source = (Array.isArray(lines) ? lines : [lines])
    .join('|')
    .replaceAll('{gap}', () => String(file.gap))
    .replaceAll('{data}', () => `(?:${Object.values(data).join('|')})`);
  const isWord = file.nonword !== true;
  const whole = isWord ? `\\b(?:${source})${STEMS.has(cue) ? '' : '\\b'}` : source;
  return compilePattern(whole, { isCaseIgnored: true, isTrusted: true });
}

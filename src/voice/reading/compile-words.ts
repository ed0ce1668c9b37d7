import { compilePattern } from '../pattern/compile-pattern';
import type { Pattern } from '../pattern/pattern';

/**
 * What messages and drafts are read for besides the cues, in files of one list a name; a star in a line stands for the
 * rest of a word:
 * - `ask…`: what a draft asks for; `say…`: what tells it in a message; `asking` makes a sentence ask, `notAsking` none;
 * - `…Q`: kinds of question; `rhetorical` ones want no answer, `askedQuietly` ones have no question mark;
 * - `yesWords`, `timeWords`, `amountWords`, `reasonWords`, `howWords`: what answers them; `doing`: something is done;
 *   `holdingWords`: somebody finds out;
 * - `noWords`, `onlyWords`: deny or narrow, as answers do; `nowWords`, `habitWords`, `pastWords`: at once, as a rule, gone;
 * - `remedy…`: what a customer is told to try; `tried`: that it was tried;
 * - `playful`, `cheerful`: jokes and cheer; `disaster`, `mourning`, `promo`, `charity`: sales in one breath with tragedy;
 * - `baitAll`: against everybody, or what nobody can answer; `story`: what the customer lived through;
 * - `privateLabel`, `cardLabel`: stand before somebody's number; `ourMail`: before a mailbox of ours.
 */
export type Words = Readonly<Record<string, readonly string[]>>;

/** Compiles one list of a language's file as it is written. */
export function compileWords(file: Record<string, unknown>, name: string): Pattern {
  const lines = file[name];
  if (!Array.isArray(lines)) throw new Error(`There are no words for ${name}.`);
  const source = lines.join('|').replace(/(?<=\p{L})\*/gu, () => '\\p{L}*');
  const whole = file.nonword === true ? source : `(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`;
  return compilePattern(whole, { isCaseIgnored: true, isTrusted: true });
}

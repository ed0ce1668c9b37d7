import { parseTest } from '../model/reply-template';
import { findOwn, type Known } from './variable-names';

/** The part of a condition that a mark is; `other`: a second condition, a loop, anything we have nothing like. */
export type ConditionRole = 'open' | 'else' | 'close' | 'other';

/** `ticket.language == 'de'`, `order != blank`, `contact.name` */
const COMPARED =
  /^([\p{L}\p{N}_.[\] -]+?)\s*(?:(==|!=|=|is|is not)\s*(?:"([^"]*)"|'([^']*)'|([\p{L}\p{N}_-]+)))?$/iu;
/** What the tools say for nothing. */
const NOTHING = /^(?:|blank|empty|nil|null|false)$/i;
const NETWORKS: readonly [RegExp, string][] = [
  [/twitter|^x$/i, 'x'],
  [/facebook|messenger/i, 'facebook'],
  [/instagram/i, 'instagram'],
];

/**
 * A condition of another tool as one of ours, where it is about the language, the network or whether something is known.
 * @param isTurned it says when the part is left out.
 * @param name what our place of a variable is called.
 * @returns null for every other one.
 */
export function translateTest(
  test: string,
  known: Known,
  name: (theirs: string) => string,
  isTurned = false,
): string | null {
  const [, variable = '', operator, ...values] = COMPARED.exec(test.trim()) ?? [];
  if (variable === '') return null;
  const value = values.find((one) => one !== undefined) ?? '';
  const isUnequal = /!|not/i.test(operator ?? '');
  const not = isUnequal !== isTurned ? 'not ' : '';
  const ours = operator === undefined || NOTHING.test(value) ? testKnown() : testValue();
  return ours !== null && parseTest(ours) ? ours : null;

  function testKnown(): string {
    // `order != blank` says that it is known.
    const isKnown = (operator === undefined || isUnequal) !== isTurned;
    return `if ${isKnown ? '' : 'not '}known ${findOwn(variable, known) ?? name(variable)}`;
  }

  function testValue(): string | null {
    if (/(?:language|locale)$/i.test(variable)) return `if ${not}language ${value}`;
    if (!/(?:via|channel|source|network|platform)$/i.test(variable)) return null;
    const network = NETWORKS.find(([pattern]) => pattern.test(value))?.[1];
    return network ? `if ${not}network ${network}` : null;
  }
}

import type { VoiceRule } from '../model/voice-rule';

/** One place where a rule's pattern matched. Spans in UTF-16 units of the text that was searched. */
export interface Hit {
  start: number;
  end: number;
  match: string;
  /** What takes the place of each `%s` in the message, in order. */
  words: string[];
  /** Texts that the rule offers in place of the match. */
  replacements: string[];
  /** `'good' or 'better'` is already in quotes: the message's own quotes around its first `%s` go. */
  isQuoted: boolean;
}

/** What rules remember across the blocks of one text: definitions seen, spellings used. */
export type Memory = Set<string>;

/** A compiled rule. Stateless between texts. */
export interface Matcher {
  find(text: string, memory: Memory): Hit[];
}

/** Ready to run: the rule beside its matcher. */
export interface CompiledRule {
  rule: VoiceRule;
  matcher: Matcher;
}

/**
 * Compiles the rules of one Vale kind.
 * @param isTrusted the rule ships with Beside and was judged by its tests.
 * @throws RuleError or PatternError when a key is missing, of the wrong shape, or holds a pattern that cannot be used.
 */
export type KindCompiler = (rule: VoiceRule, isTrusted: boolean) => Matcher;

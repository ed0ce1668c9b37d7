import type { VoiceRule } from '../model/voice-rule';
import { findList } from './keys';
import { isRecord } from './record';

const MOST_WORDS = 12;

/** Words to show: those of the patterns that read as plain words; else what the rule's examples are flagged for. */
export function listWords(rule: VoiceRule): string[] {
  const swap = isRecord(rule.keys.swap) ? Object.keys(rule.keys.swap) : [];
  const tokens = [...findList(rule, 'tokens'), ...findList(rule, 'token'), ...swap];
  const words = tokens.flatMap(spellOut).filter((word) => /\p{L}/u.test(word));
  return [...new Set(words)].slice(0, MOST_WORDS);
}

/** A simple pattern as words: `please be (?:advised|aware)` → "please be advised". Empty when it is not simple. */
function spellOut(pattern: string): string[] {
  let text = pattern.replace(/\(\?<?[=!](?:[^()]|\([^()]*\))*\)/g, '').replace(/\\b/g, '');
  for (let before = ''; before !== text; ) {
    before = text;
    text = text.replace(/\((?:\?:)?[^()]*\)[?*]/g, '').replace(/\((?:\?:)?([^()|]*)(?:\|[^()]*)?\)/g, '$1');
  }
  text =
    text
      .replace(/\\s[+*]?/g, ' ')
      .replace(/\[([’'])[^\]]*\]/g, '$1')
      .replace(/.\?/g, '')
      .split('|')[0] ?? '';
  const word = text.replace(/\s+/g, ' ').trim();
  return /[\\[\](){}*+^$?=<!]/.test(word) || word.length > 40 || word.length < 2 ? [] : [word];
}

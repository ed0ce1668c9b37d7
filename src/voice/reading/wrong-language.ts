import type { LanguageTag } from '../../model/language';
import { makeReading } from './reading';

/** The draft is in another language than the customer's message; only where both are known. */
export const wrongLanguage = makeReading('wrong-language', ({ language, inbound, interfaceLanguage }) => {
  if (!language || !inbound?.language) return [];
  if (findPrimary(language) === findPrimary(inbound.language)) return [];
  const names = new Intl.DisplayNames([interfaceLanguage], { type: 'language', fallback: 'code' });
  const name = (tag: LanguageTag) => names.of(findPrimary(tag)) ?? tag;
  return [{ span: null, words: [name(inbound.language), name(language)], suggestions: [] }];
});

function findPrimary(tag: LanguageTag): string {
  const primary = tag.toLowerCase().split(/[-_]/)[0] ?? '';
  return /^[a-z]{2,3}$/.test(primary) ? primary : 'und';
}

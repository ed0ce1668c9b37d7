import { type LanguageTag, OUR_LANGUAGES } from '../model/language';
import type { Texts } from '../ui/texts';

/** Our own languages are named without their region: one Chinese is offered, so "Chinese" says which. */
function shorten(tag: LanguageTag): LanguageTag {
  return OUR_LANGUAGES.some((ours) => ours === tag) ? (tag.split('-')[0] ?? tag) : tag;
}

/** A language's name in the interface language: "Dutch". */
export function nameLanguage(tag: LanguageTag, texts: Texts): string {
  // What no language was said for fits them all.
  return tag === 'und' ? texts.text('options_everyLanguage') : texts.languageName(shorten(tag));
}

/** A language's name in that language, as people look for it: "Deutsch", "български". */
export function nameInItself(tag: LanguageTag): string {
  try {
    const name =
      new Intl.DisplayNames(tag, { type: 'language', languageDisplay: 'standard' }).of(shorten(tag)) ?? tag;
    return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
  } catch {
    return tag;
  }
}

/** A BCP 47 language tag. */
export type LanguageTag = string;

/** The languages Beside itself speaks: interface, voice packs and starter replies. */
export const OUR_LANGUAGES = ['en', 'nl', 'de', 'bg', 'zh-CN'] as const;
export type OurLanguage = (typeof OUR_LANGUAGES)[number];

/**
 * Which of our languages a tag belongs to, by its primary subtag (`de-AT` → `de`, `zh-Hant` → `zh-CN`).
 * @returns null for a language that Beside does not speak, and for an empty tag.
 */
export function findOurLanguage(tag: LanguageTag | null | undefined): OurLanguage | null {
  const [primary = ''] = tag?.toLowerCase().split(/[-_]/) ?? [];
  return BY_PRIMARY.get(primary) ?? null;
}

const BY_PRIMARY = new Map<string, OurLanguage>(
  OUR_LANGUAGES.map((language) => [language.split('-')[0] ?? '', language]),
);

import browser from 'webextension-polyfill';
import { findOurLanguage, type OurLanguage } from '../model/language';
import type { Settings } from '../model/settings';

/** Texts of one language: key → text with `{placeholders}`. */
export type Texts = Readonly<Record<string, string>>;

/** Files of the extension itself: they change with it only, so what was read stays right while this worker lives. */
const read = new Map<OurLanguage, Promise<Texts>>();

/** The language of the interface: as set, else the browser's, else English. */
export function findInterfaceLanguage(settings: Pick<Settings, 'interfaceLanguage'>): OurLanguage {
  return findOurLanguage(settings.interfaceLanguage) ?? findOurLanguage(browser.i18n.getUILanguage()) ?? 'en';
}

/** All texts of one of our languages, read from the extension's own `_locales`. */
export function getTexts(language: OurLanguage): Promise<Texts> {
  const known = read.get(language);
  if (known) return known;
  const texts = readTexts(language);
  read.set(language, texts);
  // A read that failed is tried again by whoever asks next.
  texts.catch(() => read.delete(language));
  return texts;
}

async function readTexts(language: OurLanguage): Promise<Texts> {
  const folder = language.replace('-', '_');
  const response = await fetch(browser.runtime.getURL(`_locales/${folder}/messages.json`));
  const messages: Record<string, { message: string }> = await response.json();
  return Object.fromEntries(Object.entries(messages).map(([key, { message }]) => [key, message]));
}

/** Puts values into `{placeholders}`. */
export function fillText(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

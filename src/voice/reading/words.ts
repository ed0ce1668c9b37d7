import type { OurLanguage } from '../../model/language';
import { BUILT_KEY, isBuilt } from '../built';
import { findMatches, hasMatch, type Match } from '../pattern/find-matches';
import { type Pattern, readyPattern } from '../pattern/pattern';
import { isRecord } from '../record';
import { compileWords } from './compile-words';

const FILES = import.meta.glob<() => unknown>('./words/*.yml', { eager: true, import: 'default' });
const COMPILED = new Map<string, Pattern>();
const files = new Map<OurLanguage, Record<string, unknown>>();

/** Whether one of these words stands in the text. */
export function hasWords(language: OurLanguage, name: string, text: string): boolean {
  return hasMatch(getPattern(language, name), text);
}

/** Where these words stand in the text. */
export function findWords(language: OurLanguage, name: string, text: string): Match[] {
  return findMatches(getPattern(language, name), text);
}

/** Compiled when first asked for. */
function getPattern(language: OurLanguage, name: string): Pattern {
  const key = `${language} ${name}`;
  const known = COMPILED.get(key);
  if (known) return known;
  const file = getFile(language);
  const built = file[BUILT_KEY];
  const printed = isBuilt(built) ? built.patterns[name] : undefined;
  const pattern = printed ? readyPattern(printed) : compileWords(file, name);
  COMPILED.set(key, pattern);
  return pattern;
}

function getFile(language: OurLanguage): Record<string, unknown> {
  const known = files.get(language);
  if (known) return known;
  const file = FILES[`./words/${language}.yml`]?.();
  if (!isRecord(file)) throw new Error(`There are no words for ${language}.`);
  files.set(language, file);
  return file;
}

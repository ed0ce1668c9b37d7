import { FAMILIES, type Family, LEVELS, type Level } from '../model/finding';
import type { LocalText } from '../model/voice-rule';
import { isRecord } from './record';

/** What a check that is no Vale rule says, in the interface's languages. */
export interface CheckTexts {
  family: Family;
  level: Level;
  title: LocalText;
  /** `%s` stands for what was seen. */
  message: LocalText;
  reason: LocalText;
  source: string;
  /** Words for parts of the message or for suggestions, by name. */
  words: Record<string, LocalText>;
}

const FILES = import.meta.glob<() => unknown>('./texts/*.yml', { eager: true, import: 'default' });

const TEXTS = new Map(
  Object.entries(FILES).map(
    ([path, getFile]) => [path.replace(/^\.\/texts\/(.+)\.yml$/, '$1'), getFile] as const,
  ),
);

const parsed = new Map<string, unknown>();
const checked = new Map<string, CheckTexts>();

function getFile(name: string): unknown {
  const file = parsed.get(name) ?? TEXTS.get(name)?.();
  parsed.set(name, file);
  return file;
}

/** @throws Error when the file is missing or not whole: a fault of the build, found by the tests. */
export function getTexts(name: string): CheckTexts {
  const known = checked.get(name) ?? parseTexts(name);
  checked.set(name, known);
  return known;
}

function parseTexts(name: string): CheckTexts {
  const value = getFile(name);
  if (!isRecord(value)) throw new Error(`There are no texts for ${name}.`);
  const family = FAMILIES.find((one) => one === value.family);
  const level = LEVELS.find((one) => one === value.level);
  const words = isRecord(value.words) ? value.words : {};
  if (!family || !level) throw new Error(`The texts for ${name} need a family and a level.`);
  return {
    family,
    level,
    title: getLocal(name, value.title),
    message: getLocal(name, value.message),
    reason: getLocal(name, value.reason),
    source: typeof value.source === 'string' ? value.source : '',
    words: Object.fromEntries(Object.entries(words).map(([key, text]) => [key, getLocal(name, text)])),
  };
}

/** The words of a file that is nothing but words. */
export function getWords(name: string): Record<string, LocalText> {
  const value = getFile(name);
  if (!isRecord(value)) throw new Error(`There are no texts for ${name}.`);
  return Object.fromEntries(Object.entries(value).map(([key, text]) => [key, getLocal(name, text)]));
}

function getLocal(name: string, value: unknown): LocalText {
  if (!isLocal(value)) throw new Error(`A text for ${name} is missing.`);
  return value;
}

function isLocal(value: unknown): value is LocalText {
  return (
    isRecord(value) &&
    typeof value.en === 'string' &&
    Object.values(value).every((text) => typeof text === 'string')
  );
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../extension';

/** The shipped texts of one interface language, as the tests expect to see them on the screen. */
export function readTexts(language: string): (key: string) => string {
  const folder = language.replace('-', '_');
  const file = join(ROOT, 'public/_locales', folder, 'messages.json');
  const messages = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { message: string }>;
  return (key) => {
    const entry = messages[key];
    if (!entry) throw new Error(`There is no text ${key} in ${language}.`);
    return entry.message;
  };
}

/** A pattern for a text with placeholders: `{span}` stands for anything. */
export function toPattern(text: string): RegExp {
  const escaped = text.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(escaped.join('.+'));
}

import { OUR_LANGUAGES, type OurLanguage } from '../../../model/language';
import { isRecord } from '../../record';

const FILES = import.meta.glob<() => unknown>('./*.yml', { eager: true, import: 'default' });
const ARROW = ' → ';

/** A message and a draft that answers it. */
export interface Example {
  language: OurLanguage;
  inbound: string;
  draft: string;
}

/** The examples of one file under one name, in every language. */
export function listExamples(file: string, name: string): Example[] {
  const parsed = FILES[`./${file}.yml`]?.();
  return OUR_LANGUAGES.flatMap((language) => {
    const lists = isRecord(parsed) ? parsed[language] : null;
    const lines: unknown = isRecord(lists) ? lists[name] : null;
    if (!Array.isArray(lines)) throw new Error(`${file} has no ${name} in ${language}.`);
    return lines.map((line: unknown) => {
      const [inbound, draft] = String(line).split(ARROW);
      if (!inbound || !draft) throw new Error(`${file} has half an example: ${line}`);
      return { language, inbound, draft };
    });
  });
}

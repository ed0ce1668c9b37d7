import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { FormatFault } from '../exchange/contract';
import { readReplyFile } from '../exchange/registry';
import { OUR_LANGUAGES } from '../model/language';
import { createTexts } from '../ui/texts';
import { wordOfFile } from './import-words';

const LOCALES = new URL('../../public/_locales/', import.meta.url).pathname;
const HEAD = 'id,title,text,language,folder,tags,networks,examples\n';

function readTexts(language: string): Record<string, string> {
  const file = readFileSync(`${LOCALES}${language.replace('-', '_')}/messages.json`, 'utf8');
  const entries = JSON.parse(file) as Record<string, { message: string }>;
  return Object.fromEntries(Object.entries(entries).map(([key, { message }]) => [key, message]));
}

const languages = OUR_LANGUAGES.map((language) => createTexts(language, readTexts(language)));

it.each<[fault: FormatFault, name: string, text: string]>([
  ['empty', 'a.json', ''],
  ['json', 'a.json', '{"macros": ['],
  ['kind', 'a.json', '{"kind":"beside-everything"}'],
  ['version', 'a.json', '{"kind":"beside-replies","version":9,"replies":[]}'],
  ['part', 'a.json', '{"kind":"beside-replies","version":1}'],
  ['entry', 'a.json', '{"kind":"beside-replies","version":1,"replies":[5]}'],
  ['duplicate', 'a.json', '[{"id":"a","title":"A","body":"B"},{"id":"a","title":"A","body":"C"}]'],
  ['unknown', 'a.json', '{"settings": {}}'],
  ['noReplies', 'a.json', '[]'],
  ['csv', 'a.csv', 'title,body\na,"b\nc,d\n'],
  ['row', 'a.csv', `${HEAD}1,a,b,en,,,fax,\n`],
  ['rows', 'a.csv', `${HEAD}1,a,b,en,,,,\n1,a,c,en,,,,\n`],
  ['many', 'a.csv', `a,b\n${'x,y\n'.repeat(20_001)}`],
  ['workbook', 'a.csv', 'PK\u0003\u0004'],
  ['binary', 'a.csv', '\u0000\u0001\u0002'.repeat(100)],
])(
  'a reply file with the fault "%s" is refused in each language, every place filled',
  (fault, name, text) => {
    let error: unknown;
    try {
      readReplyFile({ name, bytes: new TextEncoder().encode(text) });
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toMatchObject({ fault });
    const sentences = languages.map((texts) => wordOfFile(error, texts));
    expect(new Set(sentences).size).toBe(OUR_LANGUAGES.length);
    for (const sentence of sentences) expect(sentence).not.toMatch(/[{}]|^file_/);
  },
);

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { buildFile } from './build-file';
import { isBuilt } from './built';
import { findInDraft } from './find-in-draft';
import { compileRule } from './kind-table';
import { parseRule } from './parse-rule';
import { hasMatch } from './pattern/find-matches';
import { readyPattern } from './pattern/pattern';
import { CONCEPTS, CUES, compileCue } from './reading/compile-cue';
import { compileWords } from './reading/compile-words';
import { isRecord } from './record';
import { listShippedRules } from './shipped';

function readFile(path: string): Record<string, unknown> {
  const text = readFileSync(join(import.meta.dirname, path), 'utf8');
  return Object.assign({}, ...parseAllDocuments(text).map((part) => part.toJS()));
}

/** As the worker gets it: through JSON. */
function build(path: string): Record<string, unknown> {
  const built: unknown = JSON.parse(JSON.stringify(buildFile(path, readFile(path))));
  return isRecord(built) ? built : {};
}

it.for(listShippedRules())(
  '$id finds the same in its built form, split and printed, as in its file',
  (rule) => {
    const [language = '', name = ''] = rule.id.split('.');
    const file = build(`packs/${language}/${name}.yml`);
    const built = compileRule(parseRule(rule.id, file), true);
    const whole = compileRule(rule);
    expect(built.rule.beside?.flagged).toEqual([]);
    for (const text of [...(rule.beside?.flagged ?? []), ...(rule.beside?.clean ?? [])]) {
      expect(findInDraft(built, text, text, 'en')).toEqual(findInDraft(whole, text, text, 'en'));
    }
  },
);

it.for(['en', 'nl', 'de', 'bg', 'zh-CN'])('the cues of %s see the same in their built form', (language) => {
  const path = `reading/cues/${language}.yml`;
  const file = readFile(path);
  const { built } = build(path);
  if (!isBuilt(built)) throw new Error('The cues were not built.');
  const texts = listShippedRules().flatMap(({ beside }) => [
    ...(beside?.flagged ?? []),
    ...(beside?.clean ?? []),
  ]);
  for (const cue of [...CUES, ...CONCEPTS]) {
    const printed = built.patterns[cue];
    if (!printed) throw new Error(`${cue} was not built.`);
    const [ready, fresh] = [readyPattern(printed), compileCue(file, cue)];
    const seen = texts.filter((text) => hasMatch(fresh, text));
    expect(texts.filter((text) => hasMatch(ready, text))).toEqual(seen);
  }
});

it.for(['en', 'nl', 'de', 'bg', 'zh-CN'])('the words of %s see the same in their built form', (language) => {
  const path = `reading/words/${language}.yml`;
  const file = readFile(path);
  const { built } = build(path);
  if (!isBuilt(built)) throw new Error('The words were not built.');
  const texts = listShippedRules()
    .filter(({ id }) => id.startsWith(language))
    .flatMap(({ beside }) => beside?.flagged ?? []);
  const names = Object.keys(file).filter((name) => Array.isArray(file[name]));
  expect(Object.keys(built.patterns)).toEqual(names);
  for (const name of names) {
    const printed = built.patterns[name];
    if (!printed) throw new Error(`${name} was not built.`);
    const [ready, fresh] = [readyPattern(printed), compileWords(file, name)];
    const seen = texts.filter((text) => hasMatch(fresh, text));
    expect(texts.filter((text) => hasMatch(ready, text))).toEqual(seen);
  }
});

it('other files stay as they are', () => {
  const file = { family: 'brand' };
  expect(buildFile('texts/brand.yml', file)).toBe(file);
});

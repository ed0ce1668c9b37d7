import type { VoiceRule } from '../model/voice-rule';
import { BUILT_KEY, type Built } from './built';
import { listWords } from './card-words';
import { compileRule } from './kind-table';
import { BESIDE_KEY, parseRule } from './parse-rule';
import { printPlain } from './pattern/pattern';
import { CONCEPTS, CUES, compileCue } from './reading/compile-cue';
import { compileWords } from './reading/compile-words';
import { isRecord } from './record';

/**
 * The built form of a parsed file of ours, for the worker's cold start: runs while Beside is built, never in the browser.
 * @param path below `src/voice`: `packs/en/no-blame.yml`, `reading/cues/en.yml`; other files come back as they are.
 */
export function buildFile(path: string, file: Record<string, unknown>): Record<string, unknown> {
  if (path.startsWith('packs/')) return buildRule(path, file);
  if (path.startsWith('reading/cues/')) return buildCues(file);
  if (path.startsWith('reading/words/')) return buildWords(file);
  return file;
}

function buildRule(path: string, file: Record<string, unknown>): Record<string, unknown> {
  const rule = parseRule(path, file);
  if (rule.kind === 'consistency') throw new Error(`${path}: a built file holds one pattern for a key`);
  const built: Built = { patterns: {}, words: listWords(rule) };
  compileRule({ ...rule, keys: { ...rule.keys, [BUILT_KEY]: built } }, true);
  const beside = isRecord(file[BESIDE_KEY]) ? file[BESIDE_KEY] : {};
  return {
    ...file,
    ...dropPatterns(rule),
    [BUILT_KEY]: built,
    [BESIDE_KEY]: { ...beside, flagged: [], clean: [] },
  };
}

/** Numbers stand where patterns stood: how many there are still counts, and their order. */
function dropPatterns({ keys }: VoiceRule): Record<string, unknown> {
  const dropped: Record<string, unknown> = {};
  if (keys.tokens) dropped.tokens = ['1'];
  if (keys.token) dropped.token = '1';
  if (isRecord(keys.swap)) {
    const pairs = Object.entries(keys.swap).sort(([a], [b]) => b.length - a.length);
    if (pairs.some(([, good]) => /\$\d/.test(String(good))))
      throw new Error('A built swap cannot fill groups.');
    dropped.swap = Object.fromEntries(pairs.map(([, good], index) => [`${1000 + index}:`, good]));
  }
  return dropped;
}

function buildCues(file: Record<string, unknown>): Record<string, unknown> {
  const printed = [...CUES, ...CONCEPTS].map((cue) => [cue, printPlain(compileCue(file, cue))] as const);
  const built: Built = { patterns: Object.fromEntries(printed), words: [] };
  return { [BUILT_KEY]: built };
}

function buildWords(file: Record<string, unknown>): Record<string, unknown> {
  const names = Object.keys(file).filter((name) => Array.isArray(file[name]));
  const printed = names.map((name) => [name, printPlain(compileWords(file, name))] as const);
  const built: Built = { patterns: Object.fromEntries(printed), words: [] };
  return { [BUILT_KEY]: built };
}

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { readYaml } from '../../src/exchange/vale-styles';
import type { DraftCheck } from '../../src/model/draft';
import { OUR_LANGUAGES } from '../../src/model/language';
import type { VoiceRule } from '../../src/model/voice-rule';
import { createVoice, listShippedRules, RuleError } from '../../src/voice';
import type { CompiledRule } from '../../src/voice/contract';
import { findInDraft } from '../../src/voice/find-in-draft';
import { compileRule } from '../../src/voice/kind-table';
import { maskAddresses } from '../../src/voice/mask';
import { parseStyle } from '../../src/voice/parse-style';
import { voiceRules } from '../../vite.rules.mjs';
import { ROOT } from '../extension';
import { assert, describeTimes, type Figure, quantile } from './measure';
import { compareVoice } from './voice-others';
import { VOICE_SAMPLES } from './voice-samples';

const ROUNDS = 400;
const COLD_STARTS = 5;
const LENGTH = 280;
/** Public styles, kept beside the project and not part of it. */
const STYLES = resolve(ROOT, '../shared/data/vale');
const STYLE_NAMES = ['Microsoft', 'alex', 'write-good'];

/** The check of a draft of 280 characters with everything loaded, and what rules cost before the first check. */
export async function measureVoice(): Promise<Figure[]> {
  const readAt = performance.now();
  const files = STYLE_NAMES.map(readStyle);
  const compileAt = performance.now();
  const styles = files.flatMap(compileStyle);
  for (const rule of listShippedRules()) compileRule(rule, true);
  const readMs = compileAt - readAt;
  const compileMs = performance.now() - compileAt;
  const name = `check of ${LENGTH} characters, five packs and ${styles.length} public rules`;
  return [
    describeTimes(name, measureChecks(styles), 1),
    {
      name: 'compile every rule as it is written',
      value: compileMs,
      unit: 'ms',
      limit: 300,
      spread: `before that, reading the YAML of ${styles.length} public rules: ${Math.round(readMs)} ms`,
    },
    ...(await measureColdStarts()),
    ...compareVoice(),
  ];
}

function readStyle(style: string): VoiceRule[] {
  const folder = join(STYLES, style, style);
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.yml'));
  const files = names.map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
  return parseStyle(style, files, readYaml).rules;
}

function compileStyle(rules: readonly VoiceRule[]): CompiledRule[] {
  return rules.flatMap((rule) => {
    try {
      return [compileRule(rule)];
    } catch (error) {
      if (error instanceof RuleError) return [];
      throw error;
    }
  });
}

function measureChecks(styles: readonly CompiledRule[]): number[] {
  const voice = createVoice([], []);
  const times: number[] = [];
  let found = 0;
  for (let round = -OUR_LANGUAGES.length * 10; round < ROUNDS; round++) {
    const draft = makeDraft(Math.abs(round));
    const at = performance.now();
    found += voice.check(draft).length;
    const text = maskAddresses(draft.draft);
    for (const rule of styles) found += findInDraft(rule, text, draft.draft, 'en').length;
    if (round >= 0) times.push(performance.now() - at);
  }
  assert(found > ROUNDS, 'the checks found nothing');
  return times;
}

/** Each round another draft, as while typing: nothing may be known from the round before. */
function makeDraft(round: number): DraftCheck {
  const sample = VOICE_SAMPLES[round % VOICE_SAMPLES.length];
  assert(sample, 'there are no samples');
  const { language, draft, inbound } = sample;
  return {
    draft: `${round} ${draft} `.repeat(6).slice(0, LENGTH),
    language,
    platform: null,
    visibility: 'public',
    personalData: [],
    inbound: { text: inbound, language },
    facts: [],
    interfaceLanguage: 'en',
  };
}

interface ColdStart {
  loadMs: number;
  checkMs: number[];
  /** Computing time of all first checks, whatever else the machine does. */
  cpuMs: number;
}

/** Fresh processes load the built voice: what a worker that was asleep pays. */
async function measureColdStarts(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'voice-'));
  try {
    await build({
      root: ROOT,
      configFile: false,
      publicDir: false,
      logLevel: 'warn',
      plugins: [voiceRules()],
      build: { ssr: 'src/voice/index.ts', outDir: folder, emptyOutDir: true, minify: true, target: 'es2023' },
    });
    const starts = VOICE_SAMPLES.flatMap((_, first) =>
      Array.from({ length: COLD_STARTS }, () => startCold(folder, first)),
    );
    const firsts = starts.map(({ checkMs }) => checkMs[0] ?? Number.NaN);
    const all = starts.map(({ checkMs }) => checkMs.reduce((sum, ms) => sum + ms, 0));
    return [
      describeMedian(
        'cold start: load the built voice',
        starts.map(({ loadMs }) => loadMs),
        null,
      ),
      describeMedian('cold start: first check of the first language', firsts, 15),
      describeMedian('cold start: first check in all five languages', all, 50),
      describeMedian(
        'the same in computing time of the process',
        starts.map(({ cpuMs }) => cpuMs),
        null,
      ),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Begins with another language each time. */
function startCold(folder: string, first: number): ColdStart {
  const order = [...VOICE_SAMPLES.slice(first), ...VOICE_SAMPLES.slice(0, first)];
  const script = join(import.meta.dirname, 'voice-cold.mjs');
  const output = execFileSync(process.execPath, [script, join(folder, 'index.js'), JSON.stringify(order)]);
  const start: ColdStart = JSON.parse(output.toString());
  return start;
}

function describeMedian(name: string, values: readonly number[], limit: number | null): Figure {
  const round = (value: number) => Math.round(value * 10) / 10;
  const spread = `p25 ${round(quantile(values, 0.25))}, p75 ${round(quantile(values, 0.75))}, worst ${round(quantile(values, 1))}; ${values.length} starts`;
  return { name: `${name}, median`, value: quantile(values, 0.5), unit: 'ms', limit, spread };
}

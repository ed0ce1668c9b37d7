import { getChromium } from '../chromium';
import { buildExtension } from '../extension';
import { buildPractice } from '../sites/build';
import { measureCard } from './card';
import { measureKeystroke } from './keystroke';
import { measureMark } from './mark';
import { describeMachine, type Figure, printTable, saveFigures } from './measure';
import { measureReplies } from './replies';
import { measureScroll, measureScrollFacebook, measureScrollInstagram } from './scroll';
import { measureSize } from './size';
import { measureStrain } from './strain';
import { measureVoice } from './voice';
import { measureVoiceFuzz } from './voice-fuzz-figures';
import { measureWorker } from './worker';

const BENCHES: Readonly<Record<string, () => Figure[] | Promise<Figure[]>>> = {
  size: measureSize,
  scroll: measureScroll,
  'scroll-facebook': measureScrollFacebook,
  'scroll-instagram': measureScrollInstagram,
  strain: measureStrain,
  mark: measureMark,
  card: measureCard,
  keystroke: measureKeystroke,
  voice: measureVoice,
  replies: measureReplies,
  worker: measureWorker,
};

/** Minutes long: run only when asked for by name. */
const LONG_BENCHES: Readonly<Record<string, () => Figure[] | Promise<Figure[]>>> = {
  'voice-fuzz': measureVoiceFuzz,
};

/** These need neither pages nor the built extension. */
const WITHOUT_BROWSER = new Set(['voice', 'voice-fuzz', 'replies']);

/**
 * Runs the benches named as arguments, all without one, and prints one table. A limit that is not reached is told, not
 * punished; a bench that breaks leaves the others their figures.
 * @returns whether all benches could be run.
 */
async function run(names: readonly string[]): Promise<boolean> {
  const unknown = names.filter((name) => !Object.hasOwn(BENCHES, name) && !Object.hasOwn(LONG_BENCHES, name));
  if (unknown.length > 0)
    throw new Error(
      `There is no bench ${unknown.join(', ')}. There are: ${Object.keys({ ...BENCHES, ...LONG_BENCHES }).join(', ')}.`,
    );
  if (names.length === 0 || names.some((name) => !WITHOUT_BROWSER.has(name))) {
    getChromium();
    await buildExtension();
    await buildPractice();
  }
  const before = describeMachine();
  const figures: Figure[] = [];
  let isWhole = true;
  const asked = Object.entries(names.length > 0 ? { ...BENCHES, ...LONG_BENCHES } : BENCHES);
  for (const [name, measure] of asked) {
    if (names.length > 0 && !names.includes(name)) continue;
    console.log(`${name} …`);
    try {
      figures.push(...(await measure()));
    } catch (error) {
      isWhole = false;
      console.error(error);
    }
  }
  const after = describeMachine();
  printTable(figures, `Before: ${before}. After: ${after}.`);
  const about = { measuredAt: new Date().toISOString(), node: process.version, before, after };
  console.log(`\nWritten to ${saveFigures(figures, about)}`);
  return isWhole;
}

try {
  process.exit((await run(process.argv.slice(2).filter((name) => !name.startsWith('--')))) ? 0 : 1);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

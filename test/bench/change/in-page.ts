import { PLATFORMS } from '../../../src/platforms/registry';
import { MUTATORS } from './mutators';
import { Random } from './random';
import { align, type Score, scoreReading } from './score';
import { type Base, makeTruth, type Placed, type Stage, type Truth } from './truth';

/** One change to one page. */
export interface Task {
  kind: string;
  seed: number;
}

export interface Result extends Score {
  kind: string;
  seed: number;
  base: string;
  platform: Base['platform'];
  isPractice: boolean;
  did: string;
}

/** Runs in a browser: reads a page, then each of its changed forms, and says what the changes did to the reading. */
export function drill(base: Base, tasks: readonly Task[]): Result[] {
  const platform = PLATFORMS.find(({ id }) => id === base.platform);
  if (!platform) throw new Error(`No platform ${base.platform}.`);
  const url = new URL(base.url);
  const known = readBase(base, platform, url);
  return tasks.map(({ kind, seed }) => {
    const page = parse(base.html);
    // Elements are found again by their place: the very same page was parsed.
    const elements = [...page.querySelectorAll('*')];
    const placed = known.places.flatMap(({ truth, place }): Placed[] => {
      const element = elements[place];
      return element ? [{ truth, element }] : [];
    });
    const stage: Stage = { page, platform: base.platform, placed, torn: [] };
    const did = MUTATORS[kind]?.(stage, new Random(seed)) ?? '';
    const read = platform.read(page, url).messages;
    const score = scoreReading(read, known.truths, stage);
    return {
      kind,
      seed,
      base: base.name,
      platform: base.platform,
      isPractice: base.isPractice,
      did,
      ...score,
    };
  });
}

function readBase(base: Base, platform: (typeof PLATFORMS)[number], url: URL) {
  const page = parse(base.html);
  const elements = new Map([...page.querySelectorAll('*')].map((element, index) => [element, index]));
  const read = platform.read(page, url).messages;
  const truths: Truth[] = base.truths ?? read.map(({ message }) => makeTruth(message));
  const pairs = align(read, truths);
  const places = read.flatMap((one, index) => {
    const truth = base.truths ? pairs.get(one) : truths[index];
    const place = elements.get(one.element);
    return truth && place !== undefined ? [{ truth, place }] : [];
  });
  return { truths, places };
}

function parse(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

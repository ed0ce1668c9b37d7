import type { KnowledgeFault, KnowledgeSample, PageKnowledge } from '../model/site-knowledge';
import type { Platform } from './contract';
import { formatSample, tryOut } from './sample';

/** Reasons shown at most: the first ones say it all. */
const MOST_FAULTS = 8;

/**
 * Reads the sample pages of a site with other knowledge, which is not left in force.
 * @returns nothing where every page is read exactly as it must be, else what differs.
 */
export function checkSamples(
  platform: Platform,
  next: PageKnowledge,
  samples: readonly KnowledgeSample[],
): KnowledgeFault[] {
  const unusable = listUnusable(next);
  try {
    if (unusable.length > 0) return unusable;
    return tryOut(platform, next, () => samples.flatMap((sample) => compare(platform, sample))).slice(
      0,
      MOST_FAULTS,
    );
  } catch (error) {
    return [{ kind: 'sample', place: '', detail: error instanceof Error ? error.message : String(error) }];
  }
}

/** What this browser itself cannot read as a selector. */
function listUnusable({ entries }: PageKnowledge): KnowledgeFault[] {
  const page = new DOMParser().parseFromString('', 'text/html');
  return Object.entries(entries).flatMap(([name, { css }]) =>
    css.flatMap((selector): KnowledgeFault[] => {
      try {
        page.querySelector(selector);
        return [];
      } catch {
        return [{ kind: 'invalidSelector', place: `entries.${name}`, detail: selector }];
      }
    }),
  );
}

function compare(platform: Platform, { url, html, expected }: KnowledgeSample): KnowledgeFault[] {
  const page = new DOMParser().parseFromString(html.join('\n'), 'text/html');
  return listDifferences(expected, formatSample(platform, page, new URL(url)), '');
}

function listDifferences(expected: unknown, found: unknown, place: string): KnowledgeFault[] {
  if (isBranch(expected) && isBranch(found)) {
    const keys = new Set([...Object.keys(expected), ...Object.keys(found)]);
    return [...keys].flatMap((key) =>
      listDifferences(expected[key], found[key], place === '' ? key : `${place}.${key}`),
    );
  }
  if (JSON.stringify(expected) === JSON.stringify(found)) return [];
  return [{ kind: 'sample', place, detail: `${show(expected)} ≠ ${show(found)}` }];
}

function isBranch(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function show(value: unknown): string {
  const text = isBranch(value) ? '…' : (JSON.stringify(value) ?? '–');
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

import type { RuleFault, RuleFaultCode } from '../../model/rule-fault';
import { buildGraph, findCircles, hasLoop, type PositionGraph } from './positions';
import type { PatternNode } from './tree';

/**
 * How badly a pattern can run away on hostile text.
 * - `never`: time grows at most with the square of the text.
 * - `cubic`: with the third power; harmless on short stretches.
 * - `always`: exponentially, or with the fourth power and more; refused.
 */
export type Runaway =
  | { danger: 'never' | 'cubic' }
  | { danger: 'always'; code: RuleFaultCode; values?: RuleFault['values'] };

/** Letters of every kind that patterns tell apart, besides those that stand in the pattern itself. */
const SAMPLES = [
  'a',
  'Z',
  'é',
  'ж',
  'Ж',
  '中',
  'あ',
  '7',
  '٣',
  '_',
  ' ',
  '\n',
  '\t',
  '\u00a0',
  '-',
  '.',
  ',',
  '!',
  '"',
  '”',
  '😀',
  '\u0301',
];
const MOST_SAMPLES = 96;
const MOST_IN_A_CIRCLE = 120;
const MOST_LETTERS = 20_000;

/** Finds repeats inside repeats, overlapping choices inside repeats, and chains of repeats over the same letters. */
export function findRunaway(root: PatternNode, isCaseIgnored: boolean): Runaway {
  if (!hasLoop(root)) return { danger: 'never' };
  const graph = buildGraph(root);
  if (graph.letters.length > MOST_LETTERS) return { danger: 'always', code: 'longToJudge' };
  const circles = findCircles(graph.letters.length, (node) => graph.follows[node]?.keys() ?? []);
  const samples = findSamples(graph);
  const known = new Map<string, bigint>();
  const masks = graph.letters.map((letter) => {
    const mask = known.get(letter) ?? findMask(letter, samples, isCaseIgnored);
    known.set(letter, mask);
    return mask;
  });
  for (const circle of circles) {
    if (circle.length > MOST_IN_A_CIRCLE) {
      return { danger: 'always', code: 'largeGroup' };
    }
    if (isAmbiguous(circle, graph, masks)) {
      return {
        danger: 'always',
        code: 'repeatInRepeat',
      };
    }
  }
  const degree = findDegree(graph, masks, samples.length, circles.flat());
  if (degree > 2) return { danger: 'always', code: 'repeatsInRow', values: { count: String(degree) } };
  return { danger: degree === 2 ? 'cubic' : 'never' };
}

function findSamples(graph: PositionGraph): string[] {
  const samples = new Set(SAMPLES);
  for (const source of new Set(graph.letters)) {
    const own = source.replace(/\\x([0-9a-f]{2})/g, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
    if (own.length > 80) continue;
    for (const letter of own) if (samples.size < MOST_SAMPLES && !/[\\[\]]/.test(letter)) samples.add(letter);
  }
  return [...samples];
}

/** Which samples a letter of the pattern matches, one bit each. */
function findMask(source: string, samples: string[], isCaseIgnored: boolean): bigint {
  const pattern = new RegExp(`^(?:${source})$`, isCaseIgnored ? 'iu' : 'u');
  return samples.reduce(
    (mask, sample, index) => (pattern.test(sample) ? mask | (1n << BigInt(index)) : mask),
    0n,
  );
}

/** Whether one text leads around the circle in two ways: the sign of exponential backtracking. */
function isAmbiguous(circle: number[], graph: PositionGraph, masks: bigint[]): boolean {
  const inside = new Set(circle);
  for (const node of circle) {
    for (const [to, ways] of graph.follows[node] ?? []) if (ways > 1 && inside.has(to)) return true;
  }
  const index = new Map(circle.map((node, at) => [node, at]));
  const size = circle.length;
  const next = (pair: number): number[] => {
    const found: number[] = [];
    const [left, right] = [circle[Math.floor(pair / size)] ?? 0, circle[pair % size] ?? 0];
    for (const a of graph.follows[left]?.keys() ?? []) {
      const atA = index.get(a);
      if (atA === undefined) continue;
      for (const b of graph.follows[right]?.keys() ?? []) {
        const atB = index.get(b);
        if (atB !== undefined && ((masks[a] ?? 0n) & (masks[b] ?? 0n)) !== 0n) found.push(atA * size + atB);
      }
    }
    return found;
  };
  return findCircles(size * size, next).some((part) => {
    const onDiagonal = part.filter((pair) => Math.floor(pair / size) === pair % size).length;
    return onDiagonal > 0 && onDiagonal < part.length;
  });
}

/**
 * The most repeats that one run of a single letter can pass through one after the other.
 * @param looping positions that lie on a circle at all: those of a single letter lie there as well.
 */
function findDegree(graph: PositionGraph, masks: bigint[], sampleCount: number, looping: number[]): number {
  let most = 0;
  for (let sample = 0; sample < sampleCount; sample++) {
    const bit = 1n << BigInt(sample);
    const isIn = (node: number) => ((masks[node] ?? 0n) & bit) !== 0n;
    const own = looping.filter(isIn);
    if (own.length <= most) continue;
    const index = new Map(own.map((node, at) => [node, at]));
    const nextOwn = (at: number) =>
      [...(graph.follows[own[at] ?? 0]?.keys() ?? [])].flatMap((node) => index.get(node) ?? []);
    const circles = findCircles(own.length, nextOwn).map((circle) => circle.map((at) => own[at] ?? 0));
    const next = (node: number) => (isIn(node) ? [...(graph.follows[node]?.keys() ?? [])].filter(isIn) : []);
    if (circles.length > most) most = Math.max(most, findLongestChain(circles, next));
  }
  return most;
}

/** How many circles lie on one way through the graph, at most. */
function findLongestChain(circles: number[][], next: (node: number) => number[]): number {
  const circleOf = new Map(circles.flatMap((part) => part.map((node) => [node, part] as const)));
  const known = new Map<number, number>();
  const walk = (node: number): number => {
    const before = known.get(node);
    if (before !== undefined) return before;
    const circle = circleOf.get(node);
    const members = circle ?? [node];
    for (const member of members) known.set(member, 0);
    const onward = members.flatMap(next).filter((to) => !circle || circleOf.get(to) !== circle);
    const total = onward.reduce((best, to) => Math.max(best, walk(to)), 0) + (circle ? 1 : 0);
    for (const member of members) known.set(member, total);
    return total;
  };
  return circles.reduce((best, [first]) => Math.max(best, first === undefined ? 0 : walk(first)), 0);
}

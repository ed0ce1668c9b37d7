import type { Desk } from '../e2e/desk';
import { assert, type Figure, round } from './measure';

/** What Chromium records of the main thread: its tasks, whose script ran in them, and a stack every so often. */
const CATEGORIES = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-v8.cpu_profiler',
];
const LONG_MS = 50;
/** A long task is ours when at least half of the limit is our script's. */
const OWN_MS = 25;

interface TraceEvent {
  name: string;
  cat: string;
  ph: string;
  ts: number;
  dur?: number;
  pid: number;
  tid: number;
  id?: string;
  args: {
    data?: {
      url?: string;
      cpuProfile?: { nodes?: ProfileNode[]; samples?: number[] };
      timeDeltas?: number[];
      startTime?: number;
    };
  };
}
interface ProfileNode {
  id: number;
  parent?: number;
  callFrame: { functionName: string; url?: string; lineNumber?: number; columnNumber?: number };
}
interface Span {
  from: number;
  to: number;
}

/** Our share of the main thread's tasks, ms. */
export interface OwnTasks {
  /** Tasks over 50 ms in which our script ran at least 25 ms. */
  longCount: number;
  /** The longest our script ran in one task. */
  longestMs: number;
  totalMs: number;
  /** Our functions by the time sampled with them on the stack, largest first. */
  functions: { name: string; ms: number }[];
}

/** Records one run on the only page that has work and tells what of its main thread's tasks was our content script's. */
export async function traceTasks(desk: Desk, run: () => Promise<unknown>): Promise<OwnTasks> {
  const browser = desk.context.browser();
  if (!browser) throw new Error('This Playwright gives no browser for a persistent context.');
  // For the whole browser: stopping the recording of one page never came back (Chromium 156, Playwright 1.65).
  await browser.startTracing(undefined, { categories: CATEGORIES });
  await run();
  const buffer = await browser.stopTracing();
  const { traceEvents } = JSON.parse(buffer.toString('utf8')) as { traceEvents: TraceEvent[] };
  return findOwnTasks(traceEvents, desk.url(''));
}

/** @param root the beginning of the addresses of our scripts. */
export function findOwnTasks(events: readonly TraceEvent[], root: string): OwnTasks {
  const calls = events.filter(
    (event) =>
      (event.name === 'FunctionCall' || event.name === 'EvaluateScript') &&
      event.ph === 'X' &&
      event.args.data?.url?.startsWith(root),
  );
  const [first] = calls;
  assert(first, 'the trace holds no call of the content script');
  const isHere = (event: TraceEvent) => event.pid === first.pid && event.tid === first.tid;
  const tasks = events.filter((event) => event.name === 'RunTask' && event.ph === 'X').filter(isHere);
  assert(tasks.length > 0, 'the trace holds no tasks');
  // Calls told by the browser do not cover what runs as a microtask after them; the samples do, but are coarse.
  const exact = unite(calls.filter(isHere).map(toSpan));
  const { spans, functions } = readSamples(
    events.filter((event) => event.pid === first.pid),
    first.tid,
    root,
  );
  const sampled = unite(spans);
  const tally = tasks.map((task) => {
    const span = toSpan(task);
    const sampledMs = sumWithin(sampled, span) / 1000;
    return {
      lengthMs: (span.to - span.from) / 1000,
      sampledMs,
      ownMs: Math.max(sampledMs, sumWithin(exact, span) / 1000),
    };
  });
  return {
    longCount: tally.filter(({ lengthMs, ownMs }) => lengthMs > LONG_MS && ownMs >= OWN_MS).length,
    longestMs: Math.max(...tally.map(({ ownMs }) => ownMs)),
    totalMs: tally.reduce((total, { sampledMs }) => total + sampledMs, 0),
    functions,
  };
}

/** @param where stands behind each name. */
export function describeTrace(own: OwnTasks, where: string): Figure[] {
  const top = own.functions.slice(0, 5).map(({ name, ms }) => `${name} ${round(ms)}`);
  return [
    {
      name: `long tasks of ours in a traced pass${where}`,
      value: own.longCount,
      unit: 'count',
      spread: 'tasks over 50 ms with at least 25 ms of our script',
      limit: 0,
    },
    {
      name: `longest time of our script in one task${where}`,
      value: own.longestMs,
      unit: 'ms',
      limit: LONG_MS,
    },
    {
      name: `our script in the traced pass, all in all${where}`,
      value: own.totalMs,
      unit: 'ms',
      spread: `own time: ${top.join(', ')}`,
      limit: null,
    },
  ];
}

/** Reads the samples of one thread: when our script was on the stack, and which of its functions was topmost. */
function readSamples(
  events: readonly TraceEvent[],
  tid: number,
  root: string,
): { spans: Span[]; functions: { name: string; ms: number }[] } {
  const profile = events.find((event) => event.name === 'Profile' && event.tid === tid);
  const chunks = events
    .filter((event) => event.name === 'ProfileChunk' && event.id === profile?.id)
    .sort((one, other) => one.ts - other.ts);
  const nodes = new Map<number, ProfileNode>();
  const names = new Map<number, string | null>();
  /** Our topmost function on a stack, null when there is none. */
  const findOwn = (id: number): string | null => {
    const known = names.get(id);
    if (known !== undefined) return known;
    const node = nodes.get(id);
    const frame = node?.callFrame;
    const place = `${frame?.functionName || 'anonymous'}:${(frame?.lineNumber ?? 0) + 1}:${frame?.columnNumber ?? 0}`;
    const isOwn = frame?.url?.startsWith(root) === true;
    const name = isOwn ? place : node?.parent === undefined ? null : findOwn(node.parent);
    names.set(id, name);
    return name;
  };
  const spans: Span[] = [];
  const times = new Map<string, number>();
  let at = profile?.args.data?.startTime ?? 0;
  let current: string | null = null;
  for (const { args } of chunks) {
    for (const node of args.data?.cpuProfile?.nodes ?? []) nodes.set(node.id, node);
    for (const [index, sample] of (args.data?.cpuProfile?.samples ?? []).entries()) {
      const next = at + (args.data?.timeDeltas?.[index] ?? 0);
      if (current !== null && next > at) {
        spans.push({ from: at, to: next });
        times.set(current, (times.get(current) ?? 0) + (next - at) / 1000);
      }
      at = next;
      current = findOwn(sample);
    }
  }
  const functions = [...times].map(([name, ms]) => ({ name, ms })).sort((one, other) => other.ms - one.ms);
  return { spans, functions };
}

function toSpan({ ts, dur = 0 }: TraceEvent): Span {
  return { from: ts, to: ts + dur };
}

/** The same time without overlaps, in order. */
function unite(spans: readonly Span[]): Span[] {
  const united: Span[] = [];
  for (const span of [...spans].sort((one, other) => one.from - other.from)) {
    const last = united.at(-1);
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else united.push({ ...span });
  }
  return united;
}

/** How much of a stretch of time is covered, µs. */
function sumWithin(spans: readonly Span[], { from, to }: Span): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.to ?? 0) <= from) low = middle + 1;
    else high = middle;
  }
  let total = 0;
  for (let index = low; index < spans.length; index++) {
    const span = spans[index];
    if (!span || span.from >= to) break;
    total += Math.min(span.to, to) - Math.max(span.from, from);
  }
  return total;
}

import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join, relative } from 'node:path';
import { ROOT } from '../extension';

/** Value at a share of the sorted list, 0.5 the median; NaN when empty. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** One line of the table; `limit` is what the project promises, null where a figure is only told. */
export interface Figure {
  name: string;
  value: number;
  unit: 'ms' | 'kB' | 'ratio' | 'count' | 'share';
  /** Smallest and largest, or median where `value` is a 95th percentile: what it takes to judge the value. */
  spread?: string;
  limit: number | null;
}

/** A 95th percentile with what stands around it. */
export function describeTimes(name: string, times: readonly number[], limit: number | null): Figure {
  const at = (share: number) => round(quantile(times, share));
  const spread = `median ${at(0.5)}, p25 ${at(0.25)}, p75 ${at(0.75)}, worst ${at(1)}; ${times.length} times`;
  return { name: `${name}, p95`, value: quantile(times, 0.95), unit: 'ms', limit, spread };
}

/** What is wrong when a figure cannot stand: the bench fails instead of printing it. */
export function assert(isSo: unknown, what: string): asserts isSo {
  if (!isSo) throw new Error(`The figure would mean nothing: ${what}`);
}

/** How busy the machine is: figures of a busy machine are noisy. */
export function describeMachine(): string {
  const loads = loadavg().map((load) => load.toFixed(1));
  return `load average ${loads.join(' ')} on ${cpus().length} cores, ${cpus()[0]?.model.trim() ?? 'unknown'}`;
}

export function isReached({ value, limit }: Figure): boolean | null {
  return limit === null ? null : value <= limit;
}

const WORDS = new Map([
  [null, ''],
  [true, 'reached'],
  [false, 'NOT REACHED'],
]);

export function printTable(figures: readonly Figure[], title: string): void {
  const rows = figures.map((figure) => [
    figure.name,
    `${round(figure.value)} ${figure.unit}`,
    figure.limit === null ? '' : `≤ ${figure.limit}`,
    WORDS.get(isReached(figure)) ?? '',
    figure.spread ?? '',
  ]);
  const head = ['figure', 'value', 'limit', '', 'spread'];
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  console.log(`\n${title}`);
  for (const row of [head, ...rows])
    console.log(
      row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    );
}

/** @returns path of the file, from the project's root. */
export function saveFigures(figures: readonly Figure[], about: Readonly<Record<string, string>>): string {
  const folder = join(ROOT, 'bench-results');
  mkdirSync(folder, { recursive: true });
  const name = new Date().toISOString().slice(0, 16).replace(':', '');
  const path = join(folder, `${name}.json`);
  const told = figures.map((figure) => ({ ...figure, isReached: isReached(figure) }));
  writeFileSync(path, `${JSON.stringify({ ...about, figures: told }, null, 2)}\n`);
  return relative(ROOT, path);
}

export function round(value: number): number {
  return Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3));
}

import type { Result } from './in-page';
import { MUTATORS, SINGLE } from './mutators';

/** Promised for any single kind of change. */
export const GOAL_F1 = 0.9;

export interface Row {
  kind: string;
  platform: Result['platform'] | 'all';
  count: number;
  /** Mean of the pages' own F1, and of all their messages together. */
  f1: number;
  f1Together: number;
  wrongAuthors: number;
  fields: number;
}

/** One row for each kind and site, and one for each kind. */
export function countRows(results: readonly Result[]): Row[] {
  return [...Object.keys(MUTATORS), 'all'].flatMap((kind) =>
    (['x', 'facebook', 'instagram', 'all'] as const).flatMap((platform) => {
      const own = results.filter(
        (one) => (kind === 'all' || one.kind === kind) && (platform === 'all' || one.platform === platform),
      );
      return own.length > 0 ? [countRow(kind, platform, own)] : [];
    }),
  );
}

function countRow(kind: string, platform: Row['platform'], results: readonly Result[]): Row {
  const sum = (get: (one: Result) => number) => results.reduce((total, one) => total + get(one), 0);
  const judged = results.filter((one) => one.found + one.missed + one.extra > 0);
  return {
    kind,
    platform,
    count: results.length,
    f1: judged.reduce((total, one) => total + findF1(one), 0) / judged.length,
    f1Together: findF1({
      found: sum((one) => one.found),
      missed: sum((one) => one.missed),
      extra: sum((one) => one.extra),
    }),
    wrongAuthors: sum((one) => one.wrongAuthors),
    fields:
      sum((one) => one.fieldsRight) /
      Math.max(
        1,
        sum((one) => one.fields),
      ),
  };
}

function findF1({ found, missed, extra }: Pick<Result, 'found' | 'missed' | 'extra'>): number {
  const all = 2 * found + missed + extra;
  return all === 0 ? 1 : (2 * found) / all;
}

export function printRows(rows: readonly Row[]): void {
  const lines = rows.map((row) => [
    row.kind,
    row.platform,
    String(row.count),
    Number.isNaN(row.f1) ? '–' : row.f1.toFixed(3),
    row.f1Together.toFixed(3),
    String(row.wrongAuthors),
    row.fields.toFixed(3),
  ]);
  const head = ['change', 'site', 'pages', 'F1', 'F1 of all', 'wrong authors', 'fields'];
  const widths = head.map((_, column) =>
    Math.max(...[head, ...lines].map((line) => line[column]?.length ?? 0)),
  );
  for (const line of [head, ...lines])
    console.log(
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
}

/** What of the promise is not kept; empty where all is. */
export function listShortfalls(rows: readonly Row[]): string[] {
  const wrong = rows.find((row) => row.kind === 'all' && row.platform === 'all')?.wrongAuthors ?? 0;
  return [
    ...rows
      .filter((row) => row.kind in SINGLE && row.platform === 'all' && row.f1 < GOAL_F1)
      .map((row) => `${row.kind}: F1 ${row.f1.toFixed(3)} is below ${GOAL_F1}`),
    ...(wrong > 0 ? [`${wrong} wrong authors`] : []),
  ];
}

import type { Settings } from '../model/settings';
import type { Figure } from '../model/views';
import type { Texts } from '../ui/texts';

const MINUTE_MS = 60_000;

/** Today's value less yesterday's, the last two of the trend; null when either day has no data. */
export function findChange(figure: Figure): number | null {
  const yesterday = figure.trend.at(-2) ?? null;
  return figure.value === null || yesterday === null ? null : figure.value - yesterday;
}

/** "Fri 20 Nov", as the language writes it; day before month in English, as most desks do. */
export function formatToday(at: number, language: string): string {
  const locale = language === 'en' ? 'en-GB' : language;
  return new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short' }).format(at);
}

export type Age = 'fresh' | 'late' | 'overdue';

/** How serious a wait is: past the acknowledging target, past the answering target. */
export function ageOf(
  waitedMs: number,
  { acknowledgeTargetMs, targetMs }: Pick<Settings, 'acknowledgeTargetMs' | 'targetMs'>,
): Age {
  if (waitedMs >= targetMs) return 'overdue';
  return waitedMs >= acknowledgeTargetMs ? 'late' : 'fresh';
}

/** A target in the shortest words: "60 min" up to two hours, then "4 h 00", "2 days". */
export function formatWithin(targetMs: number, texts: Texts): string {
  if (targetMs < 120 * MINUTE_MS)
    return texts.text('duration_minutes', { n: Math.round(targetMs / MINUTE_MS) });
  return texts.duration(targetMs);
}

/** A stretch of the trend line; a day without data breaks the line. Points in a box of `width` by `height`. */
export type Run = { x: number; y: number }[];

/**
 * Places the days of a trend in a box, zero at the bottom.
 * @param top value at the upper edge; null takes the highest day.
 */
export function layTrend(
  trend: readonly (number | null)[],
  top: number | null,
  { width, height }: { width: number; height: number },
): Run[] {
  const known = trend.filter((value) => value !== null);
  const highest = top ?? Math.max(...known, 0);
  const step = trend.length > 1 ? width / (trend.length - 1) : 0;
  const runs: Run[] = [];
  let run: Run = [];
  trend.forEach((value, index) => {
    if (value === null) {
      if (run.length > 0) runs.push(run);
      run = [];
    } else {
      const share = highest > 0 ? Math.min(1, value / highest) : 0;
      run.push({ x: index * step, y: height - share * height });
    }
  });
  if (run.length > 0) runs.push(run);
  return runs;
}

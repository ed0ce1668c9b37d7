import type { Finding, Level } from '../model/finding';

export interface Stretch {
  text: string;
  /** The most serious finding's level here, null where nothing was found. */
  level: Level | null;
}

const WEIGHT: Record<Level, number> = { suggestion: 1, warning: 2, error: 3 };

/** Cuts a draft at the edges of its findings; where findings lie over each other the most serious one shows. */
export function markText(
  draft: string,
  findings: readonly Pick<Finding, 'start' | 'end' | 'level'>[],
): Stretch[] {
  const spans = findings.flatMap(({ start, end, level }) =>
    start !== null && end !== null && start < end && end <= draft.length ? [{ start, end, level }] : [],
  );
  const edges = [...new Set([0, draft.length, ...spans.flatMap(({ start, end }) => [start, end])])].sort(
    (one, other) => one - other,
  );
  return edges.slice(1).map((end, index) => {
    const start = edges[index] ?? 0;
    const levels = spans.filter((span) => span.start <= start && span.end >= end).map((span) => span.level);
    const level = levels.sort((one, other) => WEIGHT[other] - WEIGHT[one])[0] ?? null;
    return { text: draft.slice(start, end), level };
  });
}

import { type Finding, LEVELS } from '../model/finding';
import { isHeard } from './reading/heard';

/**
 * Puts findings in text order, absences last, and drops what says the same twice: of two findings of one family whose
 * spans overlap, the stronger level stays, then the longer span. What was only heard stays silent where anything else of
 * its family speaks.
 */
export function settleFindings(findings: readonly Finding[]): Finding[] {
  const byWeight = [...findings].sort(
    (a, b) =>
      Number(isHeard(a)) - Number(isHeard(b)) ||
      LEVELS.indexOf(b.level) - LEVELS.indexOf(a.level) ||
      length(b) - length(a) ||
      start(a) - start(b),
  );
  const kept: Finding[] = [];
  for (const finding of byWeight) {
    const isTold = kept.some(
      (other) => other.family === finding.family && (isHeard(finding) || saysTheSame(other, finding)),
    );
    if (!isTold) kept.push(finding);
  }
  return kept.sort(
    (a, b) => start(a) - start(b) || end(a) - end(b) || LEVELS.indexOf(b.level) - LEVELS.indexOf(a.level),
  );
}

function saysTheSame(a: Finding, b: Finding): boolean {
  if (a.start === null || b.start === null) return a.start === b.start && a.rule === b.rule;
  return start(a) < end(b) && start(b) < end(a);
}

function start(finding: Finding): number {
  return finding.start ?? Number.POSITIVE_INFINITY;
}

function end(finding: Finding): number {
  return finding.end ?? Number.POSITIVE_INFINITY;
}

function length(finding: Finding): number {
  return finding.start === null || finding.end === null ? 0 : finding.end - finding.start;
}

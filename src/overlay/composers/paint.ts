import type { Finding, Level } from '../../model/finding';
import type { Platform } from '../../platforms/contract';

/** Names that `highlights.css` draws. */
const NAMES: Record<Level, string> = {
  suggestion: 'beside-suggestion',
  warning: 'beside-warning',
  error: 'beside-error',
};

/**
 * Underlines the findings in a composer, without touching a node of it. Ranges go stale whenever the editor draws
 * itself anew, so all are made again each time.
 */
export function paintFindings(
  platform: Pick<Platform, 'findRanges'>,
  composer: HTMLElement,
  findings: readonly Finding[],
): void {
  const registry = findRegistry();
  if (!registry) return;
  for (const [level, name] of Object.entries(NAMES)) {
    const spans = findings.flatMap((finding) =>
      finding.level === level && finding.start !== null && finding.end !== null
        ? [{ start: finding.start, end: finding.end }]
        : [],
    );
    const ranges = spans.length > 0 ? (platform.findRanges(composer, spans)?.flat() ?? []) : [];
    if (ranges.length > 0) registry.set(name, new Highlight(...ranges));
    else registry.delete(name);
  }
}

export function clearPaint(): void {
  const registry = findRegistry();
  for (const name of Object.values(NAMES)) registry?.delete(name);
}

/** Browsers without the Custom Highlight API still get the list in the panel. */
function findRegistry(): HighlightRegistry | null {
  return typeof CSS !== 'undefined' && 'highlights' in CSS ? CSS.highlights : null;
}

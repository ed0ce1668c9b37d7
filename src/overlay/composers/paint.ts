import { type Finding, LEVELS, type Level } from '../../model/finding';
import type { Platform } from '../../platforms/contract';
import type { Mirror } from './mirror';

/** Names that `highlights.css` draws. */
const NAMES: Record<Level, string> = {
  suggestion: 'beside-suggestion',
  warning: 'beside-warning',
  error: 'beside-error',
};

/** One marked word in the composer. */
export interface Mark {
  finding: Finding;
  /** Its lines on the screen, in the window's coordinates; empty while it cannot be seen. */
  findBoxes(): DOMRect[];
  /** Whether it begins behind the caret. */
  isBehindCaret(): boolean;
}

export interface Painter {
  /** Underlines the findings that have a span; does nothing when they are underlined already. */
  paint(composer: HTMLElement, text: string, findings: readonly Finding[]): void;
  clear(): void;
  /** What is underlined now, in text order. */
  marks(): readonly Mark[];
  /** The composer that is painted; null when nothing is. */
  composer(): HTMLElement | null;
}

interface Painted {
  finding: Finding;
  ranges: readonly Range[];
}

/**
 * Underlines words in a composer without touching a node of it: by highlights in a contenteditable, in a mirror of
 * its own beside a textarea.
 * @param mirror null on sites without textareas: there nothing is underlined in one.
 */
export function createPainter(
  platform: Pick<Platform, 'findRanges'>,
  mirror: Mirror | null,
  abort: AbortSignal,
): Painter {
  const registry = findRegistry();
  let composer: HTMLElement | null = null;
  let painted: readonly Painted[] = [];
  let marks: readonly Mark[] = [];

  function paintRanges(next: readonly Painted[]): void {
    for (const level of LEVELS) {
      const ranges = next.flatMap((one) => (one.finding.level === level ? one.ranges : []));
      if (ranges.length > 0) registry?.set(NAMES[level], new Highlight(...ranges));
      else if (painted.some(({ finding }) => finding.level === level)) registry?.delete(NAMES[level]);
    }
    painted = next;
  }

  function clear(): void {
    if (!composer) return;
    mirror?.hide();
    paintRanges([]);
    [composer, painted, marks] = [null, [], []];
  }
  abort.addEventListener('abort', clear);

  return {
    clear,
    paint(next, text, findings) {
      const spans = findings.flatMap((finding) => {
        const { start, end } = finding;
        return start === null || end === null ? [] : [{ finding, start, end }];
      });
      if (composer !== next || spans.length === 0) clear();
      if (spans.length === 0) return;
      composer = next;
      if (next instanceof HTMLTextAreaElement) {
        const boxes = mirror?.draw(next, text, spans) ?? (() => []);
        marks = spans.map(({ finding, start }, index) => ({
          finding,
          findBoxes: () => boxes(index),
          isBehindCaret: () => start > next.selectionEnd,
        }));
        return;
      }
      // Ranges move with the text: they are made anew only where the editor drew itself anew, or the words are others.
      const isStanding =
        painted.length === spans.length &&
        spans.every(({ finding, start, end }, index) =>
          isAround(painted[index], finding, text.slice(start, end)),
        );
      if (isStanding) painted = painted.map((one, index) => ({ ...one, ...spans[index] }));
      else {
        const ranges = platform.findRanges(next, spans) ?? [];
        paintRanges(spans.map(({ finding }, index) => ({ finding, ranges: ranges[index] ?? [] })));
      }
      marks = painted.map(({ finding, ranges }) => ({
        finding,
        findBoxes: () => ranges.flatMap((range) => [...range.getClientRects()]),
        isBehindCaret: () => isBehindCaret(ranges[0], next),
      }));
    },
    marks: () => marks,
    composer: () => composer,
  };
}

function isAround(painted: Painted | undefined, { level }: Finding, word: string): boolean {
  return (
    painted?.finding.level === level && painted.ranges.map(String).join('') === word.replaceAll('\n', '')
  );
}

function isBehindCaret(range: Range | undefined, composer: HTMLElement): boolean {
  const { focusNode, focusOffset } = getSelection() ?? { focusNode: null, focusOffset: 0 };
  if (!range || !focusNode || !composer.contains(focusNode)) return false;
  return range.comparePoint(focusNode, focusOffset) < 0;
}

/** Browsers without the Custom Highlight API still get the list in the panel. */
function findRegistry(): HighlightRegistry | null {
  return typeof CSS !== 'undefined' && 'highlights' in CSS ? CSS.highlights : null;
}

/** @jsxImportSource react */
import { type ReactNode, useLayoutEffect, useMemo, useReducer, useRef } from 'react';
import { Text, View } from './look';
import { findScroll } from './route';
import { tone } from './tone';

/**
 * X's virtual list over the document's own scroll: only the cells near the window are in the DOM, each placed by
 * translateY, and a cell that left lends its nodes to one that comes (React keys are slots, not posts).
 */
export type Cell = {
  key: string;
  content: ReactNode;
  /** Never recycled nor removed: it holds a composer. */
  isKept?: boolean;
  hasSeparator: boolean;
};

const GUESS = 150;
/** Cells kept above the window, and cells in the DOM in all. */
const AHEAD = 2;
const CELLS = 14;
const BAR = 53;
const heights = new Map<string, number>();
let measuredWidth = 0;

function findTops(cells: Cell[]): number[] {
  const tops: number[] = [];
  let top = 0;
  for (const cell of cells) {
    tops.push(top);
    top += heights.get(cell.key) ?? GUESS;
  }
  tops.push(top);
  return tops;
}

/** The first index whose bottom is below `offset`. */
function findFirst(tops: number[], offset: number): number {
  let low = 0;
  let high = tops.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tops[middle + 1] ?? Number.POSITIVE_INFINITY) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Lends each shown cell a slot; slots of cells that left are lent again, the longest free first. */
function lendSlots(slots: Map<string, number>, shown: string[]): void {
  const staying = new Set(shown);
  const free: number[] = [];
  for (const [key, slot] of slots) {
    if (staying.has(key)) continue;
    free.push(slot);
    slots.delete(key);
  }
  const used = new Set(slots.values());
  let next = 0;
  for (const key of shown) {
    if (slots.has(key)) continue;
    let slot = free.shift();
    while (slot === undefined) {
      if (!used.has(next)) slot = next;
      next += 1;
    }
    used.add(slot);
    slots.set(key, slot);
  }
}

type Props = {
  cells: Cell[];
  label: string;
  heading: string;
  path: string;
  startAt?: string | undefined;
  room?: boolean;
};

export function Timeline({ cells, label, heading, path, startAt, room = false }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const slots = useRef(new Map<string, number>());
  const [version, redraw] = useReducer((count: number) => count + 1, 0);
  const shownRange = useRef('');
  const tops = useMemo(() => {
    void version;
    return findTops(cells);
  }, [cells, version]);

  // Always the same number of cells, so that scrolling re-uses nodes instead of making new ones.
  const findRange = (): [number, number] => {
    const top = box.current ? box.current.getBoundingClientRect().top : 0;
    const first = Math.max(0, findFirst(tops, -top) - AHEAD);
    let last = Math.min(cells.length, first + CELLS);
    while (last < cells.length && (tops[last] ?? 0) < -top + innerHeight) last += 1;
    return [first, last];
  };
  const [first, last] = findRange();
  shownRange.current = `${first}-${last}`;
  const shown = cells
    .map((cell, index) => ({ cell, index }))
    .filter(({ cell, index }) => cell.isKept || (index >= first && index < last));
  lendSlots(
    slots.current,
    shown.filter(({ cell }) => !cell.isKept).map(({ cell }) => cell.key),
  );

  // The newest closures, for listeners that are attached once.
  const latest = useRef({ findRange, tops, cells, shown });
  latest.current = { findRange, tops, cells, shown };

  useLayoutEffect(() => {
    const check = () => {
      const range = latest.current.findRange().join('-');
      if (range !== shownRange.current) redraw();
    };
    const resize = () => {
      heights.clear();
      redraw();
    };
    addEventListener('scroll', check, { passive: true });
    addEventListener('resize', resize);
    return () => {
      removeEventListener('scroll', check);
      removeEventListener('resize', resize);
    };
  }, []);

  // Where this page was left, or its own post at the top.
  useLayoutEffect(() => {
    const left = findScroll(path);
    const index = latest.current.cells.findIndex((cell) => cell.key === startAt);
    const top = (box.current?.getBoundingClientRect().top ?? 0) + scrollY;
    if (left > 0) scrollTo(0, left);
    else scrollTo(0, index > 0 ? top + (latest.current.tops[index] ?? 0) - BAR : 0);
    redraw();
  }, [path, startAt]);

  useLayoutEffect(() => {
    const frame = box.current;
    if (!frame) return;
    if (frame.offsetWidth !== measuredWidth) {
      measuredWidth = frame.offsetWidth;
      heights.clear();
    }
    const measure = () => {
      let moved = 0;
      let changed = false;
      const above = -frame.getBoundingClientRect().top + BAR;
      for (const [place, { cell, index }] of latest.current.shown.entries()) {
        const node = frame.children[place];
        if (!(node instanceof HTMLElement)) continue;
        const height = node.offsetHeight;
        const known = heights.get(cell.key) ?? GUESS;
        if (height === heights.get(cell.key)) continue;
        heights.set(cell.key, height);
        changed = true;
        // What grows above the window must not push what is being read.
        if ((latest.current.tops[index] ?? 0) + known <= above) moved += height - known;
      }
      if (!changed) return;
      redraw();
      if (moved !== 0) queueMicrotask(() => scrollBy(0, moved));
    };
    measure();
    const observer = new ResizeObserver(measure);
    for (const node of frame.children) observer.observe(node);
    return () => observer.disconnect();
  });

  const total = tops.at(-1) ?? 0;
  return (
    <View as="section" role="region" aria-labelledby="accessible-list-1">
      <Text
        as="h1"
        dir="auto"
        aria-level={1}
        role="heading"
        id="accessible-list-1"
        look={{
          position: 'absolute',
          width: 1,
          height: 1,
          overflow: 'hidden',
          clip: 'rect(1px, 1px, 1px, 1px)',
        }}
      >
        {heading}
      </Text>
      <View aria-label={label}>
        <div
          ref={box}
          style={{ position: 'relative', minHeight: total + (room ? innerHeight - BAR - 120 : 0) }}
        >
          {shown.map(({ cell, index }) => (
            <View
              key={cell.isKept ? `kept-${cell.key}` : slots.current.get(cell.key)}
              testid="cellInnerDiv"
              style={{ transform: `translateY(${tops[index] ?? 0}px)`, position: 'absolute', width: '100%' }}
            >
              <View look={{ display: 'block' }}>
                <View>{cell.content}</View>
              </View>
              {cell.hasSeparator && (
                <View
                  role="separator"
                  look={{ height: 1, width: '100%' }}
                  style={{ backgroundColor: tone.line }}
                />
              )}
            </View>
          ))}
        </div>
      </View>
    </View>
  );
}

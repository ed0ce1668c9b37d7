import type { PatternNode } from './tree';

/** A pattern as a graph of its letters (Glushkov): which letter may follow which, and in how many ways. */
export interface PositionGraph {
  /** JavaScript source of each letter. */
  letters: string[];
  /** From letter to letter: number of ways, 2 meaning "more than one". */
  follows: Map<number, number>[];
}

interface Ends {
  isNullable: boolean;
  first: number[];
  last: number[];
}

/** Repeats up to this often are read as at most one: they cannot run away. */
const FEW = 8;
const NOTHING: Ends = { isNullable: true, first: [], last: [] };

/** Whether the graph of a pattern can hold a circle: without one, nothing can run away. */
export function hasLoop(node: PatternNode): boolean {
  switch (node.type) {
    case 'sequence':
      return node.parts.some(hasLoop);
    case 'choice':
      return node.options.some(hasLoop);
    case 'group':
    case 'look':
      return hasLoop(node.body);
    case 'repeat':
      return node.max > FEW || hasLoop(node.body);
    default:
      return node.type === 'reference';
  }
}

export function buildGraph(root: PatternNode): PositionGraph {
  const graph: PositionGraph = { letters: [], follows: [] };
  visit(root, graph);
  return graph;
}

function visit(node: PatternNode, graph: PositionGraph): Ends {
  switch (node.type) {
    case 'letter':
      return addLetter(graph, node.source);
    case 'text':
      return [...node.text].reduce<Ends>(
        (ends, letter) => join(graph, ends, addLetter(graph, letter)),
        NOTHING,
      );
    case 'reference': {
      // It may match anything of any length.
      const ends = addLetter(graph, '[^]');
      connect(graph, ends.last, ends.first);
      return { ...ends, isNullable: true };
    }
    case 'edge':
      return NOTHING;
    case 'look':
      visit(node.body, graph);
      return NOTHING;
    case 'group':
      return visit(node.body, graph);
    case 'choice': {
      const all = node.options.map((option) => visit(option, graph));
      return {
        isNullable: all.some((ends) => ends.isNullable),
        first: all.flatMap((ends) => ends.first),
        last: all.flatMap((ends) => ends.last),
      };
    }
    case 'sequence':
      return node.parts.reduce<Ends>((ends, part) => join(graph, ends, visit(part, graph)), NOTHING);
    case 'repeat': {
      const ends = visit(node.body, graph);
      if (node.max > FEW) connect(graph, ends.last, ends.first);
      return { ...ends, isNullable: ends.isNullable || node.min === 0 };
    }
  }
}

function addLetter(graph: PositionGraph, source: string): Ends {
  const position = graph.letters.push(source) - 1;
  graph.follows.push(new Map());
  return { isNullable: false, first: [position], last: [position] };
}

function connect(graph: PositionGraph, from: number[], to: number[]): void {
  for (const one of from) {
    const ways = graph.follows[one];
    for (const other of to) ways?.set(other, ways.has(other) ? 2 : 1);
  }
}

function join(graph: PositionGraph, left: Ends, right: Ends): Ends {
  connect(graph, left.last, right.first);
  return {
    isNullable: left.isNullable && right.isNullable,
    first: left.isNullable ? [...left.first, ...right.first] : left.first,
    last: right.isNullable ? [...left.last, ...right.last] : right.last,
  };
}

/** Strongly connected parts of a graph that hold a circle, by Tarjan's way. */
export function findCircles(size: number, next: (node: number) => Iterable<number>): number[][] {
  const search = new CircleSearch(size, next);
  for (let node = 0; node < size; node++) search.start(node);
  return search.circles;
}

/** Without recursion: patterns of public styles have thousands of letters in a row. */
class CircleSearch {
  readonly circles: number[][] = [];
  private readonly order: Int32Array;
  private readonly low: Int32Array;
  private readonly isOpen: Uint8Array;
  private readonly open: number[] = [];
  private readonly trail: { node: number; rest: number[] }[] = [];
  private count = 0;
  private readonly next: (node: number) => Iterable<number>;

  constructor(size: number, next: (node: number) => Iterable<number>) {
    this.order = new Int32Array(size).fill(-1);
    this.low = new Int32Array(size);
    this.isOpen = new Uint8Array(size);
    this.next = next;
  }

  start(root: number): void {
    if (this.order[root] !== -1) return;
    this.enter(root);
    for (let top = this.trail.at(-1); top; top = this.trail.at(-1)) {
      const child = top.rest.pop();
      if (child === undefined) this.leave(top.node);
      else if (this.order[child] === -1) this.enter(child);
      else if (this.isOpen[child]) this.sink(top.node, this.order[child]);
    }
  }

  private enter(node: number): void {
    this.order[node] = this.count;
    this.low[node] = this.count++;
    this.open.push(node);
    this.isOpen[node] = 1;
    this.trail.push({ node, rest: [...this.next(node)] });
  }

  private leave(node: number): void {
    this.trail.pop();
    const parent = this.trail.at(-1);
    if (parent) this.sink(parent.node, this.low[node]);
    if (this.low[node] !== this.order[node]) return;
    const part = this.open.splice(this.open.lastIndexOf(node));
    for (const member of part) this.isOpen[member] = 0;
    if (part.length > 1 || [...this.next(node)].includes(node)) this.circles.push(part);
  }

  private sink(node: number, depth: number | undefined): void {
    this.low[node] = Math.min(this.low[node] ?? 0, depth ?? 0);
  }
}

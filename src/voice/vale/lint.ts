import { LEVELS, type Level } from '../../model/finding';
import type { CompiledRule, Hit, Memory } from '../contract';
import { findList, findNumber } from '../keys';
import { formatMessage } from '../message';
import { type Block, cutSentences } from './block';
import { type Order, parseMarkdown } from './markdown';
import { parsePlain } from './plain';

/** One alert as Vale prints it. Line and column count from 1, columns in code points. */
export interface Alert {
  line: number;
  column: number;
  rule: string;
  level: Level;
  message: string;
}

/** Files longer than this are refused by the caller; the number keeps a check within seconds. */
export const LONGEST_FILE = 5_000_000;

/**
 * Checks a file as Vale does: prose only, block by block, in each rule's scope.
 * @param extension of the file, without the dot; `md` and `markdown` are read as Markdown.
 * @returns alerts in Vale's order: line, column, then rule.
 */
export function lintFile(text: string, extension: string, rules: readonly CompiledRule[]): Alert[] {
  const isMarkdown = extension === 'md' || extension === 'markdown';
  const { blocks, orders } = isMarkdown ? parseMarkdown(text) : parsePlain(text, extension);
  const whole = joinBlocks(blocks);
  const raw: Block = { text, offsets: [], scope: ['raw', extension] };
  const memory: Memory = new Set();
  const alerts: (Alert & { offset: number })[] = [];
  const positions = new Positions(text);
  const run = (block: Block) => {
    for (const compiled of rules) {
      if (!isInScope(compiled, block)) continue;
      for (const hit of compiled.matcher.find(block.text, memory)) {
        const offset = block.offsets[hit.start] ?? hit.start;
        if (isHeard(orders, compiled.rule.id, offset))
          alerts.push(makeAlert(compiled, hit, offset, positions));
      }
    }
  };
  const needsSentences = rules.some((one) =>
    findList(one.rule, 'scope').some((scope) => scope.includes('sentence')),
  );
  for (const block of blocks) {
    run(block);
    if (needsSentences) for (const sentence of cutSentences(block)) run(sentence);
  }
  run(whole);
  run(raw);
  return limit(sort(alerts), rules);
}

function makeAlert({ rule }: CompiledRule, hit: Hit, offset: number, positions: Positions) {
  const message = formatMessage(rule.message, hit).replace(/\s+/g, ' ');
  return { ...positions.find(offset), rule: rule.id, level: rule.level, message, offset };
}

function joinBlocks(blocks: readonly Block[]): Block {
  const whole: Block = { text: '', offsets: [], scope: ['summary'] };
  for (const block of blocks) {
    whole.text += `${block.text}\n\n`;
    for (const offset of block.offsets) whole.offsets.push(offset);
    whole.offsets.push(block.offsets.at(-1) ?? 0, block.offsets.at(-1) ?? 0);
  }
  return whole;
}

/** A rule's scope names parts that a block must have: `heading.h2`, `~heading`, `text & ~list`; one of several is enough. */
function isInScope({ rule }: CompiledRule, block: Block): boolean {
  const scopes = findList(rule, 'scope');
  return (scopes.length > 0 ? scopes : ['text']).some((scope) =>
    scope.split('&').every((part) => {
      const name = part.trim();
      const wanted = name.replace(/^~/, '').split('.');
      const has = wanted.every((one) => block.scope.includes(one));
      if (!name.startsWith('~')) return has;
      return !has && !block.scope.includes('raw') && !block.scope.includes('summary');
    }),
  );
}

function isHeard(orders: readonly Order[], rule: string, offset: number): boolean {
  let isOn = true;
  for (const order of orders) {
    if (order.offset > offset) break;
    if (order.rule === null || order.rule === rule || rule.startsWith(`${order.rule}.`)) isOn = order.isOn;
  }
  return isOn;
}

function sort<T extends Alert>(alerts: T[]): T[] {
  return alerts.sort(
    (a, b) => a.line - b.line || a.column - b.column || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  );
}

/** Drops what stands twice, and what is over a rule's `limit`. */
function limit(alerts: readonly Alert[], rules: readonly CompiledRule[]): Alert[] {
  const limits = new Map(rules.map(({ rule }) => [rule.id, findNumber(rule, 'limit') ?? 0]));
  const counts = new Map<string, number>();
  const seen = new Set<string>();
  return alerts.flatMap(({ line, column, rule, level, message }) => {
    const key = `${line}:${column}:${rule}`;
    const count = counts.get(rule) ?? 0;
    const most = limits.get(rule) ?? 0;
    if (seen.has(key) || (most > 0 && count >= most)) return [];
    seen.add(key);
    counts.set(rule, count + 1);
    return [{ line, column, rule, level, message }];
  });
}

/** Turns offsets into lines and columns. */
class Positions {
  private readonly text: string;
  private readonly starts: number[] = [0];

  constructor(text: string) {
    this.text = text;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.starts.push(at + 1);
  }

  find(offset: number): { line: number; column: number } {
    let [low, high] = [0, this.starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: [...this.text.slice(this.starts[low] ?? 0, offset)].length + 1 };
  }
}

export function isAtLeast(level: Level, least: Level): boolean {
  return LEVELS.indexOf(level) >= LEVELS.indexOf(least);
}

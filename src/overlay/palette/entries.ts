import { ACTIONS, type Action, type Chord, type Settings } from '../../model/settings';
import type { SearchResult } from '../../model/views';
import type { Texts } from '../../ui/texts';

export type Entry =
  | { kind: 'action'; id: string; name: string; action: Action; chord: Chord }
  | { kind: SearchResult['kind']; id: string; name: string; detail: string; result: SearchResult };

/** Found things of one kind shown at most: the list is for choosing, not for reading. */
const MOST_OF_A_KIND = 6;

/** Actions whose name has every word that was typed, those that begin with it first. */
export function findActions(query: string, settings: Settings, texts: Texts): Entry[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  return ACTIONS.filter((action) => action !== 'open_palette')
    .map((action): Entry & { kind: 'action' } => ({
      kind: 'action',
      id: `action-${action}`,
      name: texts.text(`action_${action}`),
      action,
      chord: settings.chords[action],
    }))
    .filter(({ name }) => words.every((word) => fold(name).includes(word)))
    .sort((one, other) => rank(one.name, query) - rank(other.name, query));
}

/** What the worker found, as lines of the palette. */
export function listFound(results: readonly SearchResult[]): Entry[] {
  const counts = new Map<string, number>();
  return results
    .filter(({ kind }) => {
      const count = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, count);
      return count <= MOST_OF_A_KIND;
    })
    .map(toEntry);
}

function toEntry(result: SearchResult): Entry {
  const { kind } = result;
  switch (kind) {
    case 'customer':
      return { kind, id: `customer-${result.personId}`, name: result.name, detail: result.detail, result };
    case 'reply':
      return { kind, id: `reply-${result.replyId}`, name: result.title, detail: result.detail, result };
    case 'tag':
      return { kind, id: `tag-${result.tagId}`, name: result.name, detail: '', result };
  }
}

function rank(name: string, query: string): number {
  return fold(name).startsWith(fold(query)) ? 0 : 1;
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

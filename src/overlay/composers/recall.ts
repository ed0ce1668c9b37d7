import type { Finding } from '../../model/finding';
import { type Edit, findEdit, moveFindings } from './edit';

/** Texts whose findings are kept: every step back through a long post. */
const MOST_TEXTS = 400;
const MOST_WORDS = 60;
/** Longer matches are sentences: they are not typed a second time. */
const LONGEST_WORD = 60;

/**
 * What was found in this composer so far. An answer of the worker comes a frame later at best (Chromium holds it back
 * while keys are typed); what is known already can be shown within the key's own task. Every answer corrects it.
 */
export interface Recall {
  /** Takes in what the worker found in a text. */
  learn(text: string, findings: readonly Finding[]): void;
  /** What is to be shown for a text until its own answer is there. */
  foresee(text: string, before: { text: string; findings: readonly Finding[] } | null): Finding[];
  clear(): void;
}

export function createRecall(): Recall {
  const texts = new Map<string, readonly Finding[]>();
  const words = new Map<string, Finding>();

  return {
    learn(text, findings) {
      keep(texts, text, findings, MOST_TEXTS);
      const found = new Set(findings.map(({ rule, start }) => `${rule} ${start}`));
      // A word that is right in another place needs its sentence to be judged: it is not foreseen any more.
      for (const [key, { rule, match }] of words)
        if (findPlaces(text, match).some((start) => !found.has(`${rule} ${start}`))) words.delete(key);
      for (const finding of findings) {
        const { rule, match, start } = finding;
        if (start === null || match === '' || match.length > LONGEST_WORD) continue;
        if (findPlaces(text, match).every((place) => found.has(`${rule} ${place}`)))
          keep(words, `${rule}\n${match}`, finding, MOST_WORDS);
      }
    },
    foresee(text, before) {
      const known = texts.get(text);
      if (known) return [...known];
      const edit = findEdit(before?.text ?? '', text);
      const standing = before ? moveFindings(before.findings, edit, text) : [];
      const guessed = [...words.values()].flatMap((finding) => findAtEdit(finding, text, edit));
      if (guessed.length === 0) return standing;
      const isOver = (one: Finding, other: Finding) =>
        one.start !== null && other.start !== null && one.start < ends(other) && other.start < ends(one);
      const longest = guessed.filter(
        (one) => !guessed.some((other) => isOver(one, other) && length(other) > length(one)),
      );
      const rest = standing.filter(
        (one) => !longest.some((other) => isOver(one, other) && length(other) >= length(one)),
      );
      const news = longest.filter((one) => !rest.some((other) => isOver(one, other)));
      return [...rest, ...news].sort((one, other) => places(one) - places(other));
    },
    clear() {
      texts.clear();
      words.clear();
    },
  };
}

function findAtEdit(finding: Finding, text: string, edit: Edit): Finding[] {
  const { match } = finding;
  const from = Math.max(0, edit.start - match.length);
  const area = text.slice(from, edit.newEnd + match.length);
  return findPlaces(text, match, from, from + area.length).map((start) => ({
    ...finding,
    start,
    end: start + match.length,
  }));
}

/** Where a word stands whole. */
function findPlaces(text: string, word: string, from = 0, until = text.length): number[] {
  const places: number[] = [];
  for (
    let at = text.indexOf(word, from);
    at !== -1 && at + word.length <= until;
    at = text.indexOf(word, at + 1)
  )
    if (!isJoined(text, at) && !isJoined(text, at + word.length)) places.push(at);
  return places;
}

/** Letters and digits, but for Chinese, where words stand without gaps. */
const LETTER = /^(?!\p{sc=Han})[\p{L}\p{M}\p{N}_]$/u;

function isJoined(text: string, at: number): boolean {
  return at > 0 && at < text.length && LETTER.test(text.charAt(at - 1)) && LETTER.test(text.charAt(at));
}

function keep<Value>(map: Map<string, Value>, key: string, value: Value, most: number): void {
  map.delete(key);
  map.set(key, value);
  const oldest = map.keys().next().value;
  if (map.size > most && oldest !== undefined) map.delete(oldest);
}

const ends = ({ end }: Finding) => end ?? 0;
const length = ({ start, end }: Finding) => (end ?? 0) - (start ?? 0);
/** Text order, absences last. */
const places = ({ start }: Finding) => start ?? Number.MAX_SAFE_INTEGER;

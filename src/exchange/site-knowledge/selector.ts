/** Why a selector is not taken. */
export type SelectorFault = 'invalidSelector' | 'longSelector' | 'deepSelector' | 'slowSelector';

const LONGEST = 240;
/** Parts joined by a space, ">", "+" or "~": each space lets the browser climb the whole tree. */
const MOST_PARTS = 5;
/** `:not(:is(…))`, and no deeper. */
const DEEPEST = 2;
/** Each `:has` looks through everything below an element. */
const MOST_HAS = 1;

const TAG = /\*|[a-zA-Z][a-zA-Z0-9-]{0,40}/y;
const NAME = /[.#][a-zA-Z_][\w-]{0,80}/y;
const ATTRIBUTE =
  /\[ ?[a-zA-Z][\w-]{0,60} ?(?:[~|^$*]?= ?(?:"[^"\\\n]{1,120}"|'[^'\\\n]{1,120}'|[a-zA-Z][\w-]{0,80}) ?(?: ?[is] ?)?)?\]/y;
const PLAIN = /:(?:first-child|last-child|only-child|first-of-type|last-of-type|empty)(?![\w-])/y;
const NESTING = /:(is|not|has)\(/y;
const COMBINATOR = / ?[>+~] ?| /y;
const COMMA = / ?, ?/y;

/**
 * Judges one selector of a knowledge file: a plain part of CSS, of which it can be said how long the browser looks at
 * most. Nothing is measured: how long it takes on one page says little about the next.
 * @returns null for a selector that may be taken.
 */
export function findSelectorFault(css: string): SelectorFault | null {
  if (css.length > LONGEST) return 'longSelector';
  const reader = new SelectorReader(css.replace(/\s+/g, ' '));
  if (!reader.readList(0, false) || !reader.isAtEnd()) return reader.fault ?? 'invalidSelector';
  return reader.fault;
}

class SelectorReader {
  fault: SelectorFault | null = null;
  #at = 0;
  #hasCount = 0;
  readonly #css: string;

  constructor(css: string) {
    this.#css = css;
  }

  isAtEnd(): boolean {
    return this.#at === this.#css.length;
  }

  /** Several selectors stand inside of brackets only: outside, each is a line of its own. */
  readList(depth: number, isRelative: boolean): boolean {
    if (depth > DEEPEST) return this.#refuse('deepSelector');
    do {
      if (isRelative) this.#take(/ ?[>+~] ?/y);
      if (!this.#readComplex(depth)) return false;
    } while (depth > 0 && this.#take(COMMA));
    return true;
  }

  #readComplex(depth: number): boolean {
    let parts = 0;
    do {
      if (++parts > MOST_PARTS) return this.#refuse('deepSelector');
      if (!this.#readCompound(depth)) return false;
    } while (this.#css[this.#at] !== ')' && !this.#isBeforeComma() && this.#take(COMBINATOR));
    return true;
  }

  #isBeforeComma(): boolean {
    return /^ ?,/.test(this.#css.slice(this.#at, this.#at + 2));
  }

  #readCompound(depth: number): boolean {
    const tag = this.#take(TAG);
    let named = tag && tag[0] !== '*' ? 1 : 0;
    let count = tag ? 1 : 0;
    for (;;) {
      const nesting = this.#take(NESTING);
      if (nesting) {
        count++;
        if (nesting[1] === 'has' && (named === 0 || ++this.#hasCount > MOST_HAS))
          this.#refuse('slowSelector');
        if (!this.readList(depth + 1, nesting[1] === 'has') || this.#css[this.#at] !== ')') return false;
        this.#at++;
      } else if (this.#take(NAME) || this.#take(ATTRIBUTE)) {
        count++;
        named++;
      } else if (this.#take(PLAIN)) count++;
      else return count > 0;
    }
  }

  #refuse(fault: SelectorFault): false {
    this.fault ??= fault;
    return false;
  }

  #take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#css);
    if (match) this.#at = pattern.lastIndex;
    return match;
  }
}

/** A place in a text, both from 1. */
export interface Place {
  line: number;
  column: number;
}

const SPACE = /[ \t\n\r]*/y;
/** A JSON string; unrolled, so that a text without closing quote costs no more than its length. */
const STRING = String.raw`"[ !#-\[\]-\u{10ffff}]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[ !#-\[\]-\u{10ffff}]*)*"`;
const NUMBER = String.raw`-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+\-]?\d+)?(?![\w.])`;
const SCALAR = new RegExp(String.raw`${STRING}|${NUMBER}|(?:true|false|null)(?!\w)`, 'uy');
const NAME = new RegExp(String.raw`${STRING}[ \t\n\r]*:[ \t\n\r]*`, 'uy');

/**
 * The first place at which a text stops being JSON. Browsers word and place this differently, some not at all.
 * Only for texts that JSON.parse refused.
 */
export function findFault(text: string): Place {
  return placeOf(text, findOffset(text));
}

function findOffset(text: string): number {
  /** Closing brackets that are still to come. */
  const open: string[] = [];
  let at = skip(text, 0);
  for (;;) {
    const bracket = text.charAt(at);
    const closing = bracket === '{' ? '}' : bracket === '[' ? ']' : null;
    const inside = closing ? skip(text, at + 1) : at;
    if (closing && text.charAt(inside) !== closing) {
      open.push(closing);
      at = inside;
    } else {
      const end = closing ? inside + 1 : match(SCALAR, text, at);
      if (end === null) return at;
      at = closeAll(text, end, open);
      if (open.length === 0 || text.charAt(at) !== ',') return at;
      at = skip(text, at + 1);
    }
    if (open.at(-1) === '}') {
      const end = match(NAME, text, at);
      if (end === null) return at;
      at = end;
    }
  }
}

/** The place after the brackets that close behind a value. */
function closeAll(text: string, end: number, open: string[]): number {
  let at = skip(text, end);
  while (open.length > 0 && text.charAt(at) === open.at(-1)) {
    open.pop();
    at = skip(text, at + 1);
  }
  return at;
}

function skip(text: string, at: number): number {
  return match(SPACE, text, at) ?? at;
}

/** End of the match that begins exactly at a place. */
function match(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}

function placeOf(text: string, at: number): Place {
  const lines = text.slice(0, at).split(/\r\n|\n|\r/);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

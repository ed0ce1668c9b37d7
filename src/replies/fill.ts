export interface FilledReply {
  text: string;
  /** Variables that had neither value nor fallback, each once, in text order. They stand visibly in the text. */
  missing: string[];
}

const PARTS = /\{\{|\}\}|\{([\p{L}_][\p{L}\p{N}_]*)(?:\|([^{}]*))?\}/gu;
/** What an empty value is followed by when the space or comma that led to it has nothing left to lead to. */
const CLOSING = /^\s*[,;:!?.。，、；：！？)]/u;

/**
 * Puts values into a saved reply: `{first_name}`, or `{first_name|there}` with the text to use when the value is
 * unknown or empty; `{{` and `}}` are literal braces. Values are taken as they are, never read for variables; line
 * breaks in them become spaces.
 *
 * @param values by name; null, undefined and an absent name mean unknown, an empty text means known to be empty.
 */
export function fillReply(
  body: string,
  values: Readonly<Record<string, string | null | undefined>>,
): FilledReply {
  const missing = new Set<string>();
  const parts: string[] = [];
  let from = 0;
  for (const match of body.matchAll(PARTS)) {
    const [part, name, fallback] = match;
    if (match.index > from) parts.push(body.slice(from, match.index));
    from = match.index + part.length;
    if (name === undefined) {
      parts.push(part.charAt(0));
      continue;
    }
    const value = Object.hasOwn(values, name) ? values[name]?.replace(/\s+/g, ' ').trim() : undefined;
    const filled = value || (fallback?.trim() ?? value);
    if (filled === undefined) missing.add(name);
    parts.push(filled ?? `{${name}}`);
  }
  if (from < body.length) parts.push(body.slice(from));
  return { text: joinParts(parts), missing: [...missing] };
}

/** Joins the parts; where one is empty, the space or comma that led to it goes with it. */
function joinParts(parts: readonly string[]): string {
  let text = '';
  let isAfterGap = false;
  for (const part of parts) {
    if (part === '') isAfterGap = true;
    else {
      text = isAfterGap ? closeGap(text, part) : text + part;
      isAfterGap = false;
    }
  }
  return isAfterGap ? text.replace(/[ \t]*[,，、]?[ \t]*$/u, '') : text;
}

function closeGap(before: string, after: string): string {
  if (before === '' || before.endsWith('\n'))
    return before + after.replace(/^[ \t]*[,;:，、；：]?[ \t]*/u, '');
  if (CLOSING.test(after)) return before.replace(/[ \t]*[,，、]?[ \t]*$/u, '') + after.trimStart();
  return /\s$/.test(before) ? before + after.replace(/^[ \t]+/, '') : before + after;
}

import type { Finding } from '../../model/finding';

/** The one stretch in which two texts differ: `start` to `oldEnd` became `start` to `newEnd`, in UTF-16 units. */
export interface Edit {
  start: number;
  oldEnd: number;
  newEnd: number;
}

export function findEdit(before: string, after: string): Edit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let same = 0;
  while (
    same < shorter - start &&
    before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
  )
    same++;
  return { start, oldEnd: before.length - same, newEnd: after.length - same };
}

/**
 * Where findings stand after an edit. One whose word was edited stays around what is left of it, without fixes, until
 * it is checked again: a mark that came and went with every key would flicker.
 * @param after the text after the edit.
 */
export function moveFindings(findings: readonly Finding[], edit: Edit, after: string): Finding[] {
  const shift = edit.newEnd - edit.oldEnd;
  return findings.flatMap((finding) => {
    const { start, end } = finding;
    if (start === null || end === null || end <= edit.start) return [finding];
    if (start >= edit.oldEnd)
      return shift === 0 ? [finding] : [{ ...finding, start: start + shift, end: end + shift }];
    const isInside = start <= edit.start && edit.oldEnd <= end && end + shift > start;
    const isReplaced = start === edit.start && end === edit.oldEnd;
    if (!isInside || isReplaced) return [];
    return [{ ...finding, end: end + shift, match: after.slice(start, end + shift), suggestions: [] }];
  });
}

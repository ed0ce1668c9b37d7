import { findProfile, isSameHandle } from './address';
import { SELECTORS } from './selectors';
import { readLine } from './text';

/** Handles a text is addressed to, lower case: links that say "@handle" and lead there. */
export function readMentions(body: Element): string[] {
  const handles = [...body.querySelectorAll(SELECTORS.link.css)].flatMap((link) => {
    const handle = findProfile(link.getAttribute('href'));
    return handle && isSameHandle(readLine(link), `@${handle}`) ? [handle.toLowerCase()] : [];
  });
  return [...new Set(handles)];
}

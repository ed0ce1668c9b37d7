import type { ReadComposer, ReadMessage, ReadProblem } from '../contract';
import { findEditorKind, isVisible } from '../editors';
import { findPageCode, isDirect, isSameHandle, isStory } from './address';
import { findDirectAnswered } from './direct';
import { isComment, listTimes, readPlace } from './place';
import { SELECTORS } from './selectors';

/** All boxes to write comments and direct messages in. Search, captions of new posts and settings are none. */
export function readComposers(
  root: ParentNode,
  url: URL,
  getMessages: () => readonly ReadMessage[],
  problems: ReadProblem[],
): ReadComposer[] {
  const composers: ReadComposer[] = [];
  const editables = [SELECTORS.textarea.css, SELECTORS.editable.css].flatMap((css) => [
    ...root.querySelectorAll<HTMLElement>(css),
  ]);
  for (const element of editables) {
    if (element.parentElement?.closest(SELECTORS.editable.css)) continue;
    const isPrivate = isPrivateBox(element, url);
    const code = isPrivate ? null : findCode(element, url);
    if (!isPrivate && !code) {
      if (element.localName !== 'textarea') problems.push({ part: 'composer', entry: 'directComposer' });
      continue;
    }
    composers.push({
      kind: isPrivate ? 'dm' : 'comment',
      editor: findEditorKind(element),
      element,
      answersId: code
        ? (findAnsweredComment(element, code, getMessages) ?? code)
        : isStory(url)
          ? null
          : findDirectAnswered(element, url),
      isVisible: isVisible(element),
    });
  }
  return composers;
}

/** Direct messages and answers to stories: nobody but the other side reads them. */
function isPrivateBox(element: Element, url: URL): boolean {
  if (element.closest(SELECTORS.directComposer.css)) return true;
  return isStory(url) || (isDirect(url) && element.localName !== 'textarea');
}

/** Shortcode of the post whose form this is: its own article or dialog, else the post that the page is about. */
function findCode(element: Element, url: URL): string | null {
  if (element.localName === 'textarea' && !element.closest(SELECTORS.form.css)) return null;
  const frame = element.closest(SELECTORS.article.css) ?? element.closest(SELECTORS.dialog.css);
  const codes = frame ? listCodes(frame) : new Set<string>();
  const [code] = codes;
  if (frame) return codes.size === 1 && code ? code : null;
  return element.closest(SELECTORS.main.css) || !element.ownerDocument.querySelector(SELECTORS.main.css)
    ? findPageCode(url)
    : null;
}

/** The posts that the times of a frame speak of; all comments of one post name the same one. */
function listCodes(frame: Element): Set<string> {
  const codes = new Set<string>();
  for (const time of listTimes(frame)) {
    const { address } = readPlace(time);
    if (address) codes.add(address.code);
  }
  return codes;
}

/**
 * The comment a reply answers. Nothing on the page says which one but the "@handle" the box begins with after a click
 * on "Reply": it is the only comment on this post by that account, or it stays open.
 */
function findAnsweredComment(
  element: HTMLElement,
  code: string,
  getMessages: () => readonly ReadMessage[],
): string | null {
  const handle = findAddressee(element);
  if (!handle) return null;
  const theirs = getMessages().filter(
    ({ message, element: row }) =>
      message.kind === 'comment' &&
      isSameHandle(message.author.handle, handle) &&
      listTimes(row)[0] !== undefined &&
      isOn(row, code),
  );
  const ids = new Set(theirs.map(({ message }) => message.id));
  const [id] = ids;
  return ids.size === 1 && id ? id : null;
}

/** The handle a draft begins with: "@handle" and a space. */
export function findAddressee(element: HTMLElement): string | null {
  const value = 'value' in element ? String(element.value) : (element.textContent ?? '');
  return /^@([A-Za-z0-9._]{1,30})(?=\s)/.exec(value)?.[1] ?? null;
}

function isOn(row: Element, code: string): boolean {
  const time = listTimes(row)[0];
  const place = time ? readPlace(time) : null;
  return place !== null && isComment(place) && place.address.code === code;
}

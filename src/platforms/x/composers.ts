import type { ReadComposer, ReadProblem } from '../contract';
import { findEditorKind, isVisible } from '../editors';
import { findAnsweredId } from './address';
import { findDirectAnswered } from './direct';
import { isFollowing, listPosts } from './page';
import type { PostReading } from './post';
import { SELECTORS } from './selectors';
import { listParts } from './trees';

type Get = (post: Element) => PostReading | null;

/** All boxes to write posts, replies and direct messages in. Search boxes and forms are none. */
export function readComposers(root: ParentNode, url: URL, get: Get, problems: ReadProblem[]): ReadComposer[] {
  const composers: ReadComposer[] = [];
  const editables = listParts(root).flatMap((part) =>
    [SELECTORS.editable.css, SELECTORS.textarea.css].flatMap((css) => [
      ...part.querySelectorAll<HTMLElement>(css),
    ]),
  );
  for (const element of editables) {
    if (element.parentElement?.closest(SELECTORS.editable.css)) continue;
    const kind = findKind(element, problems);
    if (!kind) continue;
    const answered =
      kind === 'post' ? findAnswered(element, url, get) : { isReply: false, id: findDirectAnswered(element) };
    composers.push({
      kind: answered.isReply ? 'reply' : kind,
      editor: findEditorKind(element),
      element,
      answersId: answered.id,
      isVisible: isVisible(element),
    });
  }
  return composers;
}

function findKind(element: HTMLElement, problems: ReadProblem[]): 'post' | 'dm' | null {
  if (element.closest(SELECTORS.privateComposer.css)) return 'dm';
  if (element.closest(SELECTORS.composer.css)) return 'post';
  if (findEditorKind(element) !== 'draft') return null;
  // An editor without its mark still is the composer of the dialog or column whose send button stands beside it.
  if (findArea(element).querySelector(SELECTORS.sendButton.css)) return 'post';
  problems.push({ part: 'composer', entry: 'composer' });
  return null;
}

/** The part of the page a composer belongs to: its own dialog, else its own column. */
function findArea(element: Element): Element {
  return (
    element.closest(SELECTORS.dialog.css) ??
    element.closest(SELECTORS.column.css) ??
    element.ownerDocument.documentElement
  );
}

/** Which post a composer answers; `id` is null wherever more than one could be meant. */
function findAnswered(element: Element, url: URL, get: Get): { isReply: boolean; id: string | null } {
  const area = findArea(element);
  const isDialog = area.matches(SELECTORS.dialog.css);
  const before = listPosts(area).filter((post) => isFollowing(post, element));
  const readings = before.map(get).filter((reading) => reading !== null);
  const focal = readings.filter((reading) => reading.isFocal);
  if (focal.length > 0) return { isReply: true, id: findOnlyId(focal) };
  const addressed = findAddressed(element, url, isDialog);
  if (isDialog && readings.length > 0) {
    const id = readings.length === 1 ? findOnlyId(readings) : null;
    // A page and an address that name two different posts leave it open.
    return { isReply: true, id: id && addressed && id !== addressed ? null : (id ?? addressed) };
  }
  const isMarked = element.closest(SELECTORS.inlineReply.css) !== null;
  return { isReply: isMarked || addressed !== null, id: addressed };
}

/** The post in the address of the compose page: it speaks of the dialog, or of the mobile layout's whole page. */
function findAddressed(element: Element, url: URL, isDialog: boolean): string | null {
  const isWholePage =
    element.localName === 'textarea' && !element.ownerDocument.querySelector(SELECTORS.dialog.css);
  return isDialog || isWholePage ? findAnsweredId(url) : null;
}

function findOnlyId(readings: readonly PostReading[]): string | null {
  const [first] = readings;
  return first && readings.every(({ message }) => message.id === first.message.id) ? first.message.id : null;
}

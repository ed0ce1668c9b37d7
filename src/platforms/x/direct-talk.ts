import type { Author } from '../../model/message';
import { findProfile, isSameHandle } from './address';
import { findOwnHandle } from './own';
import { findAvatarHandle, isFollowing, isMatch } from './page';
import { SELECTORS } from './selectors';
import { readName } from './text';

/** Who a talk is with, as far as what stands above its messages proves it. */
export interface DirectTalk {
  list: Element;
  rows: Element[];
  /** The one account linked above and beside its messages; null in groups and where there is none or several. */
  peer: Author | null;
  /** Something about the other person stands in the list, above its first message. */
  hasIntro: boolean;
}

export function listDirectRows(root: ParentNode): Element[] {
  const rows = [...root.querySelectorAll(SELECTORS.directRow.css)];
  const around = findDirectRow(root);
  return around && !rows.includes(around) ? [around, ...rows] : rows;
}

/** The direct message that holds this node. */
export function findDirectRow(node: Node): Element | null {
  const element = isMatch(node, '*') ? node : node.parentElement;
  return element?.closest(SELECTORS.directRow.css) ?? null;
}

/** The talks whose messages stand below `root`, each as a whole. */
export function listTalks(root: ParentNode): DirectTalk[] {
  const lists = new Set(listDirectRows(root).flatMap((row) => findList(row) ?? []));
  return [...lists].map(readTalk);
}

function findList(row: Element): Element | null {
  const list = row.closest(SELECTORS.directList.css);
  if (list) return list;
  // A list that has lost its mark: the smallest part that holds all rows of the tree.
  const root = row.getRootNode();
  if (!isParent(root) || root.querySelector(SELECTORS.directList.css)) return null;
  const rows = [...root.querySelectorAll(SELECTORS.directRow.css)];
  let up = row.parentElement;
  while (up && !rows.every((other) => up?.contains(other))) up = up.parentElement;
  return up;
}

/** The talk whose messages stand right above a composer, in the same part of the page. */
export function findTalkOf(composer: Element): DirectTalk | null {
  for (let up: ParentNode | null = composer.parentElement; up; up = findAround(up)) {
    const lists = new Set(listDirectRows(up).flatMap((row) => findList(row) ?? []));
    const [list] = lists;
    if (list) return lists.size === 1 ? readTalk(list) : null;
    if (isBeyond(up)) return null;
  }
  return null;
}

function readTalk(list: Element): DirectTalk {
  const rows = [...list.querySelectorAll(SELECTORS.directRow.css)];
  const [first] = rows;
  const handles: string[] = [];
  let name: string | null = null;
  let hasIntro = false;
  for (let up: ParentNode | null = list; up; up = findAround(up)) {
    if (up !== list && isBeyond(up)) break;
    const above = (css: string) =>
      [...(up?.querySelectorAll(css) ?? [])].filter(
        (element) => !first || (isFollowing(element, first) && (up === list || !list.contains(element))),
      );
    const found = above(SELECTORS.link.css).flatMap((link) => findProfile(link.getAttribute('href')) ?? []);
    handles.push(...found);
    if (up === list) hasIntro = found.length > 0;
    else
      name ??=
        above(SELECTORS.directName.css)
          .map(readName)
          .find((text) => text) ?? null;
  }
  for (const row of rows) handles.push(...listPictured(row));
  const own = findOwnHandle(list.ownerDocument);
  const [handle] = handles;
  const isOne = handle !== undefined && handles.every((other) => isSameHandle(other, handle));
  const peer = isOne && !isSameHandle(handle, own) ? { handle, name, userId: null } : null;
  return { list, rows, peer, hasIntro };
}

/** Accounts whose picture stands beside a message; never one that the message itself speaks of. */
export function listPictured(row: Element): string[] {
  const foreign = [SELECTORS.post.css, SELECTORS.card.css, SELECTORS.directText.css];
  const pictures = [...row.querySelectorAll(SELECTORS.avatar.css)].filter(
    (picture) => !foreign.some((css) => picture.closest(css)),
  );
  return pictures.flatMap((picture) => {
    const around = picture.parentElement;
    return (around && findAvatarHandle(around)) ?? [];
  });
}

/** What holds this part: its parent, or the tree it stands in; nothing holds that. */
function findAround(part: ParentNode): ParentNode | null {
  if (!isMatch(part, '*')) return null;
  if (part.parentElement) return part.parentElement;
  const root = part.getRootNode();
  return root !== part && isParent(root) ? root : null;
}

/** A part that holds more than one talk: the column or page itself, or what shows the list of talks as well. */
function isBeyond(part: ParentNode): boolean {
  if (isMatch(part, SELECTORS.column.css)) return true;
  return part.querySelector(SELECTORS.inbox.css) !== null;
}

function isParent(node: Node): node is Node & ParentNode {
  return 'querySelectorAll' in node;
}

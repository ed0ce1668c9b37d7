import type { Quote } from '../../model/message';
import { findStatus, isSameHandle } from './address';
import { findLastHandle } from './author';
import { findAvatarHandle, isFollowing } from './page';
import { SELECTORS } from './selectors';
import { readText } from './text';

/** The block of the quoted post inside a post, null when it quotes none. */
export function findQuoteBlock(post: Element): Element | null {
  const header = post.querySelector(SELECTORS.header.css);
  for (const block of post.querySelectorAll(SELECTORS.linkBlock.css)) {
    if (block.localName === 'a' || (header && block.contains(header) && isFirst(post, header, block)))
      continue;
    if (block.querySelector(SELECTORS.quoteMark.css)) return block;
  }
  return header ? findUnmarkedBlock(post, header) : null;
}

/** Whether the block holds the post's own author line (then it is no quote but the post itself). */
function isFirst(post: Element, header: Element, block: Element): boolean {
  // A quote whose post has no readable author line of its own comes after the post's own time link.
  const time = post.querySelector(SELECTORS.time.css);
  return !time || block.contains(time) || isFollowing(header, time);
}

/** A second author line marks a quote also where its block has lost its role. */
function findUnmarkedBlock(post: Element, header: Element): Element | null {
  for (const other of post.querySelectorAll(SELECTORS.header.css)) {
    if (other === header || other.closest(SELECTORS.post.css) !== post) continue;
    const text = post.querySelector(SELECTORS.text.css);
    const own = [
      header,
      text && isFollowing(text, other) ? text : null,
      post.querySelector(SELECTORS.actions.css),
    ];
    let block: Element = other;
    for (let up = other.parentElement; up && up !== post; up = up.parentElement) {
      if (own.some((part) => part && up?.contains(part))) break;
      block = up;
    }
    return block;
  }
  return null;
}

export function readQuote(block: Element): Quote {
  const header = block.querySelector(SELECTORS.header.css);
  const text = block.querySelector(SELECTORS.text.css) ?? block.querySelector(SELECTORS.languageBlock.css);
  return { handle: findQuotedHandle(block, header, text), text: text ? readText(text) : '' };
}

/** Written handle, avatar and media link must agree as far as they are there. */
function findQuotedHandle(block: Element, header: Element | null, text: Element | null): string | null {
  const media = findStatus(block.querySelector(SELECTORS.link.css)?.getAttribute('href'))?.handle ?? null;
  const witnesses = [
    findLastHandle(header ?? block, header ? null : (block.querySelector(SELECTORS.time.css) ?? text)),
    findAvatarHandle(block),
  ].filter((handle) => handle !== null);
  const [handle] = witnesses;
  if (!handle) return media;
  return witnesses.every((other) => isSameHandle(other, handle)) ? handle : null;
}

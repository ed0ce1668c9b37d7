import type { ReadMessage } from '../contract';
import { noteTalk } from '../direct/memory';
import { findSides } from '../direct/side';
import { findNewestId, isWholeTalk, makeTalkMessages, type TalkRow } from '../direct/talk';
import { isSameHandle } from './address';
import { NOBODY } from './author';
import { type DirectTalk, findTalkOf, listPictured, listTalks } from './direct-talk';
import { findOwnHandle } from './own';
import { isMatch } from './page';
import { SELECTORS, VALUES } from './selectors';
import { readName, readText } from './text';
import { listParts } from './trees';

/** Direct messages of all talks on this part of the page, of both views; a talk is always read as a whole. */
export function readDirects(root: ParentNode): ReadMessage[] {
  // Asked of every post that changes: none of them holds a talk.
  if (isMatch(root, SELECTORS.post.css)) return [];
  return listParts(root).flatMap(listTalks).flatMap(readTalkMessages);
}

/** What a composer answers: the customer's newest message of the talk it stands below. */
export function findDirectAnswered(composer: Element): string | null {
  const talk = findTalkOf(composer);
  return talk && findNewestId(readTalkMessages(talk));
}

export function readTalkMessages(talk: DirectTalk): ReadMessage[] {
  const { list, peer, hasIntro } = talk;
  const rows = talk.rows.filter((row) => !isUnsent(row));
  const senders = rows.map(readSender);
  const bodies = rows.map(findBody);
  const sides = findSides(
    list,
    rows.map((row, index) => ({
      bubble: bodies[index] ?? row,
      isOwn: findProvenSide(talk, row, senders[index] ?? null, senders),
    })),
  );
  const own = { ...NOBODY, handle: findOwnHandle(list.ownerDocument) };
  const isLoading = list.querySelector(SELECTORS.loading.css) !== null;
  const isWhole = isWholeTalk({ count: rows.length, hasIntro, isLoading });
  const messages = makeTalkMessages(
    { platform: 'x', peer, own, isWhole },
    rows.map((row, index): TalkRow => {
      const body = bodies[index] ?? null;
      return {
        element: row,
        header: body ?? row,
        text: body ? readText(body) : '',
        isOwn: sides[index] ?? null,
        id: findId(row),
        postedAt: findTime(row),
      };
    }),
  );
  noteTalk(list, messages);
  return messages;
}

/** The other's picture or name beside a message; another name than theirs where theirs stands at other messages. */
function findProvenSide(
  { peer }: DirectTalk,
  row: Element,
  sender: string | null,
  senders: readonly (string | null)[],
): boolean | null {
  if (!peer) return null;
  const pictured = listPictured(row);
  if (pictured.length > 0)
    return pictured.every((handle) => isSameHandle(handle, peer.handle)) ? false : null;
  if (sender === null || peer.name === null || !senders.includes(peer.name)) return null;
  return sender !== peer.name;
}

function readSender(row: Element): string | null {
  const label = row.querySelector(SELECTORS.directSender.css);
  return label ? readName(label) : null;
}

/** The words of a message; those of a post that it shares are not its own. */
function findBody(row: Element): Element | null {
  const text = [...row.querySelectorAll(SELECTORS.directText.css)].find(
    (element) =>
      ![SELECTORS.linkBlock.css, SELECTORS.card.css, SELECTORS.post.css].some((css) => element.closest(css)),
  );
  return text?.querySelector(SELECTORS.directWords.css) ?? text ?? null;
}

function isUnsent(row: Element): boolean {
  return row.matches(SELECTORS.directUnsent.css) || row.querySelector(SELECTORS.directUnsent.css) !== null;
}

/** The newer view names its messages; the older one does not. */
function findId(row: Element): string | null {
  const id = row.getAttribute(VALUES.directId) ?? '';
  return /^[\w-]{12,64}$/.test(id) ? id : null;
}

function findTime(row: Element): number | null {
  const at = Date.parse(row.querySelector(SELECTORS.time.css)?.getAttribute('datetime') ?? '');
  return Number.isNaN(at) ? null : at;
}

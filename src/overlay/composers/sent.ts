import type { SentAnswer } from '../../bridge/contract';
import { findMessageKey, type MessageKey } from '../../model/identity';
import { hasId, type KnownMessage, type Message } from '../../model/message';
import type { Platform } from '../../platforms/contract';
import { clampMessage } from '../clamp';

/** How long the page is given to show that a draft was sent. */
export const PROOF_WINDOW_MS = 60_000;
/** A draft that vanishes this soon after the agent's own click or Enter was meant to be sent, as far as one can tell. */
const SUBMIT_WINDOW_MS = 15_000;

interface Writing {
  inbound: KnownMessage;
  text: string;
  replyId: string | null;
}
interface Leaving extends Writing {
  /** When the draft left the composer, epoch ms. */
  leftAt: number;
  /** When the agent last clicked or pressed before that: an answer is not older than this. */
  since: number;
  wasSubmitted: boolean;
}

export interface SentWatch {
  /** The draft of a composer as read just now. */
  note(composer: HTMLElement, inbound: Message | null, text: string): void;
  /** A saved reply went into this composer. */
  noteReply(composer: HTMLElement, replyId: string): void;
  /** The agent clicked or pressed something that may have been the network's own button. */
  noteSubmit(): void;
  /** Looks for proof; cheap when nothing is expected. Called after changes of the page. */
  look(): void;
}

export interface SentOptions {
  platform: Platform;
  /** Handle we answer as, for pages that do not show it. */
  findHandle: () => string | null;
  now: () => number;
  /** Every message that is known to stand on the page now. */
  listShown: () => Iterable<MessageKey>;
  onProof: (sent: SentAnswer) => void;
  /** A draft was very likely sent, but the page never proved it: nothing is claimed, the agent decides. */
  onUnproved: (inbound: KnownMessage) => void;
}

/**
 * Recognises that an answer was really sent: a draft that left its composer, and a page that shows it as posted.
 * Without the second nothing is claimed.
 */
export function watchSent({
  platform,
  findHandle,
  now,
  listShown,
  onProof,
  onUnproved,
}: SentOptions): SentWatch {
  const writing = new Map<HTMLElement, Writing>();
  const replies = new WeakMap<HTMLElement, string>();
  let leaving: Leaving[] = [];
  /** Ids of answers that proved a draft: the same text to two people needs two of them. */
  const proved = new Set<string>();
  let submittedAt = Number.NEGATIVE_INFINITY;
  /** What stood on the page when something was submitted last: no answer to it, whatever the clocks say. */
  let standing: ReadonlySet<MessageKey | null> = new Set();

  /** While an answer is on its way, what stands on the page may be that very answer. */
  function noteStanding(): void {
    if (leaving.length > 0) return;
    standing = new Set(listShown());
    platform.noteStanding?.(document);
  }

  function leave(composer: HTMLElement, written: Writing): void {
    writing.delete(composer);
    replies.delete(composer);
    const leftAt = now();
    const wasSubmitted = leftAt - submittedAt <= SUBMIT_WINDOW_MS;
    leaving.push({ ...written, leftAt, wasSubmitted, since: wasSubmitted ? submittedAt : leftAt });
  }

  /** Returns whether this one is settled, with proof or without. */
  function settle(left: Leaving): boolean {
    const handle = platform.findOwnHandle(document) ?? findHandle();
    const { text, since, inbound } = left;
    const proof = platform.findSent(document, { text, handle, since, answers: inbound });
    const key = proof && findMessageKey({ platform: platform.id, id: proof.id });
    if (proof && !proved.has(proof.id) && !standing.has(key)) {
      proved.add(proof.id);
      onProof({
        inbound: left.inbound,
        answer: readAnswer(platform, proof, left, handle),
        replyId: left.replyId,
      });
      return true;
    }
    if (now() - left.leftAt < PROOF_WINDOW_MS) return false;
    if (left.wasSubmitted) onUnproved(left.inbound);
    return true;
  }

  return {
    note(composer, inbound, text) {
      const before = writing.get(composer);
      if (text.trim() === '') {
        if (before) leave(composer, before);
        return;
      }
      if (!inbound || !hasId(inbound)) return;
      // The same text again: it came back into the composer, so it was not sent.
      leaving = leaving.filter((left) => left.text !== text || left.inbound.id !== inbound.id);
      if (!before) noteStanding();
      writing.set(composer, {
        inbound: { ...clampMessage(inbound), id: inbound.id },
        text,
        replyId: replies.get(composer) ?? null,
      });
    },
    noteReply(composer, replyId) {
      replies.set(composer, replyId);
      const written = writing.get(composer);
      if (written) written.replyId = replyId;
    },
    noteSubmit() {
      submittedAt = now();
      if (writing.size > 0) noteStanding();
    },
    look() {
      for (const [composer, written] of writing) if (!composer.isConnected) leave(composer, written);
      if (leaving.length > 0) leaving = leaving.filter((left) => !settle(left));
    },
  };
}

/** Our answer as the page shows it; where it shows only a link to it, what we know is put together. */
function readAnswer(
  platform: Platform,
  proof: { id: string; permalink: string | null },
  left: Leaving,
  handle: string | null,
): KnownMessage {
  const { messages } = platform.read(document, new URL(location.href));
  const shown = messages.find(({ message }) => message.id === proof.id)?.message;
  if (shown) return { ...clampMessage(shown), id: proof.id, replyTo: shown.replyTo ?? left.inbound.id };
  return {
    platform: platform.id,
    kind: left.inbound.kind,
    id: proof.id,
    author: { handle, name: null, userId: null },
    text: left.text,
    language: null,
    postedAt: left.leftAt,
    permalink: proof.permalink,
    replyTo: left.inbound.id,
    mentions: left.inbound.author.handle ? [left.inbound.author.handle.toLowerCase()] : [],
    quotes: null,
    isPromoted: false,
    repostedBy: null,
  };
}

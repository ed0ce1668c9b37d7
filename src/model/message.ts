import type { LanguageTag } from './language';

export type PlatformId = 'x' | 'facebook' | 'instagram';

/** Who wrote a message, as far as the page proves it. Every part is null rather than guessed. */
export interface Author {
  /** Without the leading @, spelled as on the page. */
  handle: string | null;
  name: string | null;
  /** The platform's numeric id, where the page shows it: handles change, ids do not. */
  userId: string | null;
}

export interface Quote {
  handle: string | null;
  text: string;
}

/** One message as read from a page or a file; the only shape in which a message enters the house. */
export interface Message {
  platform: PlatformId;
  kind: 'post' | 'comment' | 'dm';
  /** The platform's own id, null where the page does not show one. */
  id: string | null;
  author: Author;
  /** What a person sees, emoji included, lines joined by "\n". Empty for media-only messages. */
  text: string;
  /** The language the page itself claims for the text. */
  language: LanguageTag | null;
  /** Epoch milliseconds. */
  postedAt: number | null;
  permalink: string | null;
  /** Id of the message it answers. */
  replyTo: string | null;
  /** Handles it is addressed to (in its text or its "replying to" line), lower case, without @. */
  mentions: string[];
  quotes: Quote | null;
  isPromoted: boolean;
  /** Handle or name of whoever reposted it into this page. */
  repostedBy: string | null;
  /**
   * Of a direct message: whether it stands on our own side of the talk, whoever of us wrote it. null where the page
   * leaves it open, left out where there are no sides.
   */
  isOwn?: boolean | null;
}

/** A message that can be kept: it has an id, and somebody is known to have written it. */
export type KnownMessage = Message & { id: string };

export function hasId(message: Message): message is KnownMessage {
  return message.id !== null && message.id !== '';
}

/** Messages of one page that belong together, in document order. */
export interface Conversation {
  messages: Message[];
}

/** What the practice X keeps: the same shapes on the server and in the page. */
export type Person = {
  handle: string;
  name: string;
  kind: 'brand' | 'customer' | 'stranger' | 'advertiser';
  bio?: string;
  place?: string;
  lang: string;
  userId: string;
  followers: number;
  following: number;
  /** Year and month, as in "2019-04". */
  joined: string;
  verified?: boolean;
};

export type Message = {
  id: string;
  author: string;
  text: string;
  lang: string;
  minutesAgo: number;
  replyTo?: string;
  quotes?: string;
  promoted?: boolean;
  deleted?: boolean;
  pinned?: boolean;
  repostedBy?: string;
  media?: string;
  video?: boolean;
  /** Handles this message is addressed to although its text does not name them. */
  addresses?: string[];
};

/** A message with its time worked out. */
export type Post = Omit<Message, 'minutesAgo'> & { postedAt: number };

/** A direct message as invented. */
export type TalkLine = { id: string; from: string; minutesAgo: number; lang: string; text: string };
export type TalkMessage = Omit<TalkLine, 'minutesAgo'> & { postedAt: number };
/** A talk with one other person; `id` is both numbers, the smaller first, as in its address. */
export type Talk = { id: string; peer: string; messages: TalkMessage[] };

export type World = {
  now: number;
  /** The handle of the agent's own account. */
  own: string;
  people: Person[];
  posts: Post[];
  talks: Talk[];
  /** Ids of the generated posts of `?count=N`, newest first. */
  crowd: string[];
};

const HANDLE = /@([A-Za-z0-9_]{1,15})/g;

export function findHandles(text: string): string[] {
  return [...text.matchAll(HANDLE)].map((match) => match[1] ?? '');
}

/** Lower-case key: X treats handles without regard to case. */
export function handleKey(handle: string): string {
  return handle.toLowerCase();
}

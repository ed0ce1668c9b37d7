/** What the practice Facebook keeps: the same shapes on the server and in the page. */
export type Person = {
  /** Numeric profile id: what Facebook itself keys people by. */
  userId: string;
  name: string;
  /** The vanity name in the address; who has none is reached by profile.php?id=. */
  handle?: string;
  kind: 'brand' | 'customer' | 'stranger' | 'advertiser';
  lang: string;
  place?: string;
  bio?: string;
};

/** `permalink` posts have an address without a name, `ad` posts have none at all. */
export type PostKind = 'post' | 'photo' | 'group' | 'permalink' | 'ad';

export type PostRecord = {
  id: string;
  /** userId of the author; so in comments and messages. */
  author: string;
  text: string;
  lang: string;
  minutesAgo: number;
  kind: PostKind;
  media?: string;
  group?: { id: string; name: string };
};

export type CommentRecord = {
  id: string;
  post: string;
  author: string;
  text: string;
  lang: string;
  minutesAgo: number;
  /** Id of the comment above it; three levels in all, as there. */
  replyTo?: string;
  media?: string;
};

export type TalkRecord = {
  peer: string;
  messages: { from: string; text: string; lang: string; minutesAgo: number }[];
};

export type Post = Omit<PostRecord, 'minutesAgo'> & { postedAt: number };
export type Comment = Omit<CommentRecord, 'minutesAgo'> & { postedAt: number };
export type TalkMessage = { from: string; text: string; lang: string; postedAt: number };
export type Talk = { peer: string; messages: TalkMessage[] };

export type World = {
  now: number;
  /** userId of the brand the agent writes as. */
  own: string;
  people: Person[];
  posts: Post[];
  comments: Comment[];
  talks: Talk[];
  /** Ids of the generated posts of `?count=N`, newest first. */
  crowd: string[];
};

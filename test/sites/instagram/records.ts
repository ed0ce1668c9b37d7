/** What the practice Instagram keeps: the same shapes on the server and in the page. */
export type Person = {
  handle: string;
  /** Instagram's numeric id; never in the page, as there. */
  userId: string;
  name: string;
  kind: 'brand' | 'customer' | 'stranger' | 'advertiser';
  lang: string;
  verified?: boolean;
  place?: string;
  bio?: string;
};

/** An `ad` has no address and no time. */
export type PostRecord = {
  /** The shortcode in every address. */
  code: string;
  author: string;
  kind: 'p' | 'reel' | 'ad';
  text: string;
  lang: string;
  minutesAgo: number;
  media: string;
  likes: number;
};

export type CommentRecord = {
  id: string;
  code: string;
  author: string;
  text: string;
  lang: string;
  minutesAgo: number;
  likes: number;
  /** Id of the top comment it stands below: Instagram has two levels. */
  replyTo?: string;
  /** A moving picture in place of a text. */
  gif?: boolean;
};

export type TalkRecord = {
  /** The number in the thread's address. */
  id: string;
  peer: string;
  messages: { from: string; text: string; lang: string; minutesAgo: number }[];
};

export type Post = Omit<PostRecord, 'minutesAgo'> & { postedAt: number };
export type Comment = Omit<CommentRecord, 'minutesAgo'> & { postedAt: number };
export type TalkMessage = { from: string; text: string; lang: string; postedAt: number };
export type Talk = { id: string; peer: string; messages: TalkMessage[] };

export type World = {
  now: number;
  /** Handle of the brand the agent writes as. */
  own: string;
  people: Person[];
  posts: Post[];
  comments: Comment[];
  talks: Talk[];
};

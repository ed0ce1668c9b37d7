import type { Message, PlatformId } from '../model/message';
import type { KnowledgeDoor } from './knowledge';

/** Where a composer's text goes, and how text is put into it (facts: only one way is exact for each editor). */
export type EditorKind = 'draft' | 'lexical' | 'textarea' | 'other';

/** A message together with the nodes it was read from. Nodes are recycled: never keep one across mutations. */
export interface ReadMessage {
  message: Message;
  element: Element;
  /** The author's line; a mark is drawn in the free room at its end. */
  header: Element;
  /** Main message of the page (its status page), as against an entry of a list. */
  isFocal: boolean;
  /** false: the site's own knowledge failed, and the page's structure alone gave this reading. */
  isCertain?: boolean;
}

export interface ReadComposer {
  kind: 'post' | 'reply' | 'comment' | 'dm';
  editor: EditorKind;
  /** The editable element. */
  element: HTMLElement;
  /** Id of the message this composer answers: its own thread, dialog or form; null when it answers none or it is unsure. */
  answersId: string | null;
  isVisible: boolean;
}

/** A part of the page that could not be read. Holds structure only, never text, names or handles. */
export interface ReadProblem {
  part: 'author' | 'id' | 'text' | 'time' | 'composer' | 'page';
  /** Which selector or rule failed. */
  entry: string;
}

export interface Reading {
  /** Document order; quoted messages are no messages of their own. */
  messages: ReadMessage[];
  /** Of a whole document; empty for a part of one, where `readComposers` is to be asked. */
  composers: ReadComposer[];
  problems: ReadProblem[];
}

export type WriteMode = 'append' | 'replace';

export type WriteResult =
  /** The composer's text was read back and holds what was asked. */
  | { outcome: 'written'; text: string }
  /** Something else stands there now: stop, say so, offer a copy. Never tried twice. */
  | { outcome: 'differs'; text: string }
  /** The composer is gone, hidden or cannot be written. */
  | { outcome: 'refused'; reason: 'gone' | 'busy' | 'not-editable' };

/** One site: everything Beside knows of it stands in its folder. */
export interface Platform {
  id: PlatformId;
  /** Match patterns of the content script. */
  matches: readonly string[];
  hosts: readonly string[];
  /** What this site looks like, as data that can be replaced. */
  knowledge: KnowledgeDoor;
  /**
   * Reads all messages and composers below `root`.
   * @param url address of the page, for relative links and to know the focal message.
   */
  read(root: ParentNode, url: URL): Reading;
  /**
   * The same in small steps, for pages so long that reading them at once would hold them up. The page may change in
   * between: what did has to be read again.
   */
  readInSteps?(root: ParentNode, url: URL): Generator<undefined, Reading>;
  /**
   * A message that may hold thousands of others, without those; null for all that are better read with `read`.
   */
  readAlone?(element: Element, url: URL): ReadMessage | null;
  /**
   * The composers below `root` and what they answer, as they are within the whole page. Reads no more messages than
   * that takes: meant for every focus and click.
   */
  readComposers(root: ParentNode, url: URL): ReadComposer[];
  /** Handle of the account the page is signed in as, null when the page does not show it. */
  findOwnHandle(root: ParentNode): string | null;
  /** Shadow trees of the page that hold messages: no search of the page and no observer of it reaches into them. */
  listTrees?(root: ParentNode): ShadowRoot[];
  /** The nearest message element that holds this node, if any: mutations are mapped to what must be read again. */
  findMessageElement(node: Node): Element | null;
  /**
   * Whether a second reader, which knows no more of the site than its addresses, finds another author in the message's
   * own nodes. Meant for a message that is opened.
   */
  isAuthorDisputed?(read: ReadMessage): boolean;
  /** Text of a composer as the editor shows it; "\n" between lines. */
  readDraft(composer: HTMLElement): string;
  /**
   * DOM ranges of spans of the draft (UTF-16 units of `readDraft`), one or more per span.
   * @returns null for composers without ranges (textarea).
   */
  findRanges(composer: HTMLElement, spans: readonly { start: number; end: number }[]): Range[][] | null;
  /** Puts text into a composer once and reads it back; waits at most a second. */
  write(composer: HTMLElement, text: string, mode: WriteMode): Promise<WriteResult>;
  /** Replaces exactly one span of the draft, undo kept. */
  writeSpan(composer: HTMLElement, span: { start: number; end: number }, text: string): Promise<WriteResult>;
  /**
   * Notes what stands on the page when a draft is begun and when it is about to be sent: none of it proves that. For
   * sites that show no time that a machine can read.
   */
  noteStanding?(root: ParentNode): void;
  /**
   * Whether the page shows that a draft was really sent.
   * @param sent.answers what the draft answers, where that is known: the same words elsewhere are another answer.
   * @returns the sent message's id and permalink, null as long as nothing on the page proves it.
   */
  findSent(
    root: ParentNode,
    sent: { text: string; handle: string | null; since: number; answers?: Message },
  ): { id: string; permalink: string | null } | null;
}

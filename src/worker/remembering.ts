import {
  type Account,
  findIdentityKey,
  isAddressedToUs,
  isMentioned,
  isOurs,
  type MessageKey,
} from '../model/identity';
import { hasId, type KnownMessage, type Message, type PlatformId } from '../model/message';
import type { Settings } from '../model/settings';
import type { SeenBatch } from '../store/remember';

/**
 * A message that was older than this when it was first seen is history from before Beside: whether it was answered
 * nobody here knows, so it is remembered without being put on the waiting list. A week bridges long weekends.
 */
const BACKLOG_MS = 7 * 24 * 3_600_000;

/**
 * What of a page may be kept: what addresses us, what replies to a message of ours, and our answers to what is kept.
 * Never a promoted post, a message without id or provable author, or what strangers say to each other.
 * @param ours keys of our own messages that are remembered, and of both sides' in talks, as far as they are answered on
 * this page.
 */
export function pickSeen(
  messages: readonly Message[],
  settings: Settings,
  ours: ReadonlySet<MessageKey>,
  now: number,
): SeenBatch {
  return pick(messages, settings, ours, new Set(), now);
}

/** The same for a conversation the agent opened: its first message too, with what that author says in its thread. */
export function pickOpened(
  messages: readonly Message[],
  settings: Settings,
  ours: ReadonlySet<MessageKey>,
  now: number,
): SeenBatch {
  return pick(messages, settings, ours, findThread(messages), now);
}

/** Keys of the messages that those on the page reply to. */
export function listParentKeys(messages: readonly Message[]): MessageKey[] {
  const keys = messages.flatMap((message) =>
    message.replyTo === null ? [] : [keyOf(message.platform, message.replyTo)],
  );
  return [...new Set(keys)];
}

/** Whether a message can be shown as a customer's at all. */
export function isCustomers(message: Message, accounts: readonly Account[]): message is KnownMessage {
  return (
    hasId(message) &&
    !message.isPromoted &&
    findIdentityKey(message.platform, message.author) !== null &&
    !isOurs(message, accounts)
  );
}

function pick(
  messages: readonly Message[],
  settings: Settings,
  ours: ReadonlySet<MessageKey>,
  opened: ReadonlySet<Message>,
  now: number,
): SeenBatch {
  const { accounts, remembering } = settings;
  const mayRemember = remembering === 'addressed-and-opened';
  const own = messages.filter((message) => isOurs(message, accounts)).filter(hasId);
  const publicOwn = own.filter(({ kind }) => kind !== 'dm');
  const ownKeys = new Set([...ours, ...publicOwn.map((message) => keyOf(message.platform, message.id))]);
  // Whose private messages these are is known by whom they address, or by the talk being remembered already.
  for (const { platform, kind, id, replyTo } of messages)
    if (kind === 'dm' && id && replyTo && ownKeys.has(keyOf(platform, replyTo)))
      ownKeys.add(keyOf(platform, id));
  const answered = findAnsweredDirects(messages);
  const inbound = messages
    .filter((message) => isCustomers(message, accounts))
    .map((message) => {
      const isReplyToUs = message.replyTo !== null && ownKeys.has(keyOf(message.platform, message.replyTo));
      const isToUs = isReplyToUs || isAddressedToUs(message, accounts);
      const isNew =
        message.postedAt === null ? !answered.has(message.id) : now - message.postedAt < BACKLOG_MS;
      const isAwaited = isToUs && isNew;
      return { message, isAwaited, mayAdd: mayRemember && (isToUs || opened.has(message)) };
    });
  const undated = messages.filter(({ kind, postedAt }) => kind === 'dm' && postedAt === null).filter(hasId);
  const outbound = own.map((message) => ({ ...message, replyTo: findAnsweredId(message, messages) }));
  return { inbound, outbound, mayAddOwn: mayRemember, undated };
}

/**
 * What a message of ours answers. Facebook and Instagram keep two levels: an answer to a reply stands below the first
 * comment like the reply itself, and names whom it answers. It is the last reply above it by somebody it names.
 */
function findAnsweredId(own: KnownMessage, messages: readonly Message[]): string | null {
  if (own.kind !== 'comment' || own.replyTo === null) return own.replyTo;
  const above = messages.slice(
    0,
    messages.findIndex(({ id }) => id === own.id),
  );
  const answered = above.findLast(
    ({ kind, replyTo, author: { handle, userId }, platform }) =>
      kind === 'comment' &&
      platform === own.platform &&
      replyTo === own.replyTo &&
      (isMentioned(own, handle) || (userId !== null && own.mentions.includes(userId))),
  );
  return answered?.id ?? own.replyTo;
}

/** Ids of direct messages that stand above one of ours on this page: without a time, nobody waited for them since now. */
function findAnsweredDirects(messages: readonly Message[]): Set<string> {
  const above = new Map(messages.filter(hasId).map((message) => [message.id, message.replyTo]));
  const answered = new Set<string>();
  for (const { kind, isOwn, replyTo } of messages) {
    let id = kind === 'dm' && isOwn === true ? replyTo : null;
    while (id !== null && !answered.has(id)) {
      answered.add(id);
      id = above.get(id) ?? null;
    }
  }
  return answered;
}

/** The opened message and what its author wrote up and down the same chain of replies. */
function findThread(messages: readonly Message[]): Set<Message> {
  const [opened] = messages;
  const thread = new Set<Message>();
  if (!opened) return thread;
  const author = findIdentityKey(opened.platform, opened.author);
  const linked = new Set([opened]);
  let size = 0;
  while (size < linked.size) {
    size = linked.size;
    for (const message of messages) {
      const isLinked = [...linked].some(
        (other) =>
          (message.replyTo !== null && message.replyTo === other.id) ||
          (other.replyTo !== null && other.replyTo === message.id),
      );
      if (isLinked) linked.add(message);
    }
  }
  for (const message of linked)
    if (findIdentityKey(message.platform, message.author) === author) thread.add(message);
  return thread;
}

function keyOf(platform: PlatformId, id: string): MessageKey {
  return `${platform}:${id}`;
}

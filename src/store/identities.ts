import Dexie from 'dexie';
import type { Identity, PersonId } from '../model/customer';
import { findHandleKey, findIdentityKey, type IdentityKey } from '../model/identity';
import type { Author, PlatformId } from '../model/message';
import type { Database } from './database';
import { findFreePersonId, mergePeople } from './people';
import { findWords } from './words';

/** An account as kept: with what it is looked up by, and when its editable fields last changed. */
export interface IdentityRecord extends Identity {
  /** See `findHandleKey`; at any time one identity at most holds a handle. */
  handleKey: string | null;
  /** Words of name and handle, for search. */
  words: string[];
  stamps: { handle: number; name: number };
}

/** Nobody changes it more often and is still worth the room. */
const MOST_FORMER = 20;

/** The account somebody writes from, as far as it is known. Never by name. */
export async function findIdentity(
  database: Database,
  platform: PlatformId,
  author: Author,
): Promise<IdentityRecord | null> {
  if (author.userId) {
    const known = await database.identities.get(`${platform}:${author.userId}`);
    if (known) return known;
  }
  const handleKey = findHandleKey(platform, author.handle);
  if (!handleKey) return null;
  const known = await database.identities.where('handleKey').equals(handleKey).first();
  // The same handle under another id is another account: handles are given up and taken again.
  const isOther = known?.userId && author.userId && known.userId !== author.userId;
  return known && !isOther ? known : null;
}

/**
 * Keeps the account that wrote something, and joins what is now proved to be one account: a handle and an id seen
 * together. Runs inside the caller's transaction over people, identities, messages, taggings and events.
 * @param at time of the message, epoch ms. @param seenAt when the page showed it.
 * @returns null when the author is not provable.
 */
export async function saveIdentity(
  database: Database,
  platform: PlatformId,
  author: Author,
  at: number,
  seenAt: number,
): Promise<IdentityRecord | null> {
  const key = findIdentityKey(platform, author);
  if (!key) return null;
  const { handle, name, userId } = author;
  const stamps = { handle: seenAt, name: seenAt };
  const times = { firstSeenAt: at, lastSeenAt: at };
  const seen = { key, personId: '', platform, handle, userId, name, ...times, stamps };
  return adoptIdentity(database, seen, seenAt);
}

/**
 * Brings in an identity from the page or a file and joins it with what is known of the same account.
 * @param incoming its `personId` is empty when it comes from a page: then a new person is made where there is none.
 */
export async function adoptIdentity(
  database: Database,
  incoming: Omit<IdentityRecord, 'handleKey' | 'words'>,
  now: number,
): Promise<IdentityRecord> {
  const handleKey = findHandleKey(incoming.platform, incoming.handle);
  let known = await database.identities.get(incoming.key);
  let taken = incoming;
  const holder = handleKey
    ? await database.identities.where('handleKey').equals(handleKey).first()
    : undefined;
  if (holder && holder.key !== incoming.key) {
    if (incoming.userId === null) known = holder;
    else if (holder.userId === null) known = await upgradeIdentity(database, holder, known, incoming, now);
    else if (holder.stamps.handle > incoming.stamps.handle) taken = { ...incoming, handle: null };
    else await database.identities.put(describe(keepFormer({ ...holder, handle: null }, holder.handle)));
  }
  const record = known ? mergeIdentity(known, taken) : await makeIdentity(database, taken, now);
  if (known && incoming.personId && incoming.personId !== known.personId)
    await mergePeople(database, incoming.personId, known.personId, now);
  if (!known || !isSameIdentity(known, record)) await database.identities.put(record);
  return record;
}

/** The identity behind an id that the agent writes a note to before any message was kept: the id holds handle or user id. */
export async function savePersonStub(database: Database, personId: PersonId, now: number): Promise<boolean> {
  const parts = /^(x|facebook|instagram):(@?)([^/]+?)(\/\d+)?$/.exec(personId);
  const [, platform, at, name] = parts ?? [];
  if (!platform || !name) return false;
  await database.transaction('rw', tablesOfPeople(database), async () => {
    if (await database.people.get(personId)) return;
    const author = { handle: at ? name : null, userId: at ? null : name, name: null };
    await saveIdentity(database, platform as PlatformId, author, now, now);
  });
  return true;
}

export function tablesOfPeople(database: Database) {
  const { people, identities, messages, taggings, scores, events } = database;
  return [people, identities, messages, taggings, scores, events];
}

/** Gives a handle-only identity its id, in place: same person, its messages, tags and scores follow. */
async function upgradeIdentity(
  database: Database,
  holder: IdentityRecord,
  known: IdentityRecord | undefined,
  incoming: { key: IdentityKey; userId: string | null },
  now: number,
): Promise<IdentityRecord> {
  const { key, userId } = incoming;
  await database.identities.delete(holder.key);
  await database.messages
    .where('[identityKey+direction+at]')
    .between([holder.key], [holder.key, Dexie.maxKey])
    .modify({ identityKey: key });
  await database.taggings.where('identityKey').equals(holder.key).modify({ identityKey: key });
  await database.scores.where('identityKey').equals(holder.key).modify({ identityKey: key });
  const id = `upgrade:${holder.key}:${key}`;
  const detail = holder.key;
  const { personId } = known ?? holder;
  await database.events.put({ id, kind: 'upgraded', at: now, messageKey: null, personId, detail });
  if (!known) {
    const upgraded = describe({ ...holder, key, userId });
    await database.identities.put(upgraded);
    return upgraded;
  }
  const joined = mergeIdentity(known, holder);
  await database.identities.put(joined);
  await mergePeople(database, holder.personId, known.personId, now);
  return joined;
}

async function makeIdentity(
  database: Database,
  incoming: Omit<IdentityRecord, 'handleKey' | 'words'>,
  now: number,
): Promise<IdentityRecord> {
  if (incoming.personId) return describe(incoming);
  const id = await findFreePersonId(database, incoming.key);
  await database.people.add({ id, mergedInto: null, createdAt: now });
  return describe({ ...incoming, personId: id });
}

function mergeIdentity(
  known: IdentityRecord,
  incoming: Omit<IdentityRecord, 'handleKey' | 'words'>,
): IdentityRecord {
  const isNewer = (field: 'handle' | 'name') =>
    Boolean(incoming[field]) &&
    incoming[field] !== known[field] &&
    incoming.stamps[field] >= known.stamps[field];
  const pick = (field: 'handle' | 'name') => (isNewer(field) ? incoming : known);
  const handle = pick('handle').handle ?? incoming.handle;
  const others = [
    known.handle,
    ...(known.formerHandles ?? []),
    incoming.handle,
    ...(incoming.formerHandles ?? []),
  ];
  return describe({
    ...keepFormer({ ...known, handle }, ...others),
    handle,
    name: pick('name').name ?? incoming.name,
    userId: known.userId ?? incoming.userId,
    firstSeenAt: Math.min(known.firstSeenAt, incoming.firstSeenAt),
    lastSeenAt: Math.max(known.lastSeenAt, incoming.lastSeenAt),
    stamps: { handle: pick('handle').stamps.handle, name: pick('name').stamps.name },
  });
}

/** The identity with these among the handles it had before; the one it has now is none of them. */
function keepFormer<Kept extends Omit<IdentityRecord, 'handleKey' | 'words'>>(
  identity: Kept,
  ...handles: readonly (string | null)[]
): Kept {
  const { platform, handle } = identity;
  const own = findHandleKey(platform, handle);
  const former = new Map<string | null, string>();
  for (const one of [...handles, ...(identity.formerHandles ?? [])]) {
    const key = findHandleKey(platform, one);
    if (!one || former.has(key) || key === own) continue;
    former.set(key, one);
  }
  return former.size === 0
    ? identity
    : { ...identity, formerHandles: [...former.values()].slice(0, MOST_FORMER) };
}

function describe(identity: Omit<IdentityRecord, 'handleKey' | 'words'>): IdentityRecord {
  return {
    ...identity,
    handleKey: findHandleKey(identity.platform, identity.handle),
    words: findWords(identity.name, identity.handle, ...(identity.formerHandles ?? [])),
  };
}

function isSameIdentity(one: IdentityRecord, other: IdentityRecord): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

import type { PersonId } from '../model/customer';
import type { MessageKey } from '../model/identity';
import type { Tag } from '../model/tag';
import type { MarkView } from '../model/views';
import type { Database } from '../store/database';
import { countContactsUntil } from '../store/history';
import { listByKeys } from '../store/lookup';
import type { MessageRecord } from '../store/messages';
import { listTaggings, rankTags } from '../store/taggings';
import { listTags } from '../store/tags';

/** Marks for those of the messages that are remembered and a customer's; no others. */
export function findMarks(database: Database, keys: readonly MessageKey[]): Promise<MarkView[]> {
  const { messages, identities, taggings, tags } = database;
  // One transaction for all: a page of a hundred messages asks for as many counts.
  return database.transaction('r', [messages, identities, taggings, tags], () => readMarks(database, keys));
}

async function readMarks(database: Database, keys: readonly MessageKey[]): Promise<MarkView[]> {
  const found = await database.messages.bulkGet([...new Set(keys)]);
  const messages = found.filter((message) => message?.direction === 'in').filter((message) => !!message);
  if (messages.length === 0) return [];
  const identityKeys = [...new Set(messages.map((message) => message.identityKey))];
  const written = (await database.identities.bulkGet(identityKeys)).filter((identity) => !!identity);
  const personIds = [...new Set(written.map((identity) => identity.personId))];
  const identities = await listByKeys(database.identities, 'personId', personIds);
  const allKeys = identities.map((identity) => identity.key);
  const personOf = new Map<string, PersonId>(identities.map((identity) => [identity.key, identity.personId]));
  /** All identities of whoever wrote a message. */
  const findKeysOf = ({ identityKey }: MessageRecord) =>
    allKeys.filter((key) => key === identityKey || personOf.get(key) === personOf.get(identityKey));
  const [counts, taggings, tags] = await Promise.all([
    Promise.all(messages.map((message) => countContactsUntil(database, findKeysOf(message), message.at))),
    listTaggings(database, allKeys),
    listTags(database),
  ]);
  const tagById = new Map(tags.map((tag) => [tag.id, tag]));
  const live = taggings.filter((tagging) => tagById.has(tagging.tagId));

  const findTagFor = (key: MessageKey, personId: PersonId | undefined): Tag | null => {
    const [newest] = live
      .filter((tagging) => tagging.messageKey === key && tagging.isOn)
      .sort((one, other) => other.changedAt - one.changedAt);
    const [frequent] = rankTags(
      live.filter(
        (tagging) => tagging.identityKey !== null && personOf.get(tagging.identityKey) === personId,
      ),
    );
    return tagById.get(newest?.tagId ?? frequent ?? '') ?? null;
  };

  return messages.map((message, index) => {
    const personId = personOf.get(message.identityKey);
    return {
      messageKey: message.key,
      state: message.state,
      postedAt: message.postedAt,
      answeredAt: message.answeredAt,
      promisedAt: message.promisedAt,
      isAwaited: message.isAwaited,
      contactCount: counts[index] ?? 1,
      tag: findTagFor(message.key, personId),
    };
  });
}

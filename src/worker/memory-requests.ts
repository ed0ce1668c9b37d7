import type { Handlers } from '../bridge/receive';
import { findMessageKey, type MessageKey } from '../model/identity';
import type { Message } from '../model/message';
import type { Settings } from '../model/settings';
import { saveFact } from '../store/facts';
import { savePersonStub } from '../store/identities';
import { saveState } from '../store/message-state';
import { saveNote } from '../store/notes';
import { findCurrentPerson } from '../store/people';
import { saveAnswer, saveSeen } from '../store/remember';
import { getSettings } from '../store/settings';
import { saveTagging } from '../store/taggings';
import { findTag } from '../store/tags';
import { getCard } from './card';
import { dropReplies } from './compiled';
import { announceMemory, type Desk, makeDeskError } from './desk';
import { findMarks } from './marks';
import { isCustomers, listParentKeys, pickOpened, pickSeen } from './remembering';

type MemoryRequest =
  | 'saveMessages'
  | 'getMarks'
  | 'getConversation'
  | 'saveOpened'
  | 'saveAnswer'
  | 'saveNote'
  | 'saveFact'
  | 'saveTagging'
  | 'saveState';

/** What is remembered of customers and their messages. */
export function makeMemoryHandlers(desk: Desk): Pick<Handlers, MemoryRequest> {
  const { database, now } = desk;

  async function remember(messages: Message[], settings: Settings, pick: typeof pickSeen): Promise<void> {
    const parents = await database.messages.bulkGet(listParentKeys(messages));
    const ours = parents.flatMap((parent) =>
      parent?.direction === 'out' || parent?.kind === 'dm' ? [parent.key] : [],
    );
    const seenAt = now();
    const picked = pick(messages, settings, new Set(ours), seenAt);
    await announceMemory(desk, await saveSeen(database, picked, seenAt));
  }

  /** Announces one person under its id of today. */
  async function announcePerson(id: string): Promise<void> {
    const personId = await findCurrentPerson(database, id);
    await announceMemory(desk, { personIds: [personId, id], messageKeys: [] });
  }

  /** Announces one message and whoever wrote it: the same customer may stand on a card elsewhere. */
  async function announceMessage(key: MessageKey): Promise<void> {
    const message = await database.messages.get(key);
    const writer = message && (await database.identities.get(message.identityKey));
    await announceMemory(desk, { personIds: writer ? [writer.personId] : [], messageKeys: [key] });
  }

  return {
    async saveMessages(messages) {
      const settings = await getSettings(database);
      await remember(messages, settings, pickSeen);
      const shown = messages.filter((message) => isCustomers(message, settings.accounts));
      return findMarks(
        database,
        shown.flatMap((message) => findMessageKey(message) ?? []),
      );
    },

    getMarks: (keys) => findMarks(database, keys),

    getConversation: (message, isHasty) => getCard(desk, message, isHasty),

    async saveOpened(messages) {
      await remember(messages, await getSettings(database), pickOpened);
      return null;
    },

    async saveAnswer({ inbound, answer, replyId }) {
      const { accounts } = await getSettings(database);
      const mayKeep = isCustomers(inbound, accounts);
      const changes = await saveAnswer(database, { inbound, answer, replyId, mayKeep }, now());
      if (replyId) dropReplies(database);
      await announceMemory(desk, changes);
      return null;
    },

    async saveNote(note) {
      const { agentName } = await getSettings(database);
      if (!(await savePersonStub(database, note.personId, now())))
        throw await makeDeskError(desk, 'error_unknownCustomer');
      if (await saveNote(database, { ...note, by: agentName, writtenAt: now() }))
        await announcePerson(note.personId);
      return null;
    },

    async saveFact(fact) {
      if (!(await savePersonStub(database, fact.personId, now())))
        throw await makeDeskError(desk, 'error_unknownCustomer');
      if (await saveFact(database, fact, now())) await announcePerson(fact.personId);
      return null;
    },

    async saveTagging(messageKey, tagId, isOn) {
      if (isOn && !(await findTag(database, tagId))) throw await makeDeskError(desk, 'error_unknownTag');
      if (await saveTagging(database, { messageKey, tagId, isOn }, now())) await announceMessage(messageKey);
      return null;
    },

    async saveState(messageKey, change) {
      const isChanged = await saveState(database, messageKey, change, now());
      if (isChanged === null) throw await makeDeskError(desk, 'error_notRemembered');
      if (isChanged) await announceMessage(messageKey);
      return null;
    },
  };
}

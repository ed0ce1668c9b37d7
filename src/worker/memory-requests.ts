import type { Handlers } from '../bridge/receive';
import { findMessageKey, type MessageKey } from '../model/identity';
import type { Message } from '../model/message';
import type { Settings } from '../model/settings';
import { saveCorrection } from '../store/corrections';
import { saveFact } from '../store/facts';
import { savePersonStub } from '../store/identities';
import { saveState } from '../store/message-state';
import { saveNote } from '../store/notes';
import { findCurrentPerson } from '../store/people';
import { saveAnswer, saveSeen } from '../store/remember';
import { findReply } from '../store/replies';
import { getSettings } from '../store/settings';
import { saveTagging } from '../store/taggings';
import { findTag } from '../store/tags';
import { getCard } from './card';
import { changeReplies } from './compiled';
import { announceMemory, type Desk, makeDeskError } from './desk';
import { findPurpose, isUnchanged } from './engines';
import { findSpoken } from './fill';
import { findMarks } from './marks';
import { learnSettings } from './own-accounts';
import { keepPromises } from './promises';
import { findPlainReading } from './reading';
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
  | 'saveState'
  | 'saveCorrection';

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
      const settings = await learnSettings(desk, messages);
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
      await remember(messages, await learnSettings(desk, messages), pickOpened);
      return null;
    },

    async saveAnswer({ inbound, answer, replyId }) {
      const { accounts, signature } = await getSettings(database);
      const mayKeep = isCustomers(inbound, accounts);
      const reply = replyId ? ((await findReply(database, replyId)) ?? { id: replyId }) : null;
      const isHolding = reply !== null && findPurpose(reply) === 'holding';
      const about = { network: inbound.platform, signature };
      const isReplyEdited =
        reply && 'body' in reply
          ? !isUnchanged(reply.body, answer.text, {
              ...about,
              language: findSpoken(inbound, reply.language),
            })
          : undefined;
      const sent = { inbound, answer, replyId, mayKeep, isHolding, isReplyEdited };
      const changes = await saveAnswer(database, sent, now());
      if (replyId) changeReplies(database, [replyId]);
      await announceMemory(desk, changes);
      await keepPromises(desk);
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
      if (isChanged) await keepPromises(desk);
      return null;
    },

    async saveCorrection(message, intent) {
      const key = findMessageKey(message);
      const plain = await findPlainReading(message);
      if (!key || !plain) throw await makeDeskError(desk, 'error_notRemembered');
      const { text, language } = message;
      const guessed = plain.intent.value;
      await saveCorrection(database, { key, text, language, guessed, intent }, now());
      await announceMessage(key);
      return null;
    },
  };
}

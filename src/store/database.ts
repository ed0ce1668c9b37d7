import Dexie, { type Table } from 'dexie';
import type { Fact, Note, PersonId } from '../model/customer';
import { findHandleKey, type IdentityKey, type MessageKey } from '../model/identity';
import type { PlatformId } from '../model/message';
import type { SavedReply } from '../model/saved-reply';
import type { Tag, TagId } from '../model/tag';
import type { ValeStyle } from '../model/vale-style';
import type { BrandRule } from '../model/voice-rule';
import type { CorrectionRecord } from './corrections';
import type { EventRecord } from './events';
import type { IdentityRecord } from './identities';
import { countWrites } from './kept';
import type { KnowledgeRecord } from './knowledge';
import type { MessageRecord } from './messages';
import type { PanelRecord } from './panels';
import type { PersonRecord } from './people';
import type { ReplyImportRecord } from './reply-imports';
import type { ScoreRecord } from './scores';
import type { SettingRecord } from './settings';
import type { TaggingRecord } from './taggings';

/**
 * The tables of each version, primary key first, then what is looked up by index.
 * Never edit a version once it is released: add the next one, with an upgrade and a test that starts from this one.
 *
 * A null (or a compound holding one) is no key, so such a record is simply not in that index: `waitingAt` lists the
 * waiting messages only, whatever else there is.
 */
export const VERSIONS = {
  1: {
    people: 'id, mergedInto',
    identities: 'key, personId, handleKey, *words',
    messages:
      'key, [identityKey+direction+at], [direction+at], [waitingAt+key], answeredAt, closedAt, solvedAt',
    taggings: '[messageKey+tagId], messageKey, identityKey',
    notes: 'id, personId',
    facts: 'id, personId',
    tags: 'id',
    replies: 'id',
    brandRules: 'id',
    settings: 'key',
    panels: 'platform',
    events: 'id, at',
  },
  2: {
    styles: 'name',
    corrections: 'key, changedAt',
    /** As in version 1, and what is promised by when. */
    messages:
      'key, [identityKey+direction+at], [direction+at], [waitingAt+key], answeredAt, closedAt, solvedAt, promisedAt',
    scores: 'messageKey, identityKey, at',
    /** What sites look like, as loaded from a file; no part of `TABLE_NAMES`, see `knowledge.ts`. */
    knowledge: 'site',
    /** The last import of replies, to be taken back; no part of `TABLE_NAMES`, see `reply-imports.ts`. */
    replyImports: 'slot',
  },
} as const;

export const TABLE_NAMES = [
  'people',
  'identities',
  'messages',
  'taggings',
  'notes',
  'facts',
  'tags',
  'replies',
  'brandRules',
  'settings',
  'panels',
  'events',
  'styles',
  'corrections',
  'scores',
] as const satisfies readonly (keyof (typeof VERSIONS)[1] | keyof (typeof VERSIONS)[2])[];
export type TableName = (typeof TABLE_NAMES)[number];

function foldHandleKey(identity: IdentityRecord): void {
  identity.handleKey = findHandleKey(identity.platform, identity.handle);
}

/** Everything Beside remembers, on this machine only. Opens itself at the first question. */
export class Database extends Dexie {
  declare people: Table<PersonRecord, PersonId>;
  declare identities: Table<IdentityRecord, IdentityKey>;
  declare messages: Table<MessageRecord, MessageKey>;
  declare taggings: Table<TaggingRecord, [MessageKey, TagId]>;
  declare notes: Table<Note, string>;
  declare facts: Table<Fact, string>;
  declare tags: Table<Tag, TagId>;
  declare replies: Table<SavedReply, string>;
  declare brandRules: Table<BrandRule, string>;
  declare settings: Table<SettingRecord, string>;
  declare panels: Table<PanelRecord, PlatformId>;
  declare events: Table<EventRecord, string>;
  declare knowledge: Table<KnowledgeRecord, PlatformId>;
  declare styles: Table<ValeStyle, string>;
  declare corrections: Table<CorrectionRecord, MessageKey>;
  declare scores: Table<ScoreRecord, MessageKey>;
  declare replyImports: Table<ReplyImportRecord, string>;

  constructor(name = 'beside') {
    super(name, { cache: 'disabled' });
    this.use(countWrites(this));
    this.version(1).stores(VERSIONS[1]);
    this.version(2)
      .stores(VERSIONS[2])
      .upgrade((old) =>
        // Version 1 looked Facebook's handles up with their dots, which Facebook itself does not read.
        old.table<IdentityRecord>('identities').toCollection().modify(foldHandleKey),
      );
  }
}

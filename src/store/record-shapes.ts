import { TEXT_LIMITS } from '../model/customer';
import { LEVELS } from '../model/finding';
import { OUR_LANGUAGES } from '../model/language';
import { TEMPLATE_LIMITS } from '../model/number-template';
import { PHONE_REGIONS } from '../model/phone-region';
import { OVERRIDES, PROFILES } from '../model/profile';
import { INTENTS } from '../model/reading';
import { RULE_FAULTS } from '../model/rule-fault';
import { SCORES } from '../model/score';
import { ACTIONS } from '../model/settings';
import { MESSAGE_STATES } from '../model/tag';
import { RULE_KINDS } from '../model/voice-rule';
import type { TableName } from './database';
import {
  type Check,
  isFlag,
  isLink,
  isListOf,
  isNumber,
  isObject,
  isOneOf,
  isShaped,
  isText,
  isTime,
  orNull,
} from './shape';

const isKey = isText(400, 1);
const isShort = isText(500);
const isLong = isText(TEXT_LIMITS.message);
const isPlatform = isOneOf('x', 'facebook', 'instagram');
const isLanguage = isText(35);

/** A file's, the rule's in it, a key's, the place in its pattern, what is wrong there. */
const DEEPEST_FAULT = 5;
const isFault = (deepest: number): Check =>
  isShaped(
    {
      code: isOneOf(...RULE_FAULTS),
      values: (value) => isObject(value) && Object.values(value).every(isShort),
    },
    deepest > 1 ? { cause: isFault(deepest - 1) } : {},
  );

/** Every setting that a file may bring, with what it may hold. */
const SETTINGS: Readonly<Record<string, Check>> = {
  accounts: isListOf(isShaped({ platform: isPlatform, handle: isText(60, 1), userId: orNull(isShort) }), 50),
  agentName: isText(200),
  signature: isText(60),
  languages: isListOf(isLanguage, 20),
  interfaceLanguage: orNull(isLanguage),
  acknowledgeTargetMs: isNumber,
  targetMs: isNumber,
  remembering: isOneOf('addressed-and-opened', 'answered-only'),
  isMarksShown: isFlag,
  chords: (value) =>
    isObject(value) &&
    Object.entries(value).every(([action, chord]) => isOneOf(...ACTIONS)(action) && isText(60)(chord)),
  rulesOff: isListOf(isText(200), 5000),
  profileOverrides: (value) =>
    isObject(value) &&
    Object.entries(value).every(
      ([profile, own]) =>
        isOneOf(...PROFILES)(profile) && isObject(own) && Object.values(own).every(isOneOf(...OVERRIDES)),
    ),
  rulesSlow: isListOf(isText(200), 5000),
  numberTemplates: isListOf(isText(TEMPLATE_LIMITS.length, 1), TEMPLATE_LIMITS.count),
  phoneRegions: isListOf(isOneOf(...PHONE_REGIONS), PHONE_REGIONS.length),
  isSetUp: isFlag,
  isSeeded: isFlag,
};

/** What a record of each table looks like in an export. */
export const RECORD_SHAPES: Readonly<Record<TableName, Check>> = {
  people: isShaped({ id: isKey, mergedInto: orNull(isKey), createdAt: isTime }),
  identities: isShaped(
    {
      key: isKey,
      personId: isKey,
      platform: isPlatform,
      handle: orNull(isShort),
      userId: orNull(isShort),
      name: orNull(isShort),
      firstSeenAt: isTime,
      lastSeenAt: isTime,
      handleKey: orNull(isKey),
      words: isListOf(isShort, 100),
      stamps: isShaped({ handle: isTime, name: isTime }),
    },
    { formerHandles: isListOf(isShort, 100) },
  ),
  messages: isShaped(
    {
      key: isKey,
      identityKey: isKey,
      direction: isOneOf('in', 'out'),
      at: isTime,
      seenAt: isTime,
      platform: isPlatform,
      kind: isOneOf('post', 'comment', 'dm'),
      id: isKey,
      author: isShaped({ handle: orNull(isShort), name: orNull(isShort), userId: orNull(isShort) }),
      text: isLong,
      language: orNull(isLanguage),
      postedAt: orNull(isTime),
      permalink: orNull(isLink),
      replyTo: orNull(isKey),
      mentions: isListOf(isShort, 1000),
      quotes: orNull(isShaped({ handle: orNull(isShort), text: isLong })),
      isPromoted: isFlag,
      repostedBy: orNull(isShort),
      isAwaited: isFlag,
      state: isOneOf(...MESSAGE_STATES),
      waitingAt: orNull(isTime),
      answeredAt: orNull(isTime),
      answerKey: orNull(isKey),
      closedAt: orNull(isTime),
      solvedAt: orNull(isTime),
      promisedAt: orNull(isTime),
      noReplyReason: orNull(isShort),
      replyId: orNull(isKey),
      stamps: isShaped({ state: isTime, text: isTime }),
    },
    { isReplyEdited: isFlag },
  ),
  taggings: isShaped({
    messageKey: isKey,
    tagId: isKey,
    identityKey: orNull(isKey),
    isOn: isFlag,
    changedAt: isTime,
  }),
  notes: isShaped({
    id: isKey,
    personId: isKey,
    text: isText(TEXT_LIMITS.note),
    by: isShort,
    writtenAt: isTime,
    replaces: orNull(isKey),
  }),
  facts: isShaped({
    id: isKey,
    personId: isKey,
    label: isText(TEXT_LIMITS.factLabel),
    value: isText(TEXT_LIMITS.factValue),
    savedAt: isTime,
    isRemoved: isFlag,
  }),
  tags: isShaped({
    id: isKey,
    name: isText(60, 1),
    key: orNull(isText(2, 1)),
    hue: orNull(isNumber),
    changedAt: isTime,
    isRemoved: isFlag,
  }),
  replies: isShaped(
    {
      id: isKey,
      title: isText(200, 1),
      body: isText(TEXT_LIMITS.draft, 1),
      language: isLanguage,
      tags: isListOf(isShort, 50),
      platforms: isListOf(isPlatform, 3),
      examples: isListOf(isLong, 100),
      useCount: isNumber,
      lastUsedAt: orNull(isTime),
      changedAt: isTime,
      isRemoved: isFlag,
    },
    { folder: isText(400, 1), isPrivate: isFlag },
  ),
  brandRules: isShaped(
    {
      id: isKey,
      word: isText(500, 1),
      isPattern: isFlag,
      reason: isText(1000),
      instead: isText(500),
      level: isOneOf(...LEVELS),
      language: orNull(isOneOf(...OUR_LANGUAGES)),
      isOn: isFlag,
      changedAt: isTime,
      isRemoved: isFlag,
    },
    { flagged: isListOf(isText(1000), 50), clean: isListOf(isText(1000), 50) },
  ),
  styles: isShaped({
    name: isText(80, 1),
    language: orNull(isOneOf(...OUR_LANGUAGES)),
    isOn: isFlag,
    rules: isListOf(
      isShaped({
        id: isText(200, 1),
        kind: isOneOf(...RULE_KINDS),
        level: isOneOf(...LEVELS),
        message: isText(10_000),
        link: orNull(isText(2000)),
        keys: isObject,
      }),
      3000,
    ),
    printed: (value) => value === null,
    refused: isListOf((value) => isText(2000)(value) || isFault(DEEPEST_FAULT)(value), 3000),
    changedAt: isTime,
    isRemoved: isFlag,
  }),
  scores: isShaped({
    messageKey: isKey,
    identityKey: isKey,
    score: (value) => value === null || SCORES.some((score) => score === value),
    at: isTime,
    changedAt: isTime,
  }),
  corrections: isShaped({
    key: isKey,
    text: isText(1000),
    language: orNull(isLanguage),
    guessed: isOneOf(...INTENTS, 'unsure'),
    intent: isOneOf(...INTENTS),
    changedAt: isTime,
    isRemoved: isFlag,
  }),
  settings: (value) =>
    isShaped({ key: isShort, value: () => true, changedAt: isTime })(value) &&
    isObject(value) &&
    typeof value.key === 'string' &&
    Boolean(SETTINGS[value.key]?.(value.value)),
  panels: isShaped({
    platform: isPlatform,
    isOpen: isFlag,
    side: isOneOf('left', 'right'),
    changedAt: isTime,
  }),
  events: isShaped({
    id: isText(1000, 1),
    kind: isOneOf('answered', 'stateChanged', 'merged', 'upgraded', 'promiseKept', 'offerDeclined'),
    at: isTime,
    messageKey: orNull(isKey),
    personId: orNull(isKey),
    detail: isShort,
  }),
};

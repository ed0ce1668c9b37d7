import * as v from 'valibot';
import { TEXT_LIMITS } from '../model/customer';
import { DRAFTING_PROVIDERS, DRAFTING_WISHES } from '../model/drafting';
import { LEVELS } from '../model/finding';
import { OUR_LANGUAGES } from '../model/language';
import { PROFILES } from '../model/profile';
import { INTENTS } from '../model/reading';
import { RULE_FAULTS } from '../model/rule-fault';
import { MESSAGE_STATES } from '../model/tag';
import type { RequestName, Requests } from './contract';
import { personalDataShape, settingsShape } from './settings-shape';

/** More messages than this never fit on one screen; a longer batch is a fault or an attack. */
const MAX_BATCH = 500;
/** Imports are files that an agent chose; 64 MiB of text is far above any real one. */
const MAX_IMPORT = 64 * 1024 * 1024;

const short = v.pipe(v.string(), v.maxLength(200));
const key = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const link = v.pipe(
  v.string(),
  v.maxLength(2000),
  v.check((text) => /^https:\/\//.test(text), 'A link must begin with https://'),
);
const stamp = v.pipe(v.number(), v.finite());
const platform = v.picklist(['x', 'facebook', 'instagram']);
const language = v.pipe(v.string(), v.maxLength(35));
const state = v.picklist(MESSAGE_STATES);

const message = v.object({
  platform,
  kind: v.picklist(['post', 'comment', 'dm']),
  id: v.nullable(key),
  author: v.object({
    handle: v.nullable(short),
    name: v.nullable(v.pipe(v.string(), v.maxLength(500))),
    userId: v.nullable(short),
  }),
  text: v.pipe(v.string(), v.maxLength(TEXT_LIMITS.message)),
  language: v.nullable(language),
  postedAt: v.nullable(stamp),
  permalink: v.nullable(link),
  replyTo: v.nullable(key),
  mentions: v.pipe(v.array(short), v.maxLength(200)),
  quotes: v.nullable(
    v.object({ handle: v.nullable(short), text: v.pipe(v.string(), v.maxLength(TEXT_LIMITS.message)) }),
  ),
  isPromoted: v.boolean(),
  repostedBy: v.nullable(v.pipe(v.string(), v.maxLength(500))),
  isOwn: v.exactOptional(v.nullable(v.boolean())),
});
const knownMessage = v.object({ ...message.entries, id: key });
const messages = v.pipe(v.array(message), v.maxLength(MAX_BATCH));

const reply = v.object({
  id: key,
  title: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  body: v.pipe(v.string(), v.minLength(1), v.maxLength(TEXT_LIMITS.draft)),
  language,
  folder: v.exactOptional(v.pipe(v.string(), v.minLength(1), v.maxLength(400))),
  tags: v.pipe(v.array(short), v.maxLength(50)),
  platforms: v.pipe(v.array(platform), v.maxLength(3)),
  examples: v.pipe(v.array(v.pipe(v.string(), v.maxLength(TEXT_LIMITS.message))), v.maxLength(100)),
  useCount: v.pipe(v.number(), v.integer(), v.minValue(0)),
  lastUsedAt: v.nullable(stamp),
  changedAt: stamp,
  isRemoved: v.boolean(),
  isPrivate: v.exactOptional(v.boolean()),
});
/** As many as a reply file may hold. */
const replies = v.pipe(v.array(reply), v.maxLength(20_000));
const examples = v.pipe(v.array(v.pipe(v.string(), v.maxLength(1000))), v.maxLength(50));
const rule = v.object({
  id: key,
  word: v.pipe(v.string(), v.minLength(1), v.maxLength(500)),
  isPattern: v.boolean(),
  reason: v.pipe(v.string(), v.maxLength(1000)),
  instead: v.pipe(v.string(), v.maxLength(500)),
  level: v.picklist(LEVELS),
  language: v.nullable(v.picklist(OUR_LANGUAGES)),
  isOn: v.boolean(),
  changedAt: stamp,
  isRemoved: v.boolean(),
  flagged: v.optional(examples),
  clean: v.optional(examples),
});
/** As it stands in its form: the word may not be there yet. */
const tried = v.object({ ...rule.entries, word: v.pipe(v.string(), v.maxLength(500)) });
/** What a rule's file holds is judged by the engine; here it only must be keys with values. */
const fileValue = v.nullable(v.record(v.pipe(v.string(), v.maxLength(1000)), v.unknown()));
const styleFolder = v.object({
  files: v.pipe(
    v.array(
      v.object({
        path: v.pipe(v.string(), v.minLength(1), v.maxLength(400)),
        value: fileValue,
        fault: v.nullable(v.object({ code: v.picklist(RULE_FAULTS), values: v.record(short, short) })),
      }),
    ),
    v.maxLength(3000),
  ),
  ini: v.nullable(v.pipe(v.string(), v.maxLength(1_000_000))),
  beside: fileValue,
});
const tag = v.object({
  id: key,
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(60)),
  key: v.nullable(v.pipe(v.string(), v.regex(/^[\p{L}\p{N}]$/u, 'A tag key is one letter or digit.'))),
  hue: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(360))),
  changedAt: stamp,
  isRemoved: v.boolean(),
});
const file = v.pipe(v.string(), v.maxLength(MAX_IMPORT));

/** Shape and lengths of every request's arguments; total, so a request without a shape does not compile. */
const SHAPES = {
  getDesk: v.tuple([]),
  saveMessages: v.tuple([messages]),
  getMarks: v.tuple([v.pipe(v.array(key), v.maxLength(MAX_BATCH))]),
  getConversation: v.tuple([message, v.optional(v.boolean())]),
  saveOpened: v.tuple([messages]),
  checkDraft: v.tuple([
    v.object({
      draft: v.pipe(v.string(), v.maxLength(TEXT_LIMITS.draft)),
      platform,
      visibility: v.picklist(['public', 'private']),
      inbound: v.nullable(message),
      profile: v.optional(v.picklist(PROFILES)),
    }),
  ]),
  getSuggestion: v.tuple([
    key,
    message,
    // What is left out comes as null through the port.
    v.nullish(v.record(key, v.pipe(v.string(), v.maxLength(1000))), {}),
  ]),
  saveAnswer: v.tuple([v.object({ inbound: knownMessage, answer: knownMessage, replyId: v.nullable(key) })]),
  saveNote: v.tuple([
    v.object({
      id: key,
      personId: key,
      text: v.pipe(v.string(), v.maxLength(TEXT_LIMITS.note)),
      replaces: v.nullable(key),
    }),
  ]),
  saveFact: v.tuple([
    v.object({
      id: key,
      personId: key,
      label: v.pipe(v.string(), v.maxLength(TEXT_LIMITS.factLabel)),
      value: v.pipe(v.string(), v.minLength(1), v.maxLength(TEXT_LIMITS.factValue)),
      isRemoved: v.boolean(),
    }),
  ]),
  saveTagging: v.tuple([key, key, v.boolean()]),
  saveState: v.tuple([key, v.object({ state, promisedAt: v.optional(stamp), reason: v.optional(short) })]),
  saveCorrection: v.tuple([message, v.picklist(INTENTS)]),
  takeOffer: v.tuple([
    key,
    v.pipe(v.string(), v.minLength(1), v.maxLength(220)),
    v.pipe(v.string(), v.maxLength(20)),
  ]),
  findAnything: v.tuple([v.pipe(v.string(), v.maxLength(TEXT_LIMITS.query))]),
  findNextWaiting: v.tuple([v.nullable(key)]),
  savePanelState: v.tuple([v.object({ platform, isOpen: v.boolean(), side: v.picklist(['left', 'right']) })]),
  saveMarksShown: v.tuple([v.boolean()]),
  saveRuleOff: v.tuple([key]),
  openOptions: v.tuple([]),
  draftReply: v.tuple([
    v.object({
      id: key,
      wish: v.picklist(DRAFTING_WISHES),
      message,
      visibility: v.picklist(['public', 'private']),
      draft: v.pipe(v.string(), v.maxLength(TEXT_LIMITS.draft)),
      agreement: short,
    }),
  ]),
  stopDrafting: v.tuple([key]),
  getDrafting: v.tuple([]),
  saveDrafting: v.tuple([
    v.object({
      isOn: v.boolean(),
      provider: v.picklist(DRAFTING_PROVIDERS),
      baseUrl: v.pipe(v.string(), v.maxLength(500)),
      model: short,
      isWithFacts: v.boolean(),
    }),
    v.nullable(v.pipe(v.string(), v.regex(/^[\x21-\x7e]*$/, 'A key has no spaces.'), v.maxLength(1000))),
  ]),
  tryDrafting: v.tuple([]),
  saveSettings: v.tuple([settingsShape]),
  findPersonalData: v.tuple([
    v.pipe(v.string(), v.maxLength(TEXT_LIMITS.message)),
    v.object(personalDataShape),
  ]),
  listReplies: v.tuple([]),
  saveReply: v.tuple([reply]),
  saveReplies: v.tuple([replies]),
  reviewReplies: v.tuple([]),
  findReplyDuplicates: v.tuple([]),
  previewReplies: v.tuple([replies]),
  importReplies: v.tuple([v.object({ id: key, source: short }), replies]),
  findImport: v.tuple([]),
  undoImport: v.tuple([key]),
  exportReplies: v.tuple([]),
  listRules: v.tuple([]),
  saveRule: v.tuple([rule]),
  tryRule: v.tuple([tried, examples]),
  findCaught: v.tuple([v.union([tried, key])]),
  listConflicts: v.tuple([]),
  listStyles: v.tuple([]),
  importStyles: v.tuple([styleFolder]),
  saveStyle: v.tuple([
    key,
    v.partial(
      v.object({
        isOn: v.boolean(),
        language: v.nullable(v.picklist(OUR_LANGUAGES)),
        isRemoved: v.boolean(),
      }),
    ),
  ]),
  exportVoice: v.tuple([]),
  saveTag: v.tuple([tag]),
  getNumbers: v.tuple([]),
  getKnowledge: v.tuple([platform]),
  getSightings: v.tuple([platform]),
  listKnowledge: v.tuple([]),
  saveKnowledge: v.tuple([platform, file]),
  restoreKnowledge: v.tuple([platform, v.picklist(['previous', 'built-in'])]),
  exportEverything: v.tuple([]),
  importEverything: v.tuple([file]),
} satisfies { [Name in RequestName]: v.GenericSchema<unknown, unknown> };

/** A request's arguments were not of the agreed shape; the message names the place, never the value. */
export class ArgumentError extends Error {
  override name = 'ArgumentError';
}

/**
 * Parses what a page sends at the door; unknown keys are dropped.
 * @throws ArgumentError naming the first place that does not fit.
 */
export function parseArguments<Name extends RequestName>(
  name: Name,
  args: unknown,
): Parameters<Requests[Name]> {
  const result = v.safeParse(SHAPES[name] as v.GenericSchema<unknown, unknown>, args);
  if (result.success) return result.output as Parameters<Requests[Name]>;
  const [issue] = result.issues;
  const place = v.getDotPath(issue) ?? 'arguments';
  throw new ArgumentError(`${name}: ${place}: ${issue.type} (${issue.kind})`);
}

import english from '../../public/_locales/en/messages.json';
import type { RequestName } from '../bridge/contract';
import type { Bridge } from '../bridge/send';
import type { ReplyImport } from '../model/reply-import';
import type { ReplyDuplicate, ReplyReview, SavedReply } from '../model/saved-reply';
import { DEFAULT_SETTINGS, type Settings } from '../model/settings';
import type { BrandRule } from '../model/voice-rule';

const texts = Object.fromEntries(Object.entries(english).map(([key, { message }]) => [key, message]));
const delivery = { id: 'delivery', name: 'delivery', key: 'd', hue: null, changedAt: 1, isRemoved: false };

/** Stands in for the worker in tests of this room: remembers what it is asked, answers as the real one would. */
export function makeWorker(initial: Partial<Settings> = {}) {
  const asked: { name: RequestName; args: unknown[] }[] = [];
  const listeners: (() => void)[] = [];
  const worker = {
    asked,
    settings: { ...DEFAULT_SETTINGS, isSetUp: true, ...initial },
    replies: [] as SavedReply[],
    review: { outcomes: {}, missingLanguages: {} } as ReplyReview,
    doubles: [] as ReplyDuplicate[],
    lastImport: null as ReplyImport | null,
    rules: [] as BrandRule[],
    /** Errors to answer with, by request. */
    failures: new Map<RequestName, string>(),
    tellDeskChanged: () => {
      for (const listen of listeners) listen();
    },
  };
  const answers: Partial<Record<RequestName, (...args: never[]) => unknown>> = {
    getDesk: () => ({
      settings: worker.settings,
      tags: [delivery],
      panels: [],
      language: 'en',
      texts,
      commands: { toggle_panel: 'Alt+B', take_fix: '' },
      waitingCount: 0,
      version: '1',
    }),
    saveSettings: (patch: Partial<Settings>) => {
      worker.settings = { ...worker.settings, ...patch };
      return null;
    },
    listReplies: () => worker.replies,
    saveReply: (reply: SavedReply) => {
      worker.replies = [...worker.replies.filter((one) => one.id !== reply.id), reply];
      return null;
    },
    saveReplies: (replies: SavedReply[]) => {
      for (const reply of replies)
        worker.replies = [...worker.replies.filter((one) => one.id !== reply.id), reply];
      return null;
    },
    reviewReplies: () => worker.review,
    findReplyDuplicates: () => worker.doubles,
    previewReplies: (replies: SavedReply[]) => ({
      meetings: replies.map(({ id }) => {
        const own = worker.replies.find((one) => one.id === id);
        return { kind: own ? 'same' : 'new', title: own?.title ?? '', isInFile: false };
      }),
      languages: replies.map(() => 'nl'),
    }),
    importReplies: (importOf: { id: string; source: string }, replies: SavedReply[]) => {
      worker.replies = [...worker.replies, ...replies];
      worker.lastImport = {
        ...importOf,
        importedAt: Date.now(),
        added: replies.length,
        changed: 0,
        unchanged: 0,
      };
      return worker.lastImport;
    },
    findImport: () => worker.lastImport,
    undoImport: () => {
      const removed = worker.lastImport?.added ?? 0;
      worker.replies = worker.replies.slice(0, worker.replies.length - removed);
      worker.lastImport = null;
      return { removed, restored: 0, kept: 0 };
    },
    listRules: () => [],
    listStyles: () => [],
    listConflicts: () => [],
    tryRule: (_rule: BrandRule, examples: string[]) => ({ fault: null, isFlagged: examples.map(() => true) }),
    saveRule: (rule: BrandRule) => {
      worker.rules.push(rule);
      return null;
    },
  };
  const bridge: Bridge = {
    send: async (name, ...args) => {
      asked.push({ name, args });
      const failure = worker.failures.get(name);
      if (failure) throw new Error(failure);
      const answer = answers[name] as ((...all: unknown[]) => never) | undefined;
      if (!answer) throw new Error(`The fake worker knows no ${name}.`);
      return answer(...args);
    },
    on: (name, listen) => {
      if (name === 'deskChanged') listeners.push(() => listen(null as never));
    },
    onReconnected: () => undefined,
    onOrphaned: () => undefined,
  };
  return { ...worker, worker, bridge, answers };
}

export type FakeWorker = ReturnType<typeof makeWorker>;

import { OrphanedError } from '../bridge/send';
import type { Finding } from '../model/finding';
import { findMessageKey } from '../model/identity';
import type { Message } from '../model/message';
import type { SuggestionView } from '../model/views';
import { findAncestors } from './ancestors';
import { clampMessage } from './clamp';
import type { DraftCheck } from './composers/check';
import type { Inserter, InsertOutcome, InsertResult } from './composers/insert';
import type { SentWatch } from './composers/sent';
import { settleAuthor } from './doubt';
import { keepPlace } from './palette/focus';
import type { Acts, Asked, Stage, Word } from './stage';
import type { PageMessages } from './watch';

interface Hands {
  stage: Omit<Stage, 'acts'>;
  /** Where panel and palette are drawn. */
  root: HTMLElement;
  inserter: Inserter;
  sent: SentWatch;
  check: DraftCheck;
  page: () => PageMessages | null;
  openPalette: () => void;
  closePalette: () => void;
}

export function createActs(hands: Hands): Acts {
  const { stage, inserter, sent, check } = hands;
  const { bridge, desk, card, word } = stage;
  const texts = () => desk.texts.value;
  /** Back to the composer, from a part of the panel that was entered by its chord. */
  let restore: (() => void) | null = null;

  function say(next: Word | null): void {
    word.value = next;
  }

  /** Runs a request of the agent; a fault is said in the panel. Returns whether it went through. */
  async function attempt(run: () => Promise<unknown>): Promise<boolean> {
    try {
      await run();
      return true;
    } catch (error) {
      if (!(error instanceof OrphanedError))
        say({ tone: 'bad', text: error instanceof Error ? error.message : String(error) });
      return false;
    }
  }

  async function saveOpened(message: Message): Promise<void> {
    await bridge.send('saveOpened', [message, ...findAncestors(message, hands.page())]);
  }

  async function remembered(): Promise<void> {
    const { value } = card.state;
    if (value.kind === 'ready' && !value.view.isRemembered) await saveOpened(value.message);
  }

  function showInsertion(result: InsertResult): void {
    const words: Record<InsertOutcome, Word | null> = {
      written: null,
      busy: null,
      'already-there': { tone: 'neutral', text: texts().text('insert_already_there') },
      'no-composer': { tone: 'warn', text: texts().text('insert_no_composer'), copy: result.text },
      differs: { tone: 'warn', text: texts().text('insert_differs'), copy: result.text },
      refused: { tone: 'warn', text: texts().text('insert_refused'), copy: result.text },
    };
    if (result.outcome !== 'busy') say(words[result.outcome]);
  }

  async function insert(reply: SuggestionView, given: Asked['given'] = {}): Promise<void> {
    const id = card.message()?.id;
    if (!id) return;
    if (reply.asks) {
      if (!isInside(hands.root)) restore = keepPlace();
      stage.asking.value = { ...reply, given, messageId: id };
      stage.isHealthShown.value = false;
      desk.savePanel({ isOpen: true });
      return;
    }
    await put(id, reply);
  }

  async function put(
    messageId: string,
    { text, replyId }: Pick<SuggestionView, 'text' | 'replyId'>,
  ): Promise<void> {
    await attempt(async () => {
      const result = await inserter.insert(messageId, text, replyId && desk.settings.value.signature);
      took(result, replyId);
    });
  }

  /** @param replyId empty for what is no saved reply. Returns whether it stands in the composer. */
  function took(result: InsertResult, replyId: string): boolean {
    showInsertion(result);
    if (result.outcome !== 'written' || !result.composer) return false;
    if (replyId) sent.noteReply(result.composer, replyId);
    check.look();
    return true;
  }

  const acts: Acts = {
    openKey(key) {
      const read = hands.page()?.find(key);
      if (!read) return;
      say(null);
      desk.savePanel({ isOpen: true });
      void attempt(async () => {
        // The card first: remembering can wait the few milliseconds that the agent should not.
        const isOpen = card.open(read.message);
        const doubt = card.doubt.value;
        await isOpen;
        await saveOpened(clampMessage(settleAuthor(read.message, doubt)));
        // What was remembered before is on the card already; a change is told by the worker.
        const { value } = card.state;
        if (value.kind !== 'ready' || !value.view.isRemembered) await card.refresh();
      });
    },
    insert,
    async insertReply(replyId, given) {
      const message = card.message();
      if (!message) {
        say({ tone: 'warn', text: texts().text('insert_no_message') });
        return;
      }
      await attempt(async () => insert(await bridge.send('getSuggestion', replyId, message, given), given));
    },
    async takeFix(finding, fix = finding.suggestions[0]) {
      const draft = stage.draft.value;
      if (!draft || fix === undefined || !isStanding(finding, draft.text)) return;
      await attempt(async () => {
        const span = { start: finding.start ?? 0, end: finding.end ?? 0 };
        showInsertion(await inserter.fix(draft.composer, span, fix));
        check.look();
      });
    },
    async saveNote(text, replaces) {
      const person = findPerson(stage);
      if (!person) return false;
      return attempt(async () => {
        await bridge.send('saveNote', {
          id: crypto.randomUUID(),
          personId: person,
          text: text.trim(),
          replaces,
        });
        await card.refresh();
      });
    },
    async saveFact({ id, label, value, isRemoved }) {
      const person = findPerson(stage);
      if (!person) return false;
      return attempt(async () => {
        const fact = {
          id: id ?? crypto.randomUUID(),
          personId: person,
          label: label.trim(),
          value: value.trim(),
        };
        await bridge.send('saveFact', { ...fact, isRemoved });
        await card.refresh();
      });
    },
    async setTag(tagId, isOn) {
      const key = card.key();
      if (!key) return;
      await attempt(async () => {
        await remembered();
        await bridge.send('saveTagging', key, tagId, isOn);
        await card.refresh();
      });
    },
    async setState(change) {
      const key = card.key();
      if (!key) return;
      await attempt(async () => {
        await remembered();
        await bridge.send('saveState', key, change);
        await card.refresh();
      });
    },
    async correctIntent(intent) {
      const message = card.message();
      if (!message) return;
      await attempt(async () => {
        await bridge.send('saveCorrection', clampMessage(message), intent);
        await card.refresh();
      });
    },
    async remember() {
      const message = card.message();
      if (!message) return;
      await attempt(async () => {
        await saveOpened(message);
        await card.refresh();
      });
    },
    async markAnswered(inbound) {
      const key = findMessageKey(inbound);
      if (!key) return;
      const isDone = await attempt(() => bridge.send('saveState', key, { state: 'answered' }));
      if (isDone) say(null);
      await card.refresh();
    },
    takeOffer(offer, { value, replyId }) {
      const key = card.key();
      if (replyId) void acts.insertReply(replyId);
      else if (key) void attempt(() => bridge.send('takeOffer', key, offer, value));
    },
    async split(parts) {
      const draft = stage.draft.value;
      const [first = '', ...rest] = parts;
      // The parts belong to the draft they were made from.
      const isSame = (part: string) => draft?.text.includes(part.slice(0, part.lastIndexOf(' ')));
      if (!draft || !parts.every(isSame)) return;
      await attempt(async () => {
        const result = await inserter.fix(draft.composer, { start: 0, end: draft.text.length }, first);
        if (took(result, '')) stage.rest.value = { parts: rest, isReady: false };
      });
    },
    async insertPart() {
      const [part, ...parts] = stage.rest.value.parts;
      if (!part) return;
      await put(card.message()?.id ?? '', { text: part, replyId: '' });
      if (!word.value) stage.rest.value = { parts, isReady: false };
    },
    async nextWaiting() {
      await attempt(async () => {
        const next = await bridge.send('findNextWaiting', card.key());
        desk.savePanel({ isOpen: true });
        if (!next) say({ tone: 'good', text: texts().text('nobody_waiting') });
        else if (hands.page()?.find(next.messageKey)) acts.openKey(next.messageKey);
        else {
          say({ tone: 'neutral', text: texts().text('next_waiting_is', { name: next.name }), next });
          // The agent's next Enter follows the link; Beside itself never moves the page.
          requestAnimationFrame(() => hands.root.querySelector<HTMLElement>('[data-next]')?.focus());
        }
      });
    },
    async copy(text) {
      try {
        await navigator.clipboard.writeText(text);
        say({ tone: 'good', text: texts().text('copied') });
      } catch {
        say({ tone: 'bad', text: texts().text('copy_failed'), copy: text });
      }
    },
    openOptions: () => void attempt(() => bridge.send('openOptions')),
    focusPart(part) {
      const find = () => hands.root.querySelector<HTMLElement>(`[data-part="${part}"]`);
      const shown = find();
      if (!isInside(hands.root)) restore = keepPlace();
      // At once where it can be: the agent's next key belongs to the part already.
      if (shown) shown.focus();
      else requestAnimationFrame(() => find()?.focus());
      desk.savePanel({ isOpen: true });
    },
    leave() {
      restore?.();
      restore = null;
    },
    openPalette: hands.openPalette,
    closePalette: hands.closePalette,
  };
  return acts;
}

/** Whether the focus is in our own tree already. */
function isInside(root: HTMLElement): boolean {
  const tree = root.getRootNode();
  return tree instanceof ShadowRoot && tree.activeElement !== null;
}

/** The first finding that has a fix, as the fix chord takes it. */
export function findFirstFix(findings: readonly Finding[] | null | undefined): Finding | null {
  return (
    findings?.find(
      ({ start, end, suggestions }) => start !== null && end !== null && suggestions.length > 0,
    ) ?? null
  );
}

/** A finding belongs to the draft it was found in: its word must still stand at its place. */
function isStanding({ start, end, match }: Finding, draft: string): boolean {
  return start !== null && end !== null && draft.slice(start, end) === match;
}

function findPerson(stage: Pick<Stage, 'card'>): string | null {
  const { value } = stage.card.state;
  return value.kind === 'ready' ? (value.view.customer?.personId ?? null) : null;
}

import browser from 'webextension-polyfill';
import type { Handlers } from '../bridge/receive';
import type { DraftingRequest } from '../model/drafting';
import { findEndpoint } from '../model/endpoint';
import { getSettings } from '../store/settings';
import { type Desk, makeDeskError } from './desk';
import { askBrowser, isBrowserAble, translate } from './drafting-browser';
import { askEndpoint } from './drafting-endpoint';
import { type DraftingPlan, planDrafting } from './drafting-material';
import { basisOf, type DraftingRecord, getDrafting, saveDrafting } from './drafting-setup';
import { showDraft, showFault, showSheet, wordFault } from './drafting-view';
import { type ChatTurn, cleanGrowing, DraftingError, makeBody } from './engines';
import { findKnownLanguage } from './reading';
import { fillText, findInterfaceLanguage, getTexts } from './texts';
import { makeVoiceHandlers } from './voice-requests';

type DraftingRequests = 'draftReply' | 'stopDrafting' | 'getDrafting' | 'saveDrafting' | 'tryDrafting';

/** How often a growing text is told. */
const TELL_MS = 60;
const TRIAL: ChatTurn[] = [{ role: 'user', content: 'Answer with the single word: ready' }];
const LONGEST_TRIAL = 80;

/** Drafts by a model. Everything here is off until the lead switches it on, and nothing leaves before it was shown. */
export function makeDraftingHandlers(desk: Desk): Pick<Handlers, DraftingRequests> {
  /** Of what is under way: a worker that dies takes them along. */
  const running = new Map<string, AbortController>();
  const { checkDraft } = makeVoiceHandlers(desk);

  return {
    async draftReply(request) {
      const settings = await getSettings(desk.database);
      const texts = await getTexts(findInterfaceLanguage(settings));
      const record = await getDrafting();
      const { setup } = record;
      const ending = new AbortController();
      running.get(request.id)?.abort();
      running.set(request.id, ending);
      let sent = '';
      try {
        if (!setup.isOn) throw new DraftingError('off');
        const plan = await planDrafting(desk, request, setup, settings);
        const basis = basisOf(setup);
        const to = findDestination(record);
        if (record.agreedTo !== basis) {
          const agreement = await digest(`${basis}\n${plan.body}`);
          const title = setup.provider === 'browser' ? texts.drafting_agreeBrowser : texts.drafting_agree;
          if (request.agreement !== agreement)
            return showSheet(plan, agreement, fillText(title ?? '{to}', { to }));
          await saveDrafting({ agreedTo: basis });
        }
        if (ending.signal.aborted) throw new DraftingError('stopped');
        await saveDrafting({ lastSent: { at: desk.now(), to, text: plan.sent } });
        sent = plan.sent;
        const raw = await ask(record, plan, request, ending.signal, tellGrowth(request.id, plan));
        const { message, visibility } = request;
        return await showDraft(raw, {
          request,
          plan,
          settings,
          texts,
          model: setup.provider === 'browser' ? (texts.drafting_browserModel ?? '') : setup.model,
          check: (draft) => checkDraft({ draft, platform: message.platform, visibility, inbound: message }),
        });
      } catch (error) {
        if (error instanceof DraftingError) return showFault(error, sent, texts);
        throw error;
      } finally {
        if (running.get(request.id) === ending) running.delete(request.id);
      }
    },

    async stopDrafting(id) {
      running.get(id)?.abort();
      return null;
    },

    async getDrafting() {
      const { setup, key, lastSent } = await getDrafting();
      return { setup, hasKey: key !== '', isBrowserAble: await isBrowserAble(), lastSent };
    },

    async saveDrafting(setup, key) {
      if (
        setup.isOn &&
        setup.provider === 'endpoint' &&
        (!findEndpoint(setup.baseUrl) || !setup.model.trim())
      )
        throw await makeDeskError(desk, 'draftingFault_address');
      const before = await getDrafting();
      const isMoved = originOf(before.setup.baseUrl) !== originOf(setup.baseUrl);
      // A key belongs to the server it was given for; it is never handed to another.
      await saveDrafting({ setup, key: key ?? (isMoved ? '' : before.key) });
      desk.tell('deskChanged', null);
      return null;
    },

    async tryDrafting() {
      const began = performance.now();
      const record = await getDrafting();
      try {
        const { signal } = new AbortController();
        const answer =
          record.setup.provider === 'browser'
            ? await askBrowser(TRIAL, signal, () => undefined)
            : await askServer(record, makeBody(record.setup.model, TRIAL), signal, () => undefined);
        return { problem: null, answer: answer.trim().slice(0, LONGEST_TRIAL), tookMs: sinceMs(began) };
      } catch (error) {
        if (!(error instanceof DraftingError)) throw error;
        const texts = await getTexts(findInterfaceLanguage(await getSettings(desk.database)));
        return { problem: wordFault(error, texts), answer: '', tookMs: sinceMs(began) };
      }
    },
  };

  function tellGrowth(id: string, { mask }: DraftingPlan): (text: string) => void {
    let toldAt = Number.NEGATIVE_INFINITY;
    return (raw) => {
      if (performance.now() - toldAt < TELL_MS) return;
      toldAt = performance.now();
      desk.tell('draftingGrew', { id, text: mask.restore(cleanGrowing(raw)).text });
    };
  }
}

async function ask(
  record: DraftingRecord,
  plan: DraftingPlan,
  { wish }: DraftingRequest,
  signal: AbortSignal,
  onText: (text: string) => void,
): Promise<string> {
  if (record.setup.provider === 'endpoint') return askServer(record, plan.body, signal, onText);
  const from = findKnownLanguage(plan.draft, null);
  if (wish === 'theirLanguage' && from && plan.language) {
    const translated = await translate(plan.hiddenDraft, from, plan.language, signal);
    if (translated !== null) return translated;
  }
  return askBrowser(plan.turns, signal, onText);
}

async function askServer(
  { setup, key }: DraftingRecord,
  body: string,
  signal: AbortSignal,
  onText: (text: string) => void,
): Promise<string> {
  const endpoint = findEndpoint(setup.baseUrl);
  if (!endpoint) throw new DraftingError('address');
  const isAllowed = await browser.permissions.contains({ origins: [`${endpoint.origin}/*`] });
  if (!isAllowed) throw new DraftingError('permission');
  return askEndpoint({ url: endpoint.url, key, body, signal, onText });
}

function findDestination({ setup }: DraftingRecord): string {
  return setup.provider === 'browser' ? 'browser' : (findEndpoint(setup.baseUrl)?.url ?? '');
}

function originOf(baseUrl: string): string | null {
  return findEndpoint(baseUrl)?.origin ?? null;
}

function sinceMs(began: number): number {
  return Math.round(performance.now() - began);
}

async function digest(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

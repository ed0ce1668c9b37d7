// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DraftRequest } from '../../bridge/contract';
import type { DraftFindings } from '../../model/draft';
import type { Finding } from '../../model/finding';
import { createBridge, createMessage, createPlatform, type FakeBridge, getElement, setPage } from '../fakes';
import { type Composers, watchComposers } from './active';
import { checkDrafts, type DraftCheck } from './check';
import { createMirror } from './mirror';
import { createPainter } from './paint';

const platform = createPlatform();
let controller: AbortController;
let bridge: FakeBridge;
let composers: Composers;
let check: DraftCheck;
/** Answers that are on their way, in the order they were asked for. */
let travelling: { request: DraftRequest; arrive: (answer: DraftFindings) => void }[];
/** Questions about an empty draft: they only have the rules compiled. */
let warmed: DraftRequest[];

function createFinding(match: string): Finding {
  return {
    rule: 'Beside.test',
    family: 'minimising',
    level: 'warning',
    start: 0,
    end: match.length,
    match,
    message: '',
    reason: '',
    source: '',
    suggestions: [],
  };
}
const turn = () => new Promise((resolve) => setTimeout(resolve));
async function type(text: string): Promise<void> {
  const box = getElement('.box');
  box.textContent = text;
  box.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await turn();
}

beforeEach(async () => {
  setPage('<div class="box" contenteditable="true" tabindex="0" data-answers="1"></div>');
  controller = new AbortController();
  travelling = [];
  warmed = [];
  bridge = createBridge({
    checkDraft: (request) =>
      new Promise((arrive) => {
        if (request.draft === '') warmed.push(request);
        else travelling.push({ request, arrive });
      }),
  });
  composers = watchComposers(platform, (id) => createMessage(id), controller.signal);
  const layer = document.createElement('div');
  const painter = createPainter(platform, createMirror(layer, controller.signal), controller.signal);
  check = checkDrafts(platform, bridge, composers.active, painter, () => {}, controller.signal);
  getElement('.box').focus();
  await turn();
});
afterEach(() => controller.abort());

describe('the draft check', () => {
  it('has the rules compiled when a composer is entered, before the first word', () => {
    expect(warmed).toMatchObject([{ draft: '', inbound: { id: '1' } }]);
  });

  it('asks about the draft together with the message it answers', async () => {
    await type('You just wait');
    expect(travelling.map(({ request }) => request)).toMatchObject([
      { draft: 'You just wait', platform: 'x', visibility: 'public', inbound: { id: '1' } },
    ]);
  });

  it('has one question on its way at a time, and asks next about the newest text', async () => {
    await type('a');
    await type('ab');
    await type('abc');
    expect(travelling).toHaveLength(1);
    travelling[0]?.arrive({ findings: [] });
    await turn();
    expect(travelling.map(({ request }) => request.draft)).toEqual(['a', 'abc']);
  });

  it('drops an answer for a text that is not there any more', async () => {
    await type('just');
    await type('simply');
    travelling[0]?.arrive({ findings: [createFinding('just')] });
    await turn();
    expect(check.draft.value).toMatchObject({ text: 'simply', findings: null });
    travelling[1]?.arrive({ findings: [createFinding('simply')] });
    await turn();
    expect(check.draft.value?.findings?.map(({ match }) => match)).toEqual(['simply']);
  });

  it('leaves a composition of an input method alone until it ends', async () => {
    const box = getElement('.box');
    box.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    await type('ni');
    await type('你');
    expect(travelling).toHaveLength(0);
    box.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    await turn();
    expect(travelling.map(({ request }) => request.draft)).toEqual(['你']);
  });

  it('asks nothing about an empty draft, and finds nothing in it', async () => {
    await type('   ');
    expect(travelling).toHaveLength(0);
    expect(check.draft.value?.findings).toEqual([]);
  });

  it('notices text that an editor sets without an input event', async () => {
    getElement('.box').textContent = 'pasted';
    await turn();
    await turn();
    expect(travelling.map(({ request }) => request.draft)).toEqual(['pasted']);
  });

  it('forgets the draft when its composer leaves the page', async () => {
    await type('a');
    getElement('.box').remove();
    composers.check();
    expect(check.draft.value).toBeNull();
  });

  it('changes nothing inside the composer', async () => {
    await type('You just wait');
    const before = document.body.innerHTML;
    travelling[0]?.arrive({ findings: [createFinding('You')] });
    await turn();
    expect(document.body.innerHTML).toBe(before);
  });
});

import 'fake-indexeddb/auto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import fakeBrowser from '../../test/browser';
import { makeMessage, startDesk, type TestDesk } from '../../test/desk';
import { event, type ModelServer, sendBytes, startModelServer, stream } from '../../test/model-server';
import type { DraftingRequest, DraftingSetup, DraftingView } from '../model/drafting';

const realFetch = globalThis.fetch;
let server: ModelServer;
let desk: TestDesk;

beforeAll(async () => {
  server = await startModelServer();
});
beforeEach(async () => {
  desk = await startDesk();
  // The extension's own files as every test has them, the server over the real network.
  const own = globalThis.fetch;
  vi.stubGlobal('fetch', (url: string, init?: RequestInit) =>
    String(url).startsWith(server.origin) ? realFetch(url, init) : own(url, init),
  );
  fakeBrowser.stored.clear();
  fakeBrowser.asked.origins = [`${server.origin}/*`];
  server.asked = [];
  server.answer = stream(['Hi [[NA', 'ME_1]], sorry. Is [[ORDER_1]] ', 'the right one?']);
});
afterEach(() => desk.end());
afterAll(() => server.close());

const MESSAGE = makeMessage('1', {
  text: '@HalvenCare order 48210 of mine is late, mail tess@inbox.example. Tess Bright, via @parcelfan',
});

async function switchOn(setup: Partial<DraftingSetup> = {}, key: string | null = 'secret-1'): Promise<void> {
  const whole = {
    isOn: true,
    provider: 'endpoint',
    baseUrl: server.baseUrl,
    model: 'tiny',
    isWithFacts: false,
  };
  await desk.owner('saveDrafting', { ...whole, ...setup } as DraftingSetup, key);
}
const ask = (request: Partial<DraftingRequest> = {}): Promise<DraftingView> =>
  desk.page('draftReply', {
    id: 'd1',
    wish: 'answer',
    message: MESSAGE,
    visibility: 'public',
    draft: '',
    agreement: '',
    ...request,
  });
/** As the agent does: reads what would leave, agrees, and has the answer. */
async function agree(request: Partial<DraftingRequest> = {}): Promise<DraftingView> {
  const { agreement } = await ask(request);
  return ask({ ...request, agreement });
}

describe('drafting with a model', () => {
  it('is off: nothing is asked, nothing leaves, no page offers it', async () => {
    expect(await ask()).toMatchObject({ state: 'failed', title: expect.stringContaining('switched off') });
    expect(await desk.page('getDesk')).not.toHaveProperty('isDrafting');
    expect(await desk.owner('getDrafting')).toMatchObject({ setup: { isOn: false }, lastSent: null });
    expect(server.asked).toEqual([]);
  });

  it('is set up by our own pages alone, and keeps its key where no page and no file finds it', async () => {
    await expect(desk.askAs('page', 'saveDrafting', [{}, ''])).rejects.toThrow('may not ask');
    await expect(desk.askAs('page', 'getDrafting', [])).rejects.toThrow('may not ask');
    await switchOn();
    expect(fakeBrowser.asked.accessLevel).toBe('TRUSTED_CONTEXTS');
    expect(await desk.page('getDesk')).toMatchObject({ isDrafting: true });
    const shown = JSON.stringify([await desk.owner('getDrafting'), await desk.page('getDesk')]);
    const file = await desk.owner('exportEverything');
    for (const text of [shown, file]) expect(text).not.toContain('secret-1');
    expect(file).not.toContain(server.origin);
  });

  it('shows what would leave, word for word, before anything does', async () => {
    await switchOn();
    const sheet = await ask();
    expect(sheet).toMatchObject({ state: 'agree', text: '', suggestion: null });
    expect(server.asked).toEqual([]);
    const done = await ask({ agreement: sheet.agreement });
    expect(server.asked).toHaveLength(1);
    const { messages, ...rest } = server.asked[0]?.body ?? { messages: [] };
    expect(rest).toEqual({ model: 'tiny', stream: true });
    for (const { content } of messages) expect(sheet.sent).toContain(content);
    expect(done.sent).toBe(sheet.sent);
    expect((await desk.owner('getDrafting')).lastSent).toMatchObject({ text: sheet.sent });
    expect(await ask({ id: 'd2' })).toMatchObject({ state: 'done' });
  });

  it('sends nothing on an agreement to something else, and asks anew when something changes', async () => {
    await switchOn();
    const { agreement } = await ask();
    const other = { message: makeMessage('2', { text: '@HalvenCare my card is 4111 1111 1111 1111' }) };
    expect(await ask({ ...other, agreement })).toMatchObject({ state: 'agree' });
    expect(server.asked).toEqual([]);
    await agree();
    await switchOn({ isWithFacts: true }, null);
    expect(await ask()).toMatchObject({ state: 'agree' });
    await switchOn({ model: 'large' }, null);
    expect(await ask()).toMatchObject({ state: 'agree' });
  });

  it('hides personal data, and puts it back into what comes', async () => {
    await switchOn();
    const done = await agree();
    const left = JSON.stringify(server.asked);
    for (const datum of ['48210', 'tess@', 'Tess', 'Bright', 'parcelfan', 'Anna'])
      expect(left, datum).not.toContain(datum);
    expect(left).toContain('[[ORDER_1]]');
    expect(done.text).toBe('Hi Tess, sorry. Is 48210 the right one?');
    expect(done.suggestion).toMatchObject({ text: done.text, replyId: 'generated', language: 'en' });
    expect(done.title).toBe('Generated by tiny. Read it before you use it.');
    expect(done.rewriting).toBeNull();
  });

  it('grows while it comes, and never shows half a placeholder', async () => {
    await switchOn();
    const { agreement } = await ask();
    server.answer = sendBytes([event('Hi [[NA'), event('ME_1]], so'), 'data: [DONE]\n\n']);
    await ask({ agreement });
    const grown = desk.told.flatMap((one) => (one.event === 'draftingGrew' ? [one.payload] : []));
    expect(grown.length).toBeGreaterThan(0);
    expect(grown.every(({ id, text }) => id === 'd1' && !text.includes('['))).toBe(true);
  });

  it('takes along what is kept of the customer only where the lead allows it', async () => {
    await desk.page('saveMessages', [MESSAGE]);
    const personId = (await desk.page('getConversation', MESSAGE)).customer?.personId ?? '';
    await desk.page('saveFact', {
      id: 'f',
      personId,
      label: 'phone model',
      value: 'Pixel 9',
      isRemoved: false,
    });
    await desk.page('saveNote', { id: 'n', personId, text: 'Was rude once.', replaces: null });
    await switchOn();
    expect((await ask()).sent).not.toContain('Pixel 9');
    await switchOn({ isWithFacts: true });
    const { sent } = await ask();
    expect(sent).toContain('phone model: Pixel 9');
    expect(sent).not.toContain('rude');
  });

  it('holds the lead’s rules in words and fitting replies', async () => {
    await desk.owner('saveRule', {
      id: 'r1',
      word: 'shipment',
      isPattern: false,
      reason: 'We say parcel.',
      instead: 'parcel',
      level: 'warning',
      language: null,
      isOn: true,
      changedAt: 0,
      isRemoved: false,
    });
    await switchOn();
    const { sent } = await ask({ message: makeMessage('3') });
    expect(sent).toContain('- Not "shipment" but "parcel": We say parcel.');
    expect(sent).toContain('An answer of ours to something similar:\n<<<\nHi [[NAME_1]]');
  });

  it('says a draft otherwise in the place of the draft, its signature left where it is', async () => {
    await desk.owner('saveSettings', { signature: '^AB' });
    await switchOn();
    server.answer = stream(['Sorry, [[NAME_1]]. ^AB']);
    const draft = 'We regret the inconvenience, Tess. ^AB';
    const done = await agree({ wish: 'shorter', draft });
    expect(JSON.stringify(server.asked)).not.toContain('^AB');
    expect(done.suggestion).toBeNull();
    expect(done.rewriting).toMatchObject({
      start: 0,
      end: 34,
      match: 'We regret the inconvenience, Tess.',
      suggestions: ['Sorry, Tess.'],
    });
  });
});

describe('what a model wrote', () => {
  it('is checked as any draft is, the worst first', async () => {
    await switchOn();
    server.answer = stream(['Please calm down. See **https://evil.example/x** and wait 14 days.']);
    const { notes, text } = await agree();
    expect(text).toBe('Please calm down. See https://evil.example/x and wait 14 days.');
    const words = notes.map((note) => `${note.level} ${note.text}`);
    expect(words[0]).toMatch(/^error/);
    expect(words.join('\n')).toContain('error https://evil.example/x: a link that nobody gave the model.');
    expect(words.join('\n')).toContain('warning 14: a number');
    expect(words.join('\n')).toContain('Markup was taken out.');
    expect(words.join('\n')).toMatch(/calm down/i);
  });

  it('is not shown where it holds placeholders that nobody gave', async () => {
    await switchOn();
    server.answer = stream(['Your card [[CARD_7]] is fine.']);
    expect(await agree()).toMatchObject({
      state: 'failed',
      text: '',
      suggestion: null,
      title: expect.stringContaining('[[CARD_7]]'),
    });
  });

  it('is stopped by the agent', async () => {
    await switchOn();
    const { agreement } = await ask();
    server.answer = (response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(event('Hi'));
    };
    const answer = ask({ agreement });
    await expect.poll(() => desk.told.some((one) => one.event === 'draftingGrew')).toBe(true);
    await desk.page('stopDrafting', 'd1');
    expect(await answer).toMatchObject({ state: 'failed', title: 'Stopped.' });
  });
});

describe('the server', () => {
  it('is not asked without the permission for it', async () => {
    await switchOn();
    fakeBrowser.asked.origins = [];
    expect(await agree()).toMatchObject({
      state: 'failed',
      title: expect.stringContaining('does not allow'),
    });
    expect(server.asked).toEqual([]);
  });

  it('is tried without anything of a customer, and its own words are told', async () => {
    await switchOn();
    server.answer = stream(['ready']);
    expect(await desk.owner('tryDrafting')).toMatchObject({ problem: null, answer: 'ready' });
    expect(server.asked[0]).toMatchObject({ key: 'Bearer secret-1' });
    server.answer = (response) => {
      response.writeHead(404);
      response.end('{"error":"model \\"tiny\\" not found"}');
    };
    expect((await desk.owner('tryDrafting')).problem).toBe(
      'The server does not know this model or this address. It says: “model "tiny" not found”',
    );
  });

  it('gets no key that was given for another', async () => {
    await switchOn();
    await switchOn({ baseUrl: `${server.baseUrl}/other` }, null);
    expect(await desk.owner('getDrafting')).toMatchObject({ hasKey: true });
    await switchOn({ baseUrl: 'https://models.halven.example/v1' }, null);
    expect(await desk.owner('getDrafting')).toMatchObject({ hasKey: false });
  });

  it('cannot be switched on without an address that may be used', async () => {
    await expect(switchOn({ baseUrl: 'http://models.halven.example' })).rejects.toThrow('cannot be used');
    await expect(switchOn({ model: ' ' })).rejects.toThrow('cannot be used');
  });
});

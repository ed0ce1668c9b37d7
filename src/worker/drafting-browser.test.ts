import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import fakeBrowser from '../../test/browser';
import { makeMessage, startDesk, type TestDesk } from '../../test/desk';
import type { DraftingWish } from '../model/drafting';
import { type BuiltIn, detectLanguage } from './drafting-browser';

let desk: TestDesk;
beforeEach(async () => {
  desk = await startDesk();
  fakeBrowser.stored.clear();
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await desk.end();
});

/** Stands in for the browser's own models: no Chromium that tests run in has them. */
function fakeBuiltIn(pieces: readonly string[], state: 'available' | 'downloadable' = 'available') {
  const seen = { system: '', prompts: [] as string[], translated: [] as string[], open: 0 };
  const models: BuiltIn = {
    LanguageModel: {
      availability: async () => state,
      create: async ({ initialPrompts }) => {
        seen.system = initialPrompts[0]?.content ?? '';
        seen.open++;
        return {
          promptStreaming: (input) => {
            seen.prompts.push(input);
            return new ReadableStream<string>({
              start(stream) {
                for (const piece of pieces) stream.enqueue(piece);
                stream.close();
              },
            });
          },
          destroy: () => void seen.open--,
        };
      },
    },
    Translator: {
      availability: async ({ targetLanguage }) => (targetLanguage === 'nl' ? state : 'unavailable'),
      create: async () => ({
        translate: async (text) => {
          seen.translated.push(text);
          return text.replace('Sorry', 'Het spijt me');
        },
      }),
    },
    LanguageDetector: {
      availability: async () => state,
      create: async () => ({
        detect: async (text) => [{ detectedLanguage: 'sv', confidence: text.includes('inte') ? 0.97 : 0.4 }],
      }),
    },
  };
  for (const [name, model] of Object.entries(models)) vi.stubGlobal(name, model);
  return seen;
}

async function agree(wish: DraftingWish, message = makeMessage('1'), draft = '') {
  const setup = { isOn: true, provider: 'browser', baseUrl: '', model: '', isWithFacts: false } as const;
  await desk.owner('saveDrafting', setup, null);
  const request = { id: 'd1', wish, message, visibility: 'public', draft, agreement: '' } as const;
  const { agreement } = await desk.page('draftReply', request);
  return desk.page('draftReply', { ...request, agreement });
}

describe("the browser's own model", () => {
  it('writes as an endpoint does, and is let go afterwards', async () => {
    const seen = fakeBuiltIn(['Hi [[NAME_1]], ', 'we look into it.']);
    expect((await desk.owner('getDrafting')).isBrowserAble).toBe(true);
    const done = await agree('answer');
    expect(done).toMatchObject({ state: 'done', text: 'Hi Tess, we look into it.' });
    expect(done.title).toContain("the browser's own model");
    expect(seen.system).toContain('customer care agent');
    expect(seen.prompts[0]).toContain('my parcel still has not arrived');
    expect(seen.open).toBe(0);
  });

  it('is not there in most browsers, and is never downloaded by the way', async () => {
    expect((await desk.owner('getDrafting')).isBrowserAble).toBe(false);
    expect(await agree('answer')).toMatchObject({
      state: 'failed',
      title: expect.stringContaining('not available'),
    });
    const seen = fakeBuiltIn(['Hi'], 'downloadable');
    expect(await agree('answer')).toMatchObject({ state: 'failed' });
    expect(seen.prompts).toEqual([]);
  });

  it('leaves the customer’s language to the browser’s translator where it has one', async () => {
    const seen = fakeBuiltIn(['Entschuldigung.']);
    const dutch = makeMessage('2', {
      text: '@HalvenCare waar blijft mijn pakketje nou toch?',
      language: 'nl',
    });
    const draft = 'Sorry for the long wait, we will look into it today.';
    expect((await agree('theirLanguage', dutch, draft)).text).toContain('Het spijt me for');
    expect(seen.prompts).toEqual([]);
    const german = makeMessage('3', { text: '@HalvenCare wo bleibt denn mein Paket jetzt?', language: 'de' });
    expect((await agree('theirLanguage', german, draft)).text).toBe('Entschuldigung.');
    expect(seen.translated).toHaveLength(1);
  });

  it('names a language only where it is sure', async () => {
    expect(await detectLanguage('det fungerar inte')).toBeNull();
    fakeBuiltIn([]);
    expect(await detectLanguage('det fungerar inte')).toBe('sv');
    expect(await detectLanguage('hm')).toBeNull();
  });
});

import type { CDPSession } from 'playwright-core';
import type { DraftRequest } from '../../src/bridge/contract';
import type { KnownMessage } from '../../src/model/message';
import { Desk } from '../e2e/desk';
import { WorkerSwitch } from './card';
import { assert, describeTimes, type Figure } from './measure';
import { openControl } from './memory';
import { makeLibrary } from './replies';
import { askBoth, askPlain } from './worker-page';

const STARTS = 10;
const WAIT_MS = 30_000;

/** A draft in each language that is checked, and the message that is answered. */
const DRAFTS = [
  'Hi Tess, sorry that your parcel is late. We ask the carrier today and write to you by five.',
  'Hoi Tess, wat vervelend dat je pakket er nog niet is. We vragen het vandaag na en je hoort het om vijf uur.',
  'Hallo Tess, schade, dass Ihr Paket noch nicht da ist. Wir fragen heute nach und melden uns bis fünf Uhr.',
  'Здравей, Тес, съжаляваме, че пратката закъснява. Питаме куриера днес и ще ти пишем до пет часа.',
  '您好，很抱歉您的包裹还没有到。我们今天会联系快递公司，五点前给您答复。',
];
const MESSAGE: KnownMessage = {
  platform: 'x',
  kind: 'post',
  id: '1900000000000000001',
  author: { handle: 'tessbright', name: 'Tess Bright', userId: null },
  text: '@HalvenCare my parcel is five days late now, where is it? Order 48210-7',
  language: 'en',
  postedAt: null,
  permalink: 'https://x.com/tessbright/status/1900000000000000001',
  replyTo: null,
  mentions: ['halvencare'],
  quotes: null,
  isPromoted: false,
  repostedBy: null,
};

/** What the worker holds once everything it can load is loaded, and how soon it is back after it was stopped. */
export async function measureWorker(): Promise<Figure[]> {
  const desk = await Desk.open();
  try {
    const control = await openControl(desk);
    const worker = await WorkerSwitch.of(desk, control);
    const both = { message: MESSAGE, check: makeCheck(DRAFTS[0] ?? '') };
    const starts = { plain: [] as number[], card: [] as number[], all: [] as number[] };
    // The first one is the first ever on this profile's disk.
    for (let round = 0; round <= STARTS; round++) {
      await worker.stop();
      const plainMs = await control.evaluate(askPlain);
      await worker.stop();
      const { cardMs, allMs, suggestions } = await control.evaluate(askBoth, both);
      assert(suggestions > 0, 'the card has no suggestions');
      if (round === 0) continue;
      starts.plain.push(plainMs);
      starts.card.push(cardMs);
      starts.all.push(allMs);
    }
    const memory = await measureMemory(desk);
    return [
      // Chromium's own start of a worker and the opening of the store are in all three.
      describeTimes('worker stopped, until the plainest question is answered', starts.plain, null),
      describeTimes('worker stopped, until a card stands with reading and suggestions', starts.card, null),
      describeTimes('worker stopped, until card and draft check are both answered', starts.all, 150),
      ...memory,
    ];
  } finally {
    await desk.close();
  }
}

const makeCheck = (draft: string): DraftRequest => ({
  draft,
  platform: 'x',
  visibility: 'public',
  inbound: MESSAGE,
});

async function measureMemory(desk: Desk): Promise<Figure[]> {
  const probe = await HeapProbe.of(desk);
  const base = await probe.measure(true);
  await desk.ask('saveReplies', makeLibrary());
  for (const draft of DRAFTS) {
    const { findings } = await desk.ask('checkDraft', makeCheck(draft));
    assert(Array.isArray(findings), 'a draft was not checked');
  }
  const { reading, suggestions } = await desk.ask('getConversation', MESSAGE);
  assert(reading && suggestions?.length === 3, 'there is no reading, or there are no suggestions');
  const [full, kept] = [await probe.measure(false), await probe.measure(true)];
  const figure = (name: string, bytes: number, limit: number | null): Figure => ({
    name: `worker memory, ${name}`,
    value: bytes / 1000,
    unit: 'kB',
    limit,
  });
  return [
    figure('shipped replies, nothing checked yet', base.heap + base.buffers, null),
    figure('all five languages and 10,000 replies, as it comes', full.heap + full.buffers, null),
    figure('the same after collecting, objects', kept.heap, 100_000),
    figure('the same after collecting, typed arrays', kept.buffers, 150_000),
  ];
}

interface HeapUsage {
  usedSize: number;
  backingStorageSize?: number;
}

/** Asks the real service worker's own V8 about its memory, without any code of ours in it. */
class HeapProbe {
  readonly #session: CDPSession;
  readonly #sessionId: string;
  #id = 0;

  private constructor(session: CDPSession, sessionId: string) {
    this.#session = session;
    this.#sessionId = sessionId;
  }

  static async of(desk: Desk): Promise<HeapProbe> {
    const browser = desk.context.browser();
    assert(browser, 'there is no browser to ask');
    const session = await browser.newBrowserCDPSession();
    await desk.ask('getDesk');
    const { targetInfos } = await session.send('Target.getTargets');
    const target = targetInfos.find(
      ({ type, url }) => type === 'service_worker' && url.startsWith(desk.url('')),
    );
    assert(target, 'the worker does not run');
    const { targetId } = target;
    const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
    return new HeapProbe(session, sessionId);
  }

  /** @returns bytes of objects, and of what typed arrays hold outside the heap. */
  async measure(isCollected: boolean): Promise<{ heap: number; buffers: number }> {
    if (isCollected) await this.#ask('HeapProfiler.collectGarbage');
    const { usedSize, backingStorageSize } = (await this.#ask('Runtime.getHeapUsage')) as HeapUsage;
    assert(backingStorageSize !== undefined, 'this Chromium does not tell what typed arrays hold');
    return { heap: usedSize, buffers: backingStorageSize };
  }

  #ask(method: string): Promise<unknown> {
    const id = ++this.#id;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`The worker does not answer ${method}.`)), WAIT_MS);
      const hear = ({ sessionId, message }: { sessionId: string; message: string }) => {
        const answer = JSON.parse(message) as { id?: number; result?: unknown; error?: { message: string } };
        if (sessionId !== this.#sessionId || answer.id !== id) return;
        clearTimeout(timer);
        this.#session.off('Target.receivedMessageFromTarget', hear);
        if (answer.error) reject(new Error(answer.error.message));
        else resolve(answer.result);
      };
      this.#session.on('Target.receivedMessageFromTarget', hear);
      const message = JSON.stringify({ id, method });
      this.#session.send('Target.sendMessageToTarget', { sessionId: this.#sessionId, message }).catch(reject);
    });
  }
}

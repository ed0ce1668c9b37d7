import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { instagramStories } from '../sites/instagram/stories';
import { facebookStories } from '../sites/stories';
import { Desk } from './desk';
import type { Panel } from './panel';
import { readTexts } from './texts';

const { own, messenger } = facebookStories;
const X_TALK = { marta: '1408832177-2165430830', wietske: '397567326-1408832177' };

/** Each page twice: as it is, and from right to left, in the dark and in another language. */
const PAGES = [
  {
    name: 'the older view of X',
    url: `https://x.com/messages/${X_TALK.marta}?theme=light&dir=ltr`,
    other: `https://x.com/messages/${X_TALK.marta}?theme=dark&dir=rtl`,
    kept: { in: 6, out: 2 },
  },
  {
    name: 'the newer view of X',
    url: `https://x.com/i/chat/${X_TALK.marta}?theme=light&dir=ltr`,
    other: `https://x.com/i/chat/${X_TALK.marta}?theme=dark&dir=rtl`,
    kept: { in: 6, out: 2 },
  },
  {
    name: 'a Messenger chat tab',
    url: `https://www.facebook.com/?chat=${messenger.en.userId}&locale=en&theme=light`,
    other: `https://www.facebook.com/?chat=${messenger.en.userId}&locale=ar&theme=dark`,
    kept: { in: 5, out: 2 },
  },
  {
    name: 'Instagram',
    url: `https://www.instagram.com${instagramStories.direct.path}?locale=en&theme=light`,
    other: `https://www.instagram.com${instagramStories.direct.path}?locale=ar&theme=dark&scramble=1`,
    kept: { in: 4, out: 1 },
  },
];

const text = readTexts('en');

/** Opens the card of the newest message received by going into the box below the talk. */
async function openCard(page: Page, panel: Panel, state: string): Promise<void> {
  await page.locator('[contenteditable="true"], textarea').last().focus();
  await panel.get({ role: 'radio', name: text(state), isChecked: true });
}

interface Kept {
  kind: string;
  direction: 'in' | 'out';
  key: string;
  text: string;
  state: string;
  at: number;
}

describe('direct messages', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await Desk.open({
      settings: {
        accounts: [
          { platform: 'x', handle: 'HalvenCare', userId: null },
          { platform: 'facebook', handle: own.handle, userId: own.userId },
          { platform: 'instagram', handle: 'halvenaudio', userId: null },
        ],
      },
    });
  });
  afterEach(async () => {
    for (const page of desk.context.pages().slice(1)) if (page.url().startsWith('http')) await page.close();
  });
  afterAll(() => desk?.close());

  /** All that is remembered of talks, oldest first. */
  async function listKept(): Promise<Kept[]> {
    const { tables } = JSON.parse(await desk.ask('exportEverything')) as { tables: { messages: Kept[] } };
    return tables.messages.filter(({ kind }) => kind === 'dm').sort((one, two) => one.at - two.at);
  }
  const awaitKept = (panel: Panel, count: number) =>
    panel.until(
      `${count} remembered messages`,
      async () => {
        const kept = await listKept();
        return kept.length === count ? kept : null;
      },
      () => '',
    );

  it.each(PAGES)(
    'of $name are the same ones whatever the page looks like, and ours are ours',
    async ({ url, other, kept }) => {
      const before = await listKept();
      const first = await desk.visit(url);
      const all = await awaitKept(first.panel, before.length + kept.in + kept.out);
      const added = all.filter(({ key }) => before.every((known) => known.key !== key));
      expect(added.filter(({ direction }) => direction === 'out')).toHaveLength(kept.out);
      expect(new Set(added.map(({ key }) => key)).size).toBe(kept.in + kept.out);
      await first.page.close();

      const second = await desk.visit(other);
      // Whatever the second page had to add is told before its card is asked for.
      await openCard(second.page, second.panel, 'state_waiting');
      expect((await listKept()).map(({ key }) => key)).toEqual(all.map(({ key }) => key));
    },
  );

  it('that were answered elsewhere say so', async () => {
    const before = await listKept();
    const { page, panel } = await desk.visit(`https://x.com/messages/${X_TALK.wietske}?theme=light&dir=ltr`);
    await openCard(page, panel, 'state_waiting');
    const texts = (await awaitKept(panel, before.length + 3))
      .slice(-3)
      .map(({ text, state }) => [text, state]);
    expect(texts.map(([, state]) => state)).toEqual(['answered', 'answered', 'waiting']);
    expect(texts[2]?.[0]).toBe('En?');

    // A colleague answers on the phone.
    await page.evaluate(async (talk) => {
      const body = JSON.stringify({ text: 'Morgen bij de buren, Wietske. ^JT', replyTo: talk });
      await fetch('/i/api/practice/message', { method: 'POST', body });
    }, X_TALK.wietske);
    await page.reload();
    await openCard(page, panel, 'state_answered');
    expect((await awaitKept(panel, before.length + 4)).at(-1)).toMatchObject({
      direction: 'out',
      text: 'Morgen bij de buren, Wietske. ^JT',
    });
  });

  it.each([
    ['left to right', ''],
    ['right to left', '&dir=rtl'],
  ])('are not covered by the panel in a chat tab that nobody writes in, from %s', async (_, direction) => {
    const { page, panel } = await desk.visit(
      `https://www.facebook.com/?chat=${messenger.en.userId}&locale=en${direction}`,
    );
    const chat = page.locator('[contenteditable="true"]').last();
    await panel.until('the panel beside the chat', async () => {
      const [own, theirs] = [await panel.box({ role: 'complementary' }), await chat.boundingBox()];
      return theirs && (own.x + own.width <= theirs.x || theirs.x + theirs.width <= own.x) ? true : null;
    });
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');
  });
});

// @vitest-environment jsdom
import { signal } from '@preact/signals';
import { render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import english from '../../../public/_locales/en/messages.json';
import type { Account } from '../../model/identity';
import type { Message } from '../../model/message';
import { DEFAULT_SETTINGS } from '../../model/settings';
import type { ConversationView, DeskView } from '../../model/views';
import { createCard } from '../card';
import { createDesk } from '../desk';
import { createBridge, createMessage, createPlatform } from '../fakes';
import { type Acts, type Stage, StageContext } from '../stage';
import { Panel } from './panel';

const accounts: Account[] = [
  { platform: 'x', handle: 'HalvenCare', userId: null },
  { platform: 'facebook', handle: '61550001234', userId: '61550001234' },
];
const texts = Object.fromEntries(Object.entries(english).map(([key, { message }]) => [key, message]));
const none = () => undefined;
const nothing = async () => undefined;
const acts: Acts = {
  openKey: none,
  insert: nothing,
  insertReply: nothing,
  takeFix: nothing,
  saveNote: async () => true,
  saveFact: async () => true,
  setTag: nothing,
  setState: nothing,
  correctIntent: nothing,
  remember: nothing,
  markAnswered: nothing,
  nextWaiting: nothing,
  takeOffer: none,
  split: nothing,
  insertPart: nothing,
  copy: nothing,
  openOptions: none,
  focusPart: none,
  leave: none,
  openPalette: none,
  closePalette: none,
};
/** What the worker says of a message nobody is proved to have written as a customer. */
const createView = (message: Message, isOurs: boolean): ConversationView => ({
  message,
  messageKey: message.id && `facebook:${message.id}`,
  state: 'waiting',
  isAwaited: false,
  answeredAt: null,
  promisedAt: null,
  noReplyReason: null,
  tags: [],
  suggestedTags: [],
  isRemembered: false,
  isOurs,
  isAddressedToUs: false,
  language: 'en',
  reading: null,
  customer: null,
  suggestions: [],
});

let life = new AbortController();
let root = document.createElement('div');

async function open(id: Stage['platform']['id'], message: Message | null, isOurs = false): Promise<string> {
  life = new AbortController();
  const view: DeskView = {
    settings: { ...DEFAULT_SETTINGS, accounts },
    tags: [],
    panels: [],
    language: 'en',
    texts,
    commands: {},
    waitingCount: 0,
    version: '1',
  };
  const bridge = createBridge({
    getDesk: () => view,
    getConversation: (asked) => createView(asked, isOurs),
  });
  const desk = createDesk(bridge, id, life.signal);
  const card = createCard(bridge, life.signal);
  await desk.load();
  if (message) await card.open(message);
  const stage: Stage = {
    platform: createPlatform({ id }),
    bridge,
    desk,
    card,
    draft: signal(null),
    voice: { reading: signal(null), choose: none },
    theme: signal({ theme: 'light', background: 'rgb(255, 255, 255)', direction: 'ltr' }),
    place: signal({ side: 'right', width: 340, isTab: false }),
    word: signal(null),
    rest: signal({ parts: [], isReady: false }),
    isPaletteOpen: signal(false),
    asking: signal(null),
    isNoting: signal(false),
    isHealthShown: signal(false),
    acts,
  };
  root = document.createElement('div');
  document.body.replaceChildren(root);
  render(
    <StageContext.Provider value={stage}>
      <Panel />
    </StageContext.Provider>,
    root,
  );
  await vi.waitFor(() => expect(root.querySelector('.parts')).not.toBeNull());
  return root.querySelector('.parts')?.textContent ?? '';
}

afterEach(() => {
  life.abort();
  render(null, root);
});

const nobody = { handle: null, name: null, userId: null };
const facebook = (patch: Partial<Message>) => createMessage('7', { platform: 'facebook', ...patch });

describe('a message that we wrote', () => {
  it('is calmly called our own: no fault, no customer, no parts', async () => {
    const said = await open('facebook', facebook({ postedAt: null }), true);
    expect(said).toBe('Our own messageOpen a customer’s message by its mark.');
    expect(root.querySelector('.notice, section')).toBeNull();
  });
});

describe('a message that cannot be read', () => {
  it.each<[string, Partial<Message>, string]>([
    ['names the author, not the time that is missing as well', { author: nobody, postedAt: null }, 'author.'],
    [
      'names the author where only the time is missing: the page contradicts itself',
      { postedAt: null },
      'author.',
    ],
    [
      'names the author first, then the id',
      { author: nobody, id: null, postedAt: null },
      'author, message id.',
    ],
  ])('%s', async (_, patch, part) => {
    expect(await open('facebook', facebook(patch))).toContain(`Cannot read this message: ${part}`);
  });
});

describe('the account in the head', () => {
  const shown = () => root.querySelector('header .cut')?.textContent;

  it('is the one of this page’s network; a number stands without @', async () => {
    await open('facebook', null);
    expect(shown()).toBe('61550001234');
  });

  it('is the first of all on a network without one', async () => {
    await open('instagram', null);
    expect(shown()).toBe('@HalvenCare');
  });
});

// @vitest-environment jsdom
import { render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import english from '../../../public/_locales/en/messages.json';
import type { Intent, Reading as MessageReading } from '../../model/reading';
import { DEFAULT_SETTINGS } from '../../model/settings';
import { createDesk } from '../desk';
import { createBridge } from '../fakes';
import { type Stage, StageContext } from '../stage';
import { Reading } from './reading';

const texts = Object.fromEntries(Object.entries(english).map(([key, { message }]) => [key, message]));
const sure = <Value,>(value: Value) => ({ value, confidence: 0.9 });
const READING: MessageReading = {
  language: sure('en'),
  intent: sure('complaint'),
  sentiment: sure('negative'),
  mood: -0.8,
  anger: 0.2,
  urgency: sure('normal'),
  offensive: sure(false),
  manner: { ...sure('calm'), cues: [] },
  personalData: [],
};

let life = new AbortController();
const root = document.createElement('div');
const corrected = vi.fn<(intent: Intent) => Promise<void>>(async () => undefined);

async function draw(patch: Partial<MessageReading>): Promise<string> {
  life = new AbortController();
  const bridge = createBridge({
    getDesk: () => ({
      settings: DEFAULT_SETTINGS,
      tags: [],
      panels: [],
      language: 'en',
      texts,
      commands: {},
      waitingCount: 0,
      version: '1',
    }),
  });
  const desk = createDesk(bridge, 'x', life.signal);
  await desk.load();
  // The line draws from the texts and acts upon one act; the rest of the stage stays away.
  const stage = { desk, acts: { correctIntent: corrected } } as unknown as Stage;
  render(
    <StageContext.Provider value={stage}>
      <Reading reading={{ ...READING, ...patch }} />
    </StageContext.Provider>,
    root,
  );
  const chosen = root.querySelector('select')?.selectedOptions[0]?.textContent ?? '';
  const paragraphs = [...root.querySelectorAll('p')].map((line) =>
    [...line.childNodes].filter((node) => node.nodeName !== 'SELECT').map((node) => node.textContent),
  );
  return [chosen, ...paragraphs.flat()].join('');
}

afterEach(() => {
  render(null, root);
  life.abort();
  corrected.mockClear();
});

describe('the line of what a message says', () => {
  it('is one calm line: what it is and how it sounds', async () => {
    expect(await draw({})).toBe('Complaint · unhappy');
  });

  it('names anger, urgency and offence only where they are', async () => {
    const said = await draw({ anger: 0.9, urgency: sure('high'), offensive: sure(true) });
    expect(said).toBe('Complaint · angry · urgent · offensive');
  });

  it('leaves out what is unsure', async () => {
    const unsure = { value: 'unsure', confidence: 0.4 } as const;
    const said = await draw({ sentiment: unsure, urgency: unsure, offensive: unsure });
    expect(said).toBe('Complaint');
    expect(await draw({ intent: unsure })).toBe('Unclear what it is · unhappy');
  });

  it('says why somebody may be a troll', async () => {
    const said = await draw({ manner: { ...sure('troll'), cues: ['insults', 'vague', 'asks'] } });
    expect(said).toBe('Complaint · unhappyPerhaps a troll: insults, nothing that happened is named');
  });

  it('takes the agent’s word for what it is', async () => {
    await draw({});
    const select = root.querySelector('select');
    if (!select) throw new Error('There is nothing to choose from.');
    select.value = 'question';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    expect(corrected).toHaveBeenCalledExactlyOnceWith('question');
  });
});

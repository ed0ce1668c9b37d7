import { expect } from 'vitest';
import { stories } from '../sites/stories';
import { Agent } from './agent';
import type { Desk } from './desk';
import { toPattern } from './texts';

export type Tongue = 'en' | 'nl' | 'zh';

interface Tale {
  /** Interface language. */
  language: string;
  /** Typed behind the suggestion; holds one word that does not sound like the brand. */
  typed: string;
  marked: RegExp;
  /** Key of the tag that is set. */
  tagKey: string;
}

export const TALES: Record<Tongue, Tale> = {
  en: {
    language: 'en',
    typed: ' You just need to open the app and pair again.',
    marked: /just/,
    tagKey: 'd',
  },
  nl: {
    language: 'nl',
    typed: ' Klik gewoon op de link in de app.',
    marked: /gewoon/,
    tagKey: 'd',
  },
  zh: { language: 'zh-CN', typed: ' 您只需要打开应用重新配对。', marked: /只需/, tagKey: 'd' },
};

/** What happens between two steps; the tests stop the worker here. */
export type Between = () => Promise<void>;

/**
 * The main job from the mention to the answered post, step by step.
 * @returns the agent on the status page, everything done but the look back.
 */
export async function doMainJob(
  desk: Desk,
  tongue: Tongue,
  between: Between = async () => undefined,
): Promise<Agent> {
  const tale = TALES[tongue];
  const story = stories.furious[tongue];

  // The desk has seen this customer before.
  const before = await Agent.at(desk, `/${story.handle}`, tale.language);
  await before.seePosts();
  await before.panel.until('three marks', async () => (await countMarks(before)) >= 3 || null);
  await before.page.close();
  await between();

  const agent = await Agent.at(desk, story.path, tale.language);
  await agent.seePosts();
  await agent.panel.get({ role: 'list', name: agent.text('history') });
  const card = await agent.panel.text();
  // A long history shows its newest; the rest stands behind a button once it has come.
  const rest = { role: 'button', name: toPattern(agent.text('history_earlier_other')) };
  const links = stories.earlier[tongue].map(({ handle, id }) => `https://x.com/${handle}/status/${id}`);
  const areShown = async () => {
    const shown = await agent.panel.hrefs();
    return links.every((link) => shown.includes(link)) || null;
  };
  await agent.panel.until(
    'the history, or its button',
    async () => (await areShown()) || (await agent.panel.count(rest)) > 0 || null,
  );
  if (!(await areShown())) await agent.panel.click(rest);
  await agent.panel.until(links.join(' and '), areShown);
  expect(card).toContain(`@${story.handle}`);
  await between();

  await agent.enterReplyBox();
  await between();
  await agent.panel.get({ role: 'button', name: /Alt\+Shift\+2|⌥⇧2/ });
  await agent.press('Alt+Shift+Digit2');
  const inserted = await agent.seeDraft(story.id, (state) => state.text.endsWith('^AB'));
  expect(inserted.enabled).toBe(true);
  await between();

  await agent.page.keyboard.press('Control+End');
  await agent.page.keyboard.insertText(tale.typed);
  const word = await agent.seeMarkedWord(tale.marked);
  await between();

  await agent.press('Alt+Enter');
  const fixed = await agent.seeDraft(story.id, (state) => !state.text.includes(word));
  expect(fixed.text.startsWith(inserted.text)).toBe(true);
  await between();

  await agent.send();
  await agent.see('mark_answered_in');
  await agent.seeMark(toAnsweredMark(agent));
  await between();

  await agent.press('Alt+Digit3');
  await agent.press(tale.tagKey);
  await agent.panel.get({ role: 'button', name: TAG_NAME, isPressed: true });
  await between();
  return agent;
}

/** The time is the one the page shows: the story is 43 minutes old in English, see test/sites/x/data. */
function toAnsweredMark(agent: Agent): RegExp {
  const [before = '', after = ''] = agent.text('mark_answered_in').split('{span}');
  return new RegExp(`${before}\\d+ ?\\S+${after}`);
}

/** Tags are named when Beside is installed, in the browser's own language: English in the tests. */
const TAG_NAME = /^delivery/;

async function countMarks(agent: Agent): Promise<number> {
  const label = agent.text('mark_label').split('{')[0] ?? '';
  return (await agent.panel.names('button', new RegExp(`^${label}`))).length;
}

/** Finds all of it again, on the customer's profile page too. */
export async function lookBack(desk: Desk, tongue: Tongue): Promise<void> {
  const tale = TALES[tongue];
  const story = stories.furious[tongue];
  const agent = await Agent.at(desk, story.path, tale.language);
  await agent.see('mark_answered_in');
  await agent.panel.get({ role: 'button', name: TAG_NAME, isPressed: true });
  await agent.page.close();

  const profile = await Agent.at(desk, `/${story.handle}`, tale.language);
  await profile.panel.click({ role: 'button', name: toAnsweredMark(profile) });
  await profile.panel.get({ role: 'button', name: TAG_NAME, isPressed: true });
  expect(await profile.panel.text()).toContain('^AB');
  await profile.page.close();
}

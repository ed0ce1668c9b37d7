import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROUTES } from '../../src/options/routes';
import { Agent } from '../e2e/agent';
import { Desk } from '../e2e/desk';
import { ROOT } from '../extension';
import { stories } from '../sites/stories';

const FOLDER = join(ROOT, 'practice-tour');

/** Takes numbered screenshots and says what each shows. */
class Camera {
  #count = 0;

  async shoot(agent: Agent, name: string, shows: string): Promise<void> {
    this.#count += 1;
    const file = `${String(this.#count).padStart(2, '0')}-${name}.png`;
    await agent.page.screenshot({ path: join(FOLDER, file) });
    console.log(`${file}  ${shows}`);
  }
}

/** Walks through the practice desk as a new agent would, and leaves a screenshot of every step. */
export async function walkTour(): Promise<void> {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const camera = new Camera();
  const desk = await Desk.open({ settings: null });
  try {
    await walkSetUp(desk, camera);
    const agent = await walkMainJob(desk, camera);
    await walkThemes(agent, camera);
    await walkOwnPages(desk, camera);
  } finally {
    await desk.close();
  }
}

async function walkSetUp(desk: Desk, camera: Camera): Promise<void> {
  const welcome = await Agent.atOwn(desk, 'src/options/index.html#welcome');
  await welcome.page.locator('input').first().fill('@HalvenCare');
  await camera.shoot(
    welcome,
    'first-run',
    'The first minute: which account, how do you sign, which languages.',
  );
  await desk.ask('saveSettings', {
    accounts: [
      { platform: 'x', handle: 'HalvenCare', userId: null },
      { platform: 'x', handle: 'HalvenAudio', userId: null },
    ],
    agentName: 'Anna Berg',
    signature: '^AB',
    isSetUp: true,
  });
  await welcome.page.close();
}

async function walkMainJob(desk: Desk, camera: Camera): Promise<Agent> {
  const story = stories.furious.en;
  const mentions = await Agent.at(desk, '/notifications/mentions');
  await mentions.seeMark(/Open in Beside/);
  await camera.shoot(
    mentions,
    'mentions',
    'The mentions: one quiet mark on each customer, none on strangers and ads.',
  );
  await mentions.page.close();

  const profile = await Agent.at(desk, `/${story.handle}`);
  await profile.seeMark(/contact/);
  await camera.shoot(
    profile,
    'profile',
    'A furious customer’s profile: everything she wrote to us is remembered from here on.',
  );
  await profile.page.close();

  const agent = await Agent.at(desk, story.path);
  await agent.panel.get({ role: 'list', name: agent.text('history') });
  await camera.shoot(agent, 'card', 'Her message: who she is, what was said before, what could be said now.');

  await agent.enterReplyBox();
  // Before it is there, its key stands for nothing.
  await agent.panel.get({ role: 'list', name: agent.text('suggestions') });
  await agent.press('Alt+Shift+Digit2');
  await agent.seeDraft(story.id, (state) => state.text.endsWith('^AB'));
  await camera.shoot(agent, 'inserted', 'Suggestion 2, put into X’s own composer with one key and signed.');

  await agent.page.keyboard.press('Control+End');
  await agent.page.keyboard.insertText(' You just need to pair it again.');
  await agent.seeMarkedWord(/just/);
  await camera.shoot(
    agent,
    'marked',
    'A word that sounds as if it were easy is underlined while it is typed, with the reason and a fix.',
  );

  await agent.press('Alt+Enter');
  await agent.seeDraft(story.id, (state) => !state.text.includes('just'));
  await camera.shoot(agent, 'fixed', 'The fix, taken with one key.');

  await agent.send();
  await agent.see('mark_answered_in');
  await camera.shoot(
    agent,
    'answered',
    'Sent with X’s own button: Beside saw the answer appear and stopped the clock.',
  );

  await agent.press('Alt+Digit3');
  await agent.press('d');
  await agent.panel.get({ role: 'button', name: /^delivery/ });
  await camera.shoot(agent, 'tagged', 'Tagged with one key.');

  await agent.press('Alt+KeyK');
  await agent.page.keyboard.type('marta');
  await agent.panel.waitForText(/Marta Quill/);
  await camera.shoot(agent, 'palette', 'One chord finds every action, customer, reply and tag.');
  await agent.press('Escape');
  return agent;
}

async function walkThemes(agent: Agent, camera: Camera): Promise<void> {
  for (const theme of ['dim', 'dark']) {
    await agent.page.goto(`https://x.com${stories.furious.en.path}?theme=${theme}`);
    await agent.panel.get({ role: 'list', name: agent.text('history') });
    await camera.shoot(
      agent,
      theme,
      `The same in the page’s own ${theme} colours, found again after a reload.`,
    );
  }
  await agent.page.goto('https://x.com/notifications/mentions?theme=dark');
  await agent.seeMark(/Open in Beside/);
  await camera.shoot(agent, 'mentions-dark', 'The mentions in the dark.');
}

async function walkOwnPages(desk: Desk, camera: Camera): Promise<void> {
  const popup = await Agent.atOwn(desk, 'src/popup/index.html');
  await popup.page.setViewportSize({ width: 400, height: 560 });
  for (const scheme of ['light', 'dark'] as const) {
    await popup.page.emulateMedia({ colorScheme: scheme });
    await popup.page.getByText('Marta').or(popup.page.getByRole('list')).first().waitFor();
    await camera.shoot(popup, `popup-${scheme}`, 'The popup: four figures and who waits longest.');
  }
  for (const part of ROUTES) {
    const options = await Agent.atOwn(desk, `src/options/index.html#${part}`);
    await options.page.getByRole('heading', { level: 1 }).first().waitFor();
    for (const scheme of ['light', 'dark'] as const) {
      await options.page.emulateMedia({ colorScheme: scheme });
      await camera.shoot(options, `options-${part}-${scheme}`, `Options: ${part}.`);
    }
    await options.page.close();
  }
}

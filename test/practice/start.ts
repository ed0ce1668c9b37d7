import { build } from 'vite';
import { getChromium } from '../chromium';
import { Desk } from '../e2e/desk';
import { buildExtension, ROOT } from '../extension';
import { buildPractice } from '../sites/build';
import { walkTour } from './tour';

const FIRST_PAGE = 'https://x.com/notifications/mentions';

/** Where a window can be shown: everywhere but on a Linux without a display. */
function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Opens the practice desk for a person, and takes over every change to the source. */
async function openForPerson(): Promise<void> {
  const desk = await Desk.open({ headless: false });
  desk.context.on('close', () => process.exit());
  await desk.visit(FIRST_PAGE);
  console.log(
    `The practice desk stands at ${FIRST_PAGE}. Customers, brand and posts are invented; nothing leaves this machine.`,
  );
  console.log('Changes below src are built and loaded as you save them; close the browser to end.');
  let isFirst = true;
  const watcher = await build({ root: ROOT, logLevel: 'warn', build: { watch: {} } });
  if ('on' in watcher)
    watcher.on('event', async (event) => {
      if (event.code !== 'END') return;
      if (!isFirst) {
        await desk.reload();
        console.log('Built again and loaded: reload the page to see it.');
      }
      isFirst = false;
    });
}

try {
  getChromium();
  await Promise.all([buildExtension(), buildPractice()]);
  if (hasDisplay()) await openForPerson();
  else {
    console.log(
      'There is no display here: walking the practice desk without a window, screenshots in practice-tour/.',
    );
    await walkTour();
    process.exit();
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

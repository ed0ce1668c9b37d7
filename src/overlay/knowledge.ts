import type { Bridge } from '../bridge/send';
import type { Platform } from '../platforms/contract';
import { isReadAsExpected } from '../platforms/sample';

/**
 * Keeps what this page knows of its site as new as the worker has it. What came by policy was tried nowhere yet: it is
 * taken only if it reads the sample pages as it must.
 * @param onReplaced everything has to be read again.
 */
export function followKnowledge(
  platform: Platform,
  bridge: Bridge,
  onReplaced: () => void,
  abort: AbortSignal,
): void {
  async function load(): Promise<void> {
    const offer = await bridge.send('getKnowledge', platform.id);
    if (abort.aborted) return;
    const { builtIn, getCurrent, replace } = platform.knowledge;
    const next = offer?.knowledge ?? builtIn;
    if (JSON.stringify(next) === JSON.stringify(getCurrent())) return;
    if (offer?.samples && !isReadAsExpected(platform, next, offer.samples)) return;
    replace(next);
    onReplaced();
  }
  // Without an answer the page keeps what it knows; the panel says that the worker is gone.
  const attempt = () => void load().catch(() => undefined);

  bridge.on('knowledgeChanged', ({ site }) => site === platform.id && attempt(), abort);
  bridge.onReconnected(attempt);
  attempt();
}

import type { DraftRequest } from '../../src/bridge/contract';
import type { Message } from '../../src/model/message';

interface Answer {
  id?: number;
  value?: { suggestions?: unknown[] | null };
  error?: { message: string };
}
interface PortLike {
  postMessage(message: unknown): void;
  disconnect(): void;
  onMessage: { addListener(listen: (message: Answer) => void): void };
  onDisconnect: { addListener(listen: () => void): void };
}
declare const chrome: { runtime: { connect(info: { name: string }): PortLike } };

/**
 * Runs in a page of the extension: asks for a card and for the check of a draft at once, as a page does whose agent writes
 * an answer right after the worker was stopped.
 */
export function askBoth({ message, check }: { message: Message; check: DraftRequest }): Promise<{
  cardMs: number;
  allMs: number;
  suggestions: number;
}> {
  return new Promise((resolve, reject) => {
    const startedAt = performance.now();
    const port = chrome.runtime.connect({ name: 'beside' });
    let cardMs = 0;
    let suggestions = 0;
    let count = 0;
    port.onMessage.addListener(({ id, value, error }) => {
      if (id !== 1 && id !== 2) return;
      if (error) reject(new Error(error.message));
      if (id === 1) {
        cardMs = performance.now() - startedAt;
        suggestions = value?.suggestions?.length ?? 0;
      }
      if (++count < 2) return;
      const allMs = performance.now() - startedAt;
      port.disconnect();
      resolve({ cardMs, allMs, suggestions });
    });
    port.onDisconnect.addListener(() => reject(new Error('The worker closed the port.')));
    port.postMessage({ id: 1, name: 'getConversation', args: [message] });
    port.postMessage({ id: 2, name: 'checkDraft', args: [check] });
  });
}

/** Runs there as well: asks what costs the worker nothing but to be there. */
export function askPlain(): Promise<number> {
  return new Promise((resolve, reject) => {
    const startedAt = performance.now();
    const port = chrome.runtime.connect({ name: 'beside' });
    port.onMessage.addListener(({ id, error }) => {
      if (id !== 1) return;
      if (error) reject(new Error(error.message));
      port.disconnect();
      resolve(performance.now() - startedAt);
    });
    port.onDisconnect.addListener(() => reject(new Error('The worker closed the port.')));
    port.postMessage({ id: 1, name: 'getDrafting', args: [] });
  });
}

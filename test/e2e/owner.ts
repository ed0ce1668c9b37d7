import type { Page } from 'playwright-core';
import type { RequestName, Requests } from '../../src/bridge/contract';
import type { Desk } from './desk';

type Ask = <Name extends RequestName>(
  name: Name,
  ...args: Parameters<Requests[Name]>
) => Promise<ReturnType<Requests[Name]>>;

/** Sends one request over a real port from a page of the extension. */
export function askWorker(desk: Desk): Ask {
  let owner: Page | null = null;
  return (async (name: string, ...args: unknown[]) => {
    if (!owner || owner.isClosed() || owner.context() !== desk.context) {
      owner = await desk.context.newPage();
      // A file of ours without scripts: an address of the extension is all that the worker asks for.
      await owner.goto(desk.url('icons/16.png'));
    }
    return owner.evaluate(ask, { name, args });
  }) as Ask;
}

interface PortLike {
  postMessage(message: unknown): void;
  disconnect(): void;
  onMessage: {
    addListener(
      listen: (message: { id?: number; value?: unknown; error?: { message: string } }) => void,
    ): void;
  };
  onDisconnect: { addListener(listen: () => void): void };
}
declare const chrome: { runtime: { connect(info: { name: string }): PortLike } };

/** Runs in the page. */
function ask(request: { name: string; args: unknown[] }): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const port = chrome.runtime.connect({ name: 'beside' });
    port.onMessage.addListener((answer) => {
      if (answer.id !== 1) return;
      port.disconnect();
      if (answer.error) reject(new Error(answer.error.message));
      else resolve(answer.value);
    });
    port.onDisconnect.addListener(() => reject(new Error('The worker closed the port.')));
    port.postMessage({ id: 1, name: request.name, args: request.args });
  });
}

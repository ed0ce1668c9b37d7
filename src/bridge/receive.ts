import browser from 'webextension-polyfill';
import {
  type AnswerEnvelope,
  type EventName,
  type Events,
  PAGE_REQUESTS,
  PORT_NAME,
  type RequestName,
  type Requests,
} from './contract';
import { parseArguments } from './parse';

/** Who asks, known by the sender's URL and never by the presence of a tab. */
export type Sender = 'owner' | 'page';

/** One handler per request; total, so a missing one does not compile. */
export type Handlers = {
  [Name in RequestName]: (...args: Parameters<Requests[Name]>) => Promise<ReturnType<Requests[Name]>>;
};

export interface Receiver {
  /** Tells every connected page. */
  tell<Name extends EventName>(name: Name, payload: Events[Name]): void;
  /** Tells the page of one tab, whether its port is open or not. */
  tellTab<Name extends EventName>(tabId: number, name: Name, payload: Events[Name]): void;
}

/**
 * Answers requests of all ports. Call at the worker's top level, or a wake-up is lost.
 * @param isSite whether an address belongs to a site Beside works on.
 */
export function receive(handlers: Handlers, isSite: (url: URL) => boolean): Receiver {
  const ports = new Set<browser.Runtime.Port>();

  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== PORT_NAME) return;
    const sender = findSender(port, isSite);
    if (!sender) {
      port.disconnect();
      return;
    }
    ports.add(port);
    port.onDisconnect.addListener(() => ports.delete(port));
    port.onMessage.addListener((message) => {
      answer(message, sender, handlers).then((envelope) => {
        if (envelope) post(port, envelope);
      });
    });
  });

  return {
    tell(event, payload) {
      for (const port of ports) post(port, { event, payload });
    },
    tellTab(tabId, event, payload) {
      // Refused where no page of ours listens, e.g. on another site: then there is nobody to tell.
      browser.tabs.sendMessage(tabId, { event, payload }).catch(() => undefined);
    },
  };
}

/** A port may close while its answer is under way; the page asks again on its next port. */
function post(port: browser.Runtime.Port, envelope: AnswerEnvelope): void {
  try {
    port.postMessage(envelope);
  } catch {
    // Closed: nobody is there to be told.
  }
}

function findSender(port: browser.Runtime.Port, isSite: (url: URL) => boolean): Sender | null {
  if (port.sender?.id !== browser.runtime.id || !port.sender.url) return null;
  if (port.sender.url.startsWith(browser.runtime.getURL(''))) return 'owner';
  return URL.canParse(port.sender.url) && isSite(new URL(port.sender.url)) ? 'page' : null;
}

/**
 * Parses, checks and carries out one request.
 * @returns null for what is not a request at all.
 */
export async function answer(
  message: unknown,
  sender: Sender,
  handlers: Handlers,
): Promise<AnswerEnvelope | null> {
  if (typeof message !== 'object' || message === null) return null;
  const { id, name, args } = message as Record<string, unknown>;
  if (typeof id !== 'number') return null;
  try {
    if (typeof name !== 'string' || !Object.hasOwn(handlers, name))
      throw new RequestError('There is no such request.');
    const request = name as RequestName;
    if (sender === 'page' && !PAGE_REQUESTS.some((allowed) => allowed === request))
      throw new RequestError(`A page may not ask ${request}.`);
    const handle = handlers[request] as (...args: unknown[]) => Promise<unknown>;
    return { id, value: await handle(...parseArguments(request, args)) };
  } catch (error) {
    const { name: errorName, message: text } = error instanceof Error ? error : new Error(String(error));
    return { id, error: { name: errorName, message: text } };
  }
}

/** The request itself was wrong: unknown, not allowed, or not of the agreed shape. */
export class RequestError extends Error {
  override name = 'RequestError';
}

import type Browser from 'webextension-polyfill';
import {
  type AnswerEnvelope,
  type EventName,
  type Events,
  PORT_NAME,
  type RequestName,
  type Requests,
} from './contract';

/**
 * The browser's own extension API, as Chromium and Firefox both name it. What is used here needs no polyfill, whose 4 kB
 * would be parsed on every page. Never `browser`: on a page with an element of that id it would be that element.
 */
const getRuntime = () => (globalThis as unknown as { chrome: typeof Browser }).chrome.runtime;

/** How often one request is carried to a new worker before it is given up. */
const MAX_TRIES = 4;
/** A dead extension still answers `runtime.id` at the moment of disconnection; 50 ms later it does not (facts/toolchain.md). */
const ORPHAN_LOOK_MS = 50;

/** The worker answered with an error; `name` is the name it had there. */
export class WorkerError extends Error {
  constructor(name: string, message: string) {
    super(message);
    this.name = name;
  }
}

/** The extension was updated or removed under this page: only a reload of the page brings it back. */
export class OrphanedError extends Error {
  override name = 'OrphanedError';
}

interface Pending {
  name: RequestName;
  args: unknown[];
  tries: number;
  resolve(value: unknown): void;
  reject(error: Error): void;
}

export interface Bridge {
  /** Asks the worker; throws WorkerError or OrphanedError. Survives the worker's death: the request is sent again. */
  send<Name extends RequestName>(
    name: Name,
    ...args: Parameters<Requests[Name]>
  ): Promise<ReturnType<Requests[Name]>>;
  /** Listens until the signal aborts. */
  on<Name extends EventName>(name: Name, listen: (payload: Events[Name]) => void, signal?: AbortSignal): void;
  /** Called after a lost connection stands again: what is shown may be old, ask for a whole snapshot. */
  onReconnected(listen: () => void): void;
  /** Called once when the extension went away under this page. */
  onOrphaned(listen: () => void): void;
}

/** Opens the one port to the worker, and keeps opening it: the worker stops after about 30 s as a normal case. */
export function connect(): Bridge {
  const pending = new Map<number, Pending>();
  const listeners = new Map<EventName, Set<(payload: never) => void>>();
  const reconnected: (() => void)[] = [];
  const orphaned: (() => void)[] = [];
  let port: Browser.Runtime.Port | null = null;
  let nextId = 1;
  let isOrphan = false;
  /** The connection stands again, and those who show something old are still to be told. */
  let isSnapshotOwed = false;

  function receive(message: unknown): void {
    const envelope = message as AnswerEnvelope;
    if ('event' in envelope) {
      for (const listen of listeners.get(envelope.event) ?? []) listen(envelope.payload as never);
      return;
    }
    const request = pending.get(envelope.id);
    if (!request) return;
    pending.delete(envelope.id);
    if ('error' in envelope) request.reject(new WorkerError(envelope.error.name, envelope.error.message));
    else request.resolve(envelope.value);
    if (isSnapshotOwed && pending.size === 0) tellReconnected();
  }

  function open(): Browser.Runtime.Port {
    const opened = getRuntime().connect({ name: PORT_NAME });
    opened.onMessage.addListener(receive);
    opened.onDisconnect.addListener(() => {
      if (port === opened) port = null;
      setTimeout(settle, ORPHAN_LOOK_MS);
    });
    return opened;
  }

  /** The worker is left asleep until somebody asks or looks: reopening at once would keep it awake for good. */
  function settle(): void {
    if (!isAlive()) becomeOrphan();
    else if (pending.size > 0) reopen();
  }

  function look(): void {
    if (!document.hidden) reopen();
  }

  function reopen(): void {
    if (isOrphan || port) return;
    if (!isAlive()) {
      becomeOrphan();
      return;
    }
    try {
      port = open();
    } catch {
      becomeOrphan();
      return;
    }
    for (const [id, request] of [...pending]) {
      if (request.tries++ < MAX_TRIES) post(id, request);
      else {
        pending.delete(id);
        request.reject(
          new WorkerError('WorkerGoneError', `The worker stopped ${MAX_TRIES} times during ${request.name}.`),
        );
      }
    }
    if (pending.size === 0) tellReconnected();
    else isSnapshotOwed = true;
  }

  /** What the agent waits for goes first: a fresh worker answers that before pages ask for whole snapshots. */
  function tellReconnected(): void {
    isSnapshotOwed = false;
    for (const listen of reconnected) listen();
  }

  function post(id: number, request: Pending): void {
    port?.postMessage({ id, name: request.name, args: request.args });
  }

  function becomeOrphan(): void {
    if (isOrphan) return;
    isOrphan = true;
    for (const request of pending.values())
      request.reject(new OrphanedError('Beside was updated: reload this page.'));
    pending.clear();
    for (const listen of orphaned) listen();
  }

  function send(name: RequestName, ...args: unknown[]): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (isOrphan || !isAlive()) {
        becomeOrphan();
        reject(new OrphanedError('Beside was updated: reload this page.'));
        return;
      }
      const id = nextId++;
      const request: Pending = { name, args, tries: 0, resolve, reject };
      pending.set(id, request);
      try {
        if (port) {
          request.tries++;
          post(id, request);
        } else reopen();
      } catch {
        // The port died between two events; onDisconnect opens the next one and sends this request again.
        port = null;
        setTimeout(settle, ORPHAN_LOOK_MS);
      }
    });
  }

  addEventListener('focus', look);
  document.addEventListener('visibilitychange', look);
  // Chords of the browser reach a page whose port is closed as a message to its tab.
  getRuntime().onMessage.addListener((message: unknown, sender: Browser.Runtime.MessageSender) => {
    if (sender.id === getRuntime().id && typeof message === 'object' && message && 'event' in message)
      receive(message);
    return undefined;
  });

  return {
    send: send as Bridge['send'],
    on(name, listen, signal) {
      const set = listeners.get(name) ?? new Set();
      listeners.set(name, set);
      set.add(listen as (payload: never) => void);
      signal?.addEventListener('abort', () => set.delete(listen as (payload: never) => void));
      port ??= isAlive() ? open() : null;
    },
    onReconnected: (listen) => void reconnected.push(listen),
    onOrphaned: (listen) => void orphaned.push(listen),
  };
}

/** Whether the extension that put this script here still exists. */
function isAlive(): boolean {
  try {
    return Boolean(getRuntime().id);
  } catch {
    return false;
  }
}

import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { Bridge } from '../bridge/send';
import type { Settings } from '../model/settings';
import type { DeskView } from '../model/views';

/** How long "Saved" stays. */
const SAVED_SHOWN_MS = 2000;

export type SaveState =
  | { kind: 'idle' | 'saving' | 'saved' }
  /** What was typed is still shown; `retry` sends it again. */
  | { kind: 'failed'; message: string; retry(): void };

export interface DeskState {
  /** null until the worker answered for the first time. Holds what the person sees: unsaved edits included. */
  desk: ReadonlySignal<DeskView | null>;
  /** Why the desk cannot be shown, null when it can. */
  problem: ReadonlySignal<string | null>;
  /** The extension was updated under this page: only a reload helps. */
  isOrphaned: ReadonlySignal<boolean>;
  saveState: ReadonlySignal<SaveState>;
  /** Raised on every deskChanged: lists ask again when it moves. */
  changes: ReadonlySignal<number>;
  /** Asks for the desk (again). */
  refresh(): Promise<void>;
  /** Saves a part of the settings; shows it at once and keeps showing it when saving fails. */
  saveSettings(patch: Partial<Settings>): Promise<boolean>;
  /** Runs any other save with the same quiet word; false when it failed. */
  save(work: () => Promise<unknown>): Promise<boolean>;
}

/** The one desk of a page of ours: a snapshot from the worker, kept fresh, with unsaved edits laid over it. */
export function createDeskState(bridge: Bridge): DeskState {
  const desk = signal<DeskView | null>(null);
  const problem = signal<string | null>(null);
  const isOrphaned = signal(false);
  const saveState = signal<SaveState>({ kind: 'idle' });
  const changes = signal(0);
  let fromWorker: DeskView | null = null;
  let unsaved: Partial<Settings> = {};
  let savesUnderWay = 0;
  let fading: ReturnType<typeof setTimeout> | undefined;

  function show(): void {
    if (fromWorker) desk.value = { ...fromWorker, settings: { ...fromWorker.settings, ...unsaved } };
  }

  async function refresh(): Promise<void> {
    try {
      fromWorker = await bridge.send('getDesk');
      batch(() => {
        problem.value = null;
        show();
      });
    } catch (error) {
      if (!isOrphaned.value) problem.value = wordOf(error);
    }
  }

  async function save(work: () => Promise<unknown>): Promise<boolean> {
    clearTimeout(fading);
    savesUnderWay++;
    saveState.value = { kind: 'saving' };
    try {
      await work();
      savesUnderWay--;
      if (savesUnderWay === 0) {
        saveState.value = { kind: 'saved' };
        fading = setTimeout(() => {
          saveState.value = { kind: 'idle' };
        }, SAVED_SHOWN_MS);
      }
      return true;
    } catch (error) {
      savesUnderWay--;
      saveState.value = { kind: 'failed', message: wordOf(error), retry: () => void save(work) };
      return false;
    }
  }

  async function sendUnsaved(): Promise<void> {
    const sent = { ...unsaved };
    await bridge.send('saveSettings', sent);
    // What was edited again meanwhile stays unsaved until its own save is through.
    unsaved = Object.fromEntries(
      Object.entries(unsaved).filter(([key, value]) => sent[key as keyof Settings] !== value),
    );
    if (fromWorker) fromWorker = { ...fromWorker, settings: { ...fromWorker.settings, ...sent } };
    show();
  }

  bridge.on('deskChanged', () => {
    changes.value++;
    void refresh();
  });
  bridge.onReconnected(() => {
    changes.value++;
    void refresh();
  });
  bridge.onOrphaned(() => {
    isOrphaned.value = true;
  });

  return {
    desk,
    problem,
    isOrphaned,
    saveState,
    changes,
    refresh,
    save,
    saveSettings(patch) {
      unsaved = { ...unsaved, ...patch };
      show();
      return save(sendUnsaved);
    },
  };
}

/** The worker's own clear word for what went wrong. */
export function wordOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

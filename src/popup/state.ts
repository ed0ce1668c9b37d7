import { type ReadonlySignal, signal } from '@preact/signals';
import type { Bridge } from '../bridge/send';
import type { DeskView, NumbersView } from '../model/views';

export interface Snapshot {
  desk: DeskView;
  numbers: NumbersView;
  /** When it was taken, epoch ms; ages are counted from here. */
  at: number;
}

export interface PopupState {
  /** null until the worker answered. */
  snapshot: ReadonlySignal<Snapshot | null>;
  /** The worker's clear word when it could not answer; what was shown before stays. */
  problem: ReadonlySignal<string | null>;
  refresh(): Promise<void>;
}

/** The popup's one snapshot, taken anew whenever something remembered or the desk changes. */
export function createPopupState(bridge: Bridge): PopupState {
  const snapshot = signal<Snapshot | null>(null);
  const problem = signal<string | null>(null);
  let turn = 0;

  async function refresh(): Promise<void> {
    const own = ++turn;
    try {
      const [desk, numbers] = await Promise.all([bridge.send('getDesk'), bridge.send('getNumbers')]);
      if (own !== turn) return;
      snapshot.value = { desk, numbers, at: Date.now() };
      problem.value = null;
    } catch (error) {
      if (own === turn) problem.value = error instanceof Error ? error.message : String(error);
    }
  }

  bridge.on('memoryChanged', () => void refresh());
  bridge.on('deskChanged', () => void refresh());
  return { snapshot, problem, refresh };
}

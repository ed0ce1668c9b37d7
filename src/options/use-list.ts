import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { DeskState } from './saving';
import { wordOf } from './saving';

export interface LoadedList<Item> {
  /** null until the first answer. */
  items: Item[] | null;
  problem: string | null;
  /** Asks again; resolves when the answer is shown. */
  reload(): Promise<void>;
}

/** A list of the worker's, asked again on every change of the desk; a late answer never hides a newer one. */
export function useList<Item>(
  state: DeskState,
  ask: () => Promise<Item[]>,
  /** Asked again when this changes, too. */
  about: unknown = null,
): LoadedList<Item> {
  const items = useSignal<Item[] | null>(null);
  const problem = useSignal<string | null>(null);
  const turn = useRef(0);
  const changes = state.changes.value;

  async function reload(): Promise<void> {
    turn.current++;
    const own = turn.current;
    try {
      const found = await ask();
      if (own !== turn.current) return;
      items.value = found;
      problem.value = null;
    } catch (error) {
      if (own === turn.current) problem.value = wordOf(error);
    }
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when the desk moves, not when a component is drawn.
  useEffect(() => {
    void reload();
  }, [changes, about]);

  return { items: items.value, problem: problem.value, reload };
}

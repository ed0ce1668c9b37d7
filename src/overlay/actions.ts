import type { Action } from '../model/settings';
import { findFirstFix } from './acts';
import type { Hints } from './composers/hints';
import type { PartName, Stage } from './stage';

/**
 * What each chord does.
 * @returns a function that says whether there was anything to do: a key that does nothing stays the page's.
 */
export function createActions(stage: Stage, hints: Pick<Hints, 'showNext'>): (action: Action) => boolean {
  const { desk, card, acts } = stage;

  const done = (run: () => void) => () => {
    run();
    return true;
  };
  const insert = (index: number) => () => {
    const { value } = card.state;
    const suggestion = value.kind === 'ready' ? value.view.suggestions?.[index] : undefined;
    if (suggestion) void acts.insert(suggestion);
    return suggestion !== undefined;
  };
  const focus = (part: PartName) => done(() => acts.focusPart(part));

  const table: Record<Action, () => boolean> = {
    toggle_panel: done(() => desk.savePanel({ isOpen: !desk.panel.value.isOpen })),
    open_palette: done(() => (stage.isPaletteOpen.value ? acts.closePalette() : acts.openPalette())),
    next_waiting: done(() => void acts.nextWaiting()),
    focus_who: focus('who'),
    focus_say: focus('say'),
    focus_mark: focus('mark'),
    insert_1: insert(0),
    insert_2: insert(1),
    insert_3: insert(2),
    take_fix() {
      const finding = findFirstFix(stage.draft.value?.findings);
      if (finding) void acts.takeFix(finding);
      return finding !== null;
    },
    show_mark: hints.showNext,
    add_note() {
      const { value } = card.state;
      if (value.kind !== 'ready' || !value.view.customer) return false;
      desk.savePanel({ isOpen: true });
      stage.isNoting.value = true;
      return true;
    },
    toggle_marks: done(() => desk.saveMarksShown(!desk.settings.value.isMarksShown)),
    show_health() {
      stage.isHealthShown.value = !stage.isHealthShown.value;
      if (stage.isHealthShown.value) desk.savePanel({ isOpen: true });
      return true;
    },
    switch_side: done(() => desk.savePanel({ side: desk.panel.value.side === 'right' ? 'left' : 'right' })),
  };
  return (action) => !desk.isOrphaned.value && desk.view.value !== null && table[action]();
}

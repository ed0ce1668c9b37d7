import { useSignal } from '@preact/signals';
import { ACTIONS, type Action, type Chord, DEFAULT_SETTINGS } from '../model/settings';
import { Button } from '../ui/button';
import { ChordRow } from './chord-row';
import { usePage } from './page';

/** Where Chrome, Edge and Brave let people change an extension's commands; a page may not link there. */
const SHORTCUTS_ADDRESS = 'chrome://extensions/shortcuts';

/** Every action with its chord, changed by pressing the new one. */
export function KeyboardPage() {
  const { desk, texts, state, offerUndo } = usePage();
  const { chords } = desk.settings;
  const recording = useSignal<Action | null>(null);
  const isCopied = useSignal(false);
  const hasOwn = ACTIONS.some((action) => chords[action] !== DEFAULT_SETTINGS.chords[action]);

  function change(changes: Partial<Record<Action, Chord>>): void {
    recording.value = null;
    void state.saveSettings({ chords: { ...chords, ...changes } });
  }

  async function resetAll(): Promise<void> {
    if (await state.saveSettings({ chords: DEFAULT_SETTINGS.chords }))
      offerUndo({
        text: texts.text('keyboard_wereReset'),
        undo: () => state.saveSettings({ chords }),
      });
  }

  async function copyAddress(): Promise<void> {
    await navigator.clipboard.writeText(SHORTCUTS_ADDRESS);
    isCopied.value = true;
  }

  return (
    <div class="page">
      <header class="page-head">
        <h1>{texts.text('options_keyboard')}</h1>
        <p>{texts.text('keyboard_intro')}</p>
      </header>
      <ul class="rows">
        {ACTIONS.map((action) => (
          <ChordRow
            key={action}
            action={action}
            isRecording={recording.value === action}
            record={(isOn) => {
              recording.value = isOn ? action : null;
            }}
            change={change}
          />
        ))}
      </ul>
      <div class="line">
        <Button isDisabled={!hasOwn} onClick={() => void resetAll()}>
          {texts.text('keyboard_resetAll')}
        </Button>
      </div>
      <section aria-labelledby="browser-heading">
        <h2 id="browser-heading">{texts.text('keyboard_browser')}</h2>
        <p>{texts.text('keyboard_browserHint')}</p>
        <div class="line">
          <code dir="ltr">{SHORTCUTS_ADDRESS}</code>
          <Button kind="link" onClick={() => void copyAddress()}>
            {texts.text(isCopied.value ? 'keyboard_copied' : 'keyboard_copy')}
          </Button>
        </div>
      </section>
    </div>
  );
}

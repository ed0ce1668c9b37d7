import type { Account } from '../../model/identity';
import { ariaChord } from '../../ui/chord';
import { Icon } from '../../ui/icon';
import { Kbd } from '../../ui/kbd';
import { useStage } from '../stage';

/** Name of the desk, who waits, and the doors: palette and collapse. */
export function Header() {
  const { desk, platform, acts } = useStage();
  const texts = desk.texts.value;
  const { accounts, chords } = desk.settings.value;
  const account = accounts.find((one) => one.platform === platform.id) ?? accounts[0];
  const waiting = desk.waitingCount.value;
  return (
    <header class="head">
      <h1>{texts.text('extensionName')}</h1>
      {account && <span class="muted cut">{formatHandle(account)}</span>}
      <span class="head-end">
        <button
          type="button"
          class="button"
          data-kind="link"
          title={texts.text('action_next_waiting')}
          aria-keyshortcuts={ariaChord(chords.next_waiting)}
          onClick={() => void acts.nextWaiting()}
        >
          {texts.count('waiting_count', waiting)}
        </button>
        <button
          type="button"
          class="button"
          data-kind="link"
          aria-label={texts.text('action_open_palette')}
          title={texts.text('action_open_palette')}
          aria-keyshortcuts={ariaChord(chords.open_palette)}
          onClick={acts.openPalette}
        >
          <Kbd chord={chords.open_palette} />
          {!chords.open_palette && <Icon name="search" />}
        </button>
        <button
          type="button"
          class="button head-collapse"
          data-kind="link"
          aria-label={texts.text('action_toggle_panel')}
          title={texts.text('action_toggle_panel')}
          aria-keyshortcuts={ariaChord(chords.toggle_panel)}
          aria-expanded="true"
          onClick={() => desk.savePanel({ isOpen: false })}
        >
          <Icon name="collapse" />
        </button>
      </span>
    </header>
  );
}

/** A Facebook page without a name of its own stands as its number. */
function formatHandle({ handle, userId }: Account): string {
  return handle === userId ? handle : `@${handle}`;
}

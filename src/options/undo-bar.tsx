import type { Signal } from '@preact/signals';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { type UndoOffer, usePage } from './page';

/** One line at the bottom that offers to take the last removal back; it stays until it is used, closed or replaced. */
export function UndoBar({ offer }: { offer: Signal<UndoOffer | null> }) {
  const { texts } = usePage();
  const current = offer.value;
  async function undo(): Promise<void> {
    if (current && (await current.undo())) offer.value = null;
  }
  return (
    <div class="undo-place" role="status">
      {current ? (
        <div class="undo-bar">
          <span>{current.text}</span>
          <Button kind="link" onClick={() => void undo()}>
            {texts.text('options_undo')}
          </Button>
          <Button
            kind="quiet"
            label={texts.text('options_close')}
            onClick={() => {
              offer.value = null;
            }}
          >
            <Icon name="close" />
          </Button>
        </div>
      ) : null}
    </div>
  );
}

import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import type { CardState } from '../card';
import { useStage } from '../stage';
import { Header } from './header';
import { Health } from './health';
import { MarkPart } from './mark-part';
import { SayPart } from './say-part';
import { Disputed, Empty, Loading, NextPart, OwnMessage, Uncertain, Unreadable, WordLine } from './stand-in';
import { isStranger } from './stranger';
import { WhoPart } from './who-part';

/** The panel beside the page, or its tab. Draws without asking the browser for anything: it must outlive the extension. */
export function Panel() {
  const { desk, place, acts, isHealthShown } = useStage();
  const texts = desk.texts.value;
  const { side, width, isTab } = place.value;
  if (!desk.view.value && !desk.trouble.value) return null;
  if (!desk.panel.value.isOpen || isTab) return <Tab />;
  return (
    <aside
      class="beside panel"
      data-side={side}
      style={{ inlineSize: `${width}px` }}
      lang={texts.language}
      dir={texts.direction}
      aria-label={texts.text('extensionName')}
      onMouseDown={keepFocus}
      onKeyDown={(event) => event.key === 'Escape' && !event.defaultPrevented && acts.leave()}
    >
      <Header />
      <div class="parts">
        <WordLine />
        <NextPart />
        {isHealthShown.value ? <Health /> : <Body />}
      </div>
    </aside>
  );
}

function Tab() {
  const { desk, place } = useStage();
  const texts = desk.texts.value;
  const waiting = desk.waitingCount.value;
  return (
    <button
      type="button"
      class="beside tab"
      data-side={place.value.side}
      lang={texts.language}
      title={texts.text('action_toggle_panel')}
      aria-expanded="false"
      onMouseDown={keepFocus}
      onClick={() => desk.savePanel({ isOpen: true })}
    >
      <b>{texts.text('extensionName')}</b>
      {waiting > 0 && <span>{texts.count('waiting_count', waiting)}</span>}
    </button>
  );
}

/** A click on a button of ours leaves the caret where the agent is writing; text can be selected as anywhere. */
function keepFocus(event: MouseEvent): void {
  if (event.target instanceof Element && event.target.closest('button, a')) event.preventDefault();
}

function Body() {
  const { desk, card, acts } = useStage();
  const { text } = desk.texts.value;
  if (desk.isOrphaned.value)
    return (
      <div class="part">
        <Notice tone="warn">{text('orphaned')}</Notice>
      </div>
    );
  if (desk.trouble.value && !desk.view.value)
    return (
      <div class="part">
        <Notice tone="bad">{desk.trouble.value}</Notice>
      </div>
    );
  if (desk.settings.value.accounts.length === 0)
    return (
      <Empty title={text('first_run')}>
        <p class="muted">{text('first_run_why')}</p>
        <Button kind="primary" onClick={acts.openOptions}>
          {text('first_run_open')} <Icon name="outside" />
        </Button>
      </Empty>
    );
  return <Card state={card.state.value} />;
}

/** A card that arrives within this long takes the place of the one before without anything in between. */
const HOLD_MS = 100;

/**
 * The open card. While the next one is fetched, what stood there stays for a moment: a blink of grey between two
 * cards is unrest, and drawing it costs a frame. It cannot be used meanwhile: it speaks of somebody else.
 */
function Card({ state }: { state: CardState }) {
  const held = useRef<Exclude<CardState, { kind: 'loading' }>>({ kind: 'none' });
  const isSlow = useSignal(false);
  const isLoading = state.kind === 'loading';
  useEffect(() => {
    isSlow.value = false;
    if (!isLoading) return;
    const timer = setTimeout(() => {
      isSlow.value = true;
    }, HOLD_MS);
    return () => clearTimeout(timer);
  }, [isLoading, isSlow]);
  if (!isLoading) held.current = state;
  if (isLoading && isSlow.value) return <Loading />;
  const refuse = (event: Event) => {
    if (!isLoading) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      aria-busy={isLoading}
      onClickCapture={refuse}
      onSubmitCapture={refuse}
      onKeyDownCapture={(event) => isLoading && event.stopPropagation()}
    >
      <Shown state={held.current} />
    </div>
  );
}

function Shown({ state }: { state: Exclude<CardState, { kind: 'loading' }> }) {
  const { desk, card } = useStage();
  const { text } = desk.texts.value;
  switch (state.kind) {
    case 'none':
      return (
        <Empty title={text('empty')}>
          <p class="muted">{text('empty_why')}</p>
        </Empty>
      );
    case 'failed':
      return (
        <div class="part">
          <Notice
            tone="bad"
            actions={
              <Button kind="link" onClick={() => void card.open(state.message)}>
                {text('try_again')}
              </Button>
            }
          >
            {text('worker_failed')}
          </Notice>
          <p class="muted">{state.error}</p>
        </div>
      );
    case 'ready': {
      const { view } = state;
      if (view.isOurs) return <OwnMessage />;
      if (card.doubt.value === 'disputed') return <Disputed />;
      if (!view.customer) return <Unreadable message={state.message} />;
      return (
        <>
          {card.doubt.value === 'uncertain' && <Uncertain />}
          <WhoPart view={view} customer={view.customer} />
          <SayPart view={view} />
          {!isStranger(view) && view.messageKey !== null && <MarkPart view={view} />}
        </>
      );
    }
  }
}

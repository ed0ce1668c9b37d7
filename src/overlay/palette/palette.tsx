import { useComputed, useSignal, useSignalEffect } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { TEXT_LIMITS } from '../../model/customer';
import type { Action } from '../../model/settings';
import type { SearchResult } from '../../model/views';
import { Icon, type IconName } from '../../ui/icon';
import { Kbd } from '../../ui/kbd';
import { useStage } from '../stage';
import { type Entry, findActions, listFound } from './entries';

const ICONS: Record<Entry['kind'], IconName> = {
  action: 'action',
  customer: 'person',
  reply: 'reply',
  tag: 'tag',
};

/** One field that finds every action, customer, reply and tag. Closing gives the focus back to where it was. */
export function Palette({ act }: { act: (action: Action) => void }) {
  const { desk, bridge, acts, card } = useStage();
  const texts = desk.texts.value;
  const query = useSignal('');
  const found = useSignal<readonly SearchResult[]>([]);
  const chosen = useSignal(0);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const entries = useComputed(() => [
    ...findActions(query.value, desk.settings.value, desk.texts.value),
    ...listFound(query.value.trim() === '' ? [] : found.value),
  ]);

  useLayoutEffect(() => field.current?.focus(), []);
  useSignalEffect(() => {
    const asked = query.value.trim();
    chosen.value = 0;
    if (asked === '') return;
    bridge.send('findAnything', asked).then(
      (results) => {
        if (query.peek().trim() === asked) found.value = results;
      },
      () => {
        found.value = [];
      },
    );
  });
  useSignalEffect(() => {
    const at = chosen.value;
    requestAnimationFrame(() => list.current?.children[at]?.scrollIntoView({ block: 'nearest' }));
  });

  function take(entry: Entry | undefined): void {
    if (!entry) return;
    acts.closePalette();
    if (entry.kind === 'action') {
      act(entry.action);
      return;
    }
    const { result } = entry;
    if (result.kind === 'reply') void acts.insertReply(result.replyId);
    if (result.kind === 'tag') {
      const { value } = card.state;
      const isOn = value.kind === 'ready' && value.view.tags.includes(result.tagId);
      void acts.setTag(result.tagId, !isOn);
    }
  }

  function press(event: KeyboardEvent): void {
    const { length } = entries.value;
    if (event.isComposing) return;
    if (event.key === 'Escape' || event.key === 'Tab') acts.closePalette();
    else if (event.key === 'ArrowDown') chosen.value = (chosen.value + 1) % Math.max(1, length);
    else if (event.key === 'ArrowUp') chosen.value = (chosen.value - 1 + length) % Math.max(1, length);
    else if (event.key === 'Enter') {
      const link = list.current?.children[chosen.value];
      // A customer is a link: following it is the agent's own step.
      if (link instanceof HTMLAnchorElement) link.click();
      else take(entries.value[chosen.value]);
    } else return;
    event.preventDefault();
  }

  const active = entries.value[chosen.value];
  return (
    <>
      <button
        type="button"
        class="veil"
        tabIndex={-1}
        aria-label={texts.text('dismiss')}
        onClick={acts.closePalette}
      />
      <div
        class="beside palette"
        role="dialog"
        aria-modal="true"
        aria-label={texts.text('action_open_palette')}
        lang={texts.language}
        dir={texts.direction}
        onKeyDown={press}
      >
        <div class="palette-field">
          <Icon name="search" />
          <input
            ref={field}
            type="text"
            role="combobox"
            aria-expanded="true"
            aria-controls="palette-list"
            aria-activedescendant={active?.id}
            aria-label={texts.text('action_open_palette')}
            placeholder={texts.text('palette_hint')}
            maxLength={TEXT_LIMITS.query}
            value={query.value}
            onInput={(event) => {
              query.value = event.currentTarget.value;
            }}
          />
        </div>
        <div
          id="palette-list"
          class="palette-list"
          role="listbox"
          ref={list}
          aria-label={texts.text('results')}
        >
          {entries.value.map((entry, index) => (
            <Line key={entry.id} entry={entry} isChosen={index === chosen.value} onTake={() => take(entry)} />
          ))}
        </div>
        <p class="palette-foot muted small" role="status">
          {entries.value.length === 0
            ? texts.text('nothing_found')
            : texts.count('results_count', entries.value.length)}
        </p>
      </div>
    </>
  );
}

interface LineProps {
  entry: Entry;
  isChosen: boolean;
  onTake: () => void;
}

function Line({ entry, isChosen, onTake }: LineProps) {
  const { desk } = useStage();
  const shape = {
    id: entry.id,
    class: 'palette-line',
    role: 'option',
    tabIndex: -1,
    'aria-selected': isChosen,
    onMouseDown: (event: MouseEvent) => event.preventDefault(),
  } as const;
  const inside = (
    <>
      <Icon name={ICONS[entry.kind]} label={desk.texts.value.text(`kind_${entry.kind}`)} />
      <span class="cut" dir="auto">
        {entry.name}
        {entry.kind !== 'action' && entry.detail && <span class="muted"> {entry.detail}</span>}
      </span>
      {entry.kind === 'action' && <Kbd chord={entry.chord} />}
    </>
  );
  const link = entry.kind === 'customer' && entry.result.kind === 'customer' ? entry.result.permalink : null;
  return link?.startsWith('https://') ? (
    <a {...shape} href={link} onClick={onTake}>
      {inside}
    </a>
  ) : (
    <button type="button" {...shape} onClick={onTake}>
      {inside}
    </button>
  );
}

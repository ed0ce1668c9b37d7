import { useComputed, useSignal } from '@preact/signals';
import type { Tag } from '../../model/tag';
import type { ConversationView, OfferView } from '../../model/views';
import { Button } from '../../ui/button';
import { Chip } from '../../ui/chip';
import { Notice } from '../../ui/notice';
import { useStage } from '../stage';
import { Part } from './part';
import { States } from './states';

const SHOWN_AT_FIRST = 6;

/** Tags by one key each, and the state. The keys work only while this part has the focus. */
export function MarkPart({ view }: { view: ConversationView }) {
  const { desk, acts, draft } = useStage();
  const { text } = desk.texts.value;
  const isAll = useSignal(false);
  // While something is being written, nothing else asks for attention.
  const isWriting = useComputed(() => (draft.value?.text ?? '').trim() !== '');
  const offer = isWriting.value ? undefined : view.offer;
  const tags = sortTags(desk.view.value?.tags ?? [], view);
  const shown = tags.filter(
    ({ id }, index) => isAll.value || index < SHOWN_AT_FIRST || view.tags.includes(id),
  );
  const toggle = (tag: Tag) => void acts.setTag(tag.id, !view.tags.includes(tag.id));

  function press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    if (event.target instanceof Element && event.target.closest('input, textarea, select')) return;
    const choice = offer?.choices.find(({ label }) => label === event.key);
    if (choice) {
      event.preventDefault();
      acts.takeOffer(offer?.id ?? '', choice);
      return;
    }
    const tag = tags.find(({ key }) => key !== null && key.toLowerCase() === event.key.toLowerCase());
    if (!tag) return;
    event.preventDefault();
    toggle(tag);
  }

  return (
    <Part name="mark" title={text('part_mark')} action="focus_mark" onKeyDown={press}>
      <ul class="chips" aria-label={text('tags')}>
        {shown.map((tag) => (
          <li key={tag.id}>
            <Chip
              tone={view.tags.includes(tag.id) ? 'accent' : 'neutral'}
              isPressed={view.tags.includes(tag.id)}
              onClick={() => toggle(tag)}
              end={tag.key && <kbd class="kbd">{tag.key}</kbd>}
            >
              {tag.name}
            </Chip>
          </li>
        ))}
        {!isAll.value && shown.length < tags.length && (
          <li>
            <Chip
              tone="quiet"
              onClick={() => {
                isAll.value = true;
              }}
            >
              + {text('tag')}
            </Chip>
          </li>
        )}
      </ul>
      <States key={view.messageKey} view={view} />
      {offer && <Offer offer={offer} />}
    </Part>
  );
}

/** What is worth proposing now; a choice whose name is one sign is also a key. */
function Offer({ offer: { id, text, choices } }: { offer: OfferView }) {
  const { acts } = useStage();
  const actions = choices.map((choice) => (
    <Button
      key={choice.value}
      kind={choice.isLikely ? 'primary' : 'plain'}
      onClick={() => acts.takeOffer(id, choice)}
    >
      {choice.label}
    </Button>
  ));
  return (
    <div class="offer">
      <Notice actions={actions}>{text}</Notice>
    </div>
  );
}

/** Suggested ones first, the rest as the desk lists them: a tag keeps its place when it is set. */
function sortTags(tags: readonly Tag[], view: ConversationView): Tag[] {
  const rank = ({ id }: Tag) => {
    const suggested = view.suggestedTags.indexOf(id);
    return suggested < 0 ? view.suggestedTags.length : suggested;
  };
  return tags.filter(({ isRemoved }) => !isRemoved).sort((one, other) => rank(one) - rank(other));
}

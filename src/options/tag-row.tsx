import { useSignal } from '@preact/signals';
import type { Tag } from '../model/tag';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import type { Texts } from '../ui/texts';
import { usePage } from './page';
import { findKeyTwin, findNameTwin, parseTagKey } from './tag-names';

/** Hues that stay apart for most eyes; the name beside the dot always says which tag it is. */
const HUES = [null, 0, 30, 85, 145, 190, 215, 265, 325] as const;

function nameHue(hue: (typeof HUES)[number], texts: Texts): string {
  return hue === null ? texts.text('tags_neutral') : texts.text(`hue_${hue}`);
}

/** The colour of the row that a hue from elsewhere is nearest to: it is shown in that one's place. */
function findNearest(hue: number | null): (typeof HUES)[number] {
  if (hue === null) return null;
  const distance = (one: (typeof HUES)[number]) =>
    one === null ? 360 : Math.min(Math.abs(one - hue), 360 - Math.abs(one - hue));
  return HUES.reduce((nearest, one) => (distance(one) < distance(nearest) ? one : nearest));
}

interface TagRowProps {
  tag: Tag;
  tags: readonly Tag[];
  save(tag: Tag): void;
  remove(): void;
}

/** One tag, edited in place. A name is saved when its field is left: saving sorts the list. */
export function TagRow({ tag, tags, save, remove }: TagRowProps) {
  const { texts } = usePage();
  const name = useSignal<string | null>(null);
  const isKeyWrong = useSignal(false);
  const shown = name.value ?? tag.name;
  const twin = findKeyTwin(tags, tag.id, tag.key);
  const isNameEmpty = shown.trim() === '';
  const isNameTwin = !isNameEmpty && findNameTwin(tags, tag.id, shown) !== null;
  const words = [
    isNameEmpty ? texts.text('tags_needsName') : '',
    isNameTwin ? texts.text('tags_twinName') : '',
    isKeyWrong.value ? texts.text('tags_wrongKey') : '',
    twin ? texts.text('tags_twinKey', { name: twin.name }) : '',
  ].filter(Boolean);

  return (
    <li class="row tag-row">
      <input
        class="field bare"
        type="text"
        dir="auto"
        aria-label={texts.text('tags_nameOf', { name: tag.name })}
        aria-describedby={`${tag.id}-word`}
        maxLength={60}
        value={shown}
        onInput={(event) => {
          name.value = event.currentTarget.value;
        }}
        onChange={() => {
          if (isNameEmpty || isNameTwin) return;
          save({ ...tag, name: shown.trim() });
          name.value = null;
        }}
      />
      <input
        class="field bare tag-key"
        type="text"
        aria-label={texts.text('tags_keyOf', { name: tag.name })}
        aria-describedby={`${tag.id}-word`}
        aria-invalid={isKeyWrong.value}
        maxLength={2}
        placeholder="–"
        value={tag.key ?? ''}
        onFocus={(event) => event.currentTarget.select()}
        onInput={(event) => {
          const { value } = event.currentTarget;
          const key = parseTagKey(value.slice(-1));
          isKeyWrong.value = value.trim() !== '' && key === null;
          if (!isKeyWrong.value) save({ ...tag, key });
        }}
      />
      <Colours tag={tag} save={save} />
      <Button kind="quiet" label={texts.text('options_remove', { name: tag.name })} onClick={remove}>
        <Icon name="remove" />
      </Button>
      <p class="wide problem" id={`${tag.id}-word`} role="status">
        {words.join(' ')}
      </p>
    </li>
  );
}

function Colours({ tag, save }: Pick<TagRowProps, 'tag' | 'save'>) {
  const { texts } = usePage();
  const own = findNearest(tag.hue);
  return (
    <fieldset class="colours" aria-label={texts.text('tags_colourOf', { name: tag.name })}>
      {HUES.map((hue) => (
        <input
          key={hue}
          type="radio"
          name={`hue-${tag.id}`}
          class="colour"
          data-neutral={hue === null ? '' : undefined}
          style={hue === null ? undefined : { '--hue': String(hue === own ? tag.hue : hue) }}
          aria-label={nameHue(hue, texts)}
          title={nameHue(hue, texts)}
          checked={hue === own}
          onChange={() => save({ ...tag, hue })}
        />
      ))}
    </fieldset>
  );
}

import { useSignal } from '@preact/signals';
import type { Tag } from '../model/tag';
import { Button } from '../ui/button';
import { Field } from './fields';
import { usePage } from './page';
import { findNameTwin, makeTagId, sortTags } from './tag-names';
import { TagRow } from './tag-row';

/** The tags of the desk: name, key, colour. */
export function TagsPage() {
  const { desk, bridge, state, texts, offerUndo } = usePage();
  const name = useSignal('');
  const isAsked = useSignal(false);
  const tags = sortTags(desk.tags, desk.language);
  const typed = name.value.trim();
  const isTwin = typed !== '' && findNameTwin(tags, null, typed) !== null;
  const problem = !isAsked.value
    ? null
    : makeTagId(typed) === ''
      ? texts.text('tags_needsName')
      : isTwin
        ? texts.text('tags_twinName')
        : null;

  const save = (tag: Tag) =>
    state.save(() => bridge.send('saveTag', { ...tag, changedAt: Date.now() }).then(() => state.refresh()));

  async function add(event: Event): Promise<void> {
    event.preventDefault();
    isAsked.value = true;
    const id = makeTagId(typed);
    if (id === '' || isTwin) return;
    // A tag that was renamed keeps its id; the new one then gets an id of its own.
    const isTaken = tags.some((tag) => tag.id === id);
    const tag: Tag = {
      id: isTaken ? `${id.slice(0, 50)}-${crypto.randomUUID().slice(0, 8)}` : id,
      name: typed,
      key: null,
      hue: null,
      changedAt: Date.now(),
      isRemoved: false,
    };
    if (!(await save(tag))) return;
    name.value = '';
    isAsked.value = false;
  }

  async function remove(tag: Tag): Promise<void> {
    if (await save({ ...tag, isRemoved: true }))
      offerUndo({
        text: texts.text('options_removed', { name: tag.name }),
        undo: () => save({ ...tag, isRemoved: false }),
      });
  }

  return (
    <div class="page">
      <header class="page-head">
        <h1>{texts.text('options_tags')}</h1>
        <p>{texts.text('tags_intro')}</p>
      </header>
      <form class="inline-form" onSubmit={(event) => void add(event)}>
        <Field label={texts.text('tags_new')} problem={problem}>
          {(ids) => (
            <input
              {...ids}
              class="field"
              type="text"
              dir="auto"
              autoComplete="off"
              maxLength={60}
              value={name.value}
              onInput={(event) => {
                name.value = event.currentTarget.value;
                isAsked.value = false;
              }}
            />
          )}
        </Field>
        <Button isSubmit>{texts.text('options_add')}</Button>
      </form>
      {tags.length === 0 ? (
        <p class="empty">{texts.text('tags_none')}</p>
      ) : (
        <>
          <div class="tag-head" aria-hidden="true">
            <span>{texts.text('tags_name')}</span>
            <span>{texts.text('tags_key')}</span>
            <span>{texts.text('tags_colour')}</span>
          </div>
          <ul class="rows">
            {tags.map((tag) => (
              <TagRow
                key={tag.id}
                tag={tag}
                tags={tags}
                save={(next) => void save(next)}
                remove={() => void remove(tag)}
              />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

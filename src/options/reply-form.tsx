import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { OUR_LANGUAGES } from '../model/language';
import type { SavedReply } from '../model/saved-reply';
import { Button } from '../ui/button';
import { Chip } from '../ui/chip';
import { tidyFolder } from './bulk-change';
import { Choice, Field } from './fields';
import { useFirstFocus } from './focus';
import { nameLanguage } from './language-name';
import { usePage } from './page';
import { ReplyScope, VariableWords } from './reply-scope';
import { sortTags } from './tag-names';
import { OFFERED_MARKS, OFFERED_VARIABLES, wantsFallback } from './variables';

interface ReplyFormProps {
  reply: SavedReply;
  /** Resolves to false when saving failed: the form then stays as it is. */
  save(reply: SavedReply): Promise<boolean>;
  close(): void;
  remove?: () => void;
}

/** Writes or edits one saved reply. */
export function ReplyForm({ reply, save, close, remove }: ReplyFormProps) {
  const { desk, texts } = usePage();
  const draft = useSignal(reply);
  const isAsked = useSignal(false);
  const first = useFirstFocus<HTMLInputElement>();
  const body = useRef<HTMLTextAreaElement>(null);
  const { title, body: text, language, tags } = draft.value;
  const edit = (change: Partial<SavedReply>) => {
    draft.value = { ...draft.value, ...change };
  };
  const languages = [...new Set([...OUR_LANGUAGES, ...desk.settings.languages, language])];
  const offeredTags = sortTags(desk.tags, desk.language);
  const strayTags = tags.filter((id) => !offeredTags.some((tag) => tag.id === id));

  async function submit(event: Event): Promise<void> {
    event.preventDefault();
    isAsked.value = true;
    const { folder: typed = '', ...rest } = draft.value;
    const folder = tidyFolder(typed);
    const written = {
      ...rest,
      title: rest.title.trim(),
      body: rest.body.trim(),
      ...(folder === '' ? {} : { folder }),
    };
    if (written.title !== '' && written.body !== '' && (await save(written))) close();
  }

  /** Puts a mark where the caret stands, and the caret where its own words go: at the `¦`. */
  function insert(mark: string): void {
    const area = body.current;
    if (!area) return;
    const [before = '', after] = mark.split('¦');
    area.focus();
    // The one way that the browser's own undo knows of.
    if (!document.execCommand('insertText', false, before + (after ?? '')))
      area.setRangeText(before + (after ?? ''), area.selectionStart, area.selectionEnd, 'end');
    const caret = area.selectionEnd - (after?.length ?? 0);
    area.setSelectionRange(caret, caret);
    edit({ body: area.value });
  }

  return (
    <form
      class="form"
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && draft.value === reply) close();
      }}
    >
      <Field
        label={texts.text('replies_title')}
        problem={isAsked.value && title.trim() === '' ? texts.text('replies_needsTitle') : null}
      >
        {(ids) => (
          <input
            {...ids}
            ref={first}
            class="field"
            type="text"
            dir="auto"
            maxLength={200}
            value={title}
            onInput={(event) => edit({ title: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field
        label={texts.text('replies_body')}
        problem={isAsked.value && text.trim() === '' ? texts.text('replies_needsBody') : null}
      >
        {(ids) => (
          <textarea
            {...ids}
            ref={body}
            class="field area"
            dir="auto"
            lang={language}
            rows={5}
            maxLength={25_000}
            value={text}
            onInput={(event) => edit({ body: event.currentTarget.value })}
          />
        )}
      </Field>
      <div class="line small">
        <span class="muted">{texts.text('replies_insert')}</span>
        {OFFERED_VARIABLES.map((name) => (
          <Chip
            key={name}
            title={texts.text(`variable_${name}`)}
            onClick={() => insert(wantsFallback(name) ? `{${name}|¦}` : `{${name}}`)}
          >
            {`{${name}}`}
          </Chip>
        ))}
        {OFFERED_MARKS.map(({ key, shown, mark }) => (
          <Chip key={key} title={texts.text(key)} onClick={() => insert(mark)}>
            {shown}
          </Chip>
        ))}
      </div>
      <VariableWords body={text} />
      <div class="pair">
        <Choice
          label={texts.text('replies_language')}
          value={language}
          options={languages.map((tag) => ({ value: tag, text: nameLanguage(tag, texts) }))}
          change={(chosen) => edit({ language: chosen })}
        />
        <Field label={texts.text('replies_folder')} hint={texts.text('replies_folderHint')}>
          {(ids) => (
            <input
              {...ids}
              class="field"
              type="text"
              dir="auto"
              maxLength={400}
              value={draft.value.folder ?? ''}
              onInput={(event) => edit({ folder: event.currentTarget.value })}
            />
          )}
        </Field>
      </div>
      <fieldset class="chips" aria-label={texts.text('options_tags')}>
        <legend>{texts.text('options_tags')}</legend>
        {offeredTags.length + strayTags.length === 0 ? (
          <span class="muted">{texts.text('tags_none')}</span>
        ) : null}
        {[...offeredTags, ...strayTags.map((id) => ({ id, name: id }))].map((tag) => {
          const isOn = tags.includes(tag.id);
          return (
            <Chip
              key={tag.id}
              tone={isOn ? 'accent' : 'neutral'}
              isPressed={isOn}
              onClick={() => edit({ tags: isOn ? tags.filter((id) => id !== tag.id) : [...tags, tag.id] })}
            >
              {tag.name}
            </Chip>
          );
        })}
      </fieldset>
      <ReplyScope reply={draft.value} edit={edit} />
      <div class="line form-end">
        <Button kind="primary" isSubmit>
          {texts.text('options_save')}
        </Button>
        <Button onClick={close}>{texts.text('options_cancel')}</Button>
        {remove ? (
          <span class="push">
            <Button kind="quiet" onClick={remove}>
              {texts.text('options_removeThis')}
            </Button>
          </span>
        ) : null}
      </div>
    </form>
  );
}

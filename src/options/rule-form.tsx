import { useSignal } from '@preact/signals';
import { LEVELS } from '../model/finding';
import { OUR_LANGUAGES } from '../model/language';
import type { BrandRule } from '../model/voice-rule';
import { Button } from '../ui/button';
import { Segments } from '../ui/segments';
import { Caught } from './caught';
import { Choice, Field } from './fields';
import { useFirstFocus } from './focus';
import { nameLanguage } from './language-name';
import { usePage } from './page';
import { RuleExamples } from './rule-examples';
import { wordOf } from './saving';

interface RuleFormProps {
  rule: BrandRule;
  /** @throws with the worker's clear word when the rule cannot be saved, e.g. an invalid pattern. */
  save(rule: BrandRule): Promise<unknown>;
  close(): void;
  remove?: () => void;
}

/** A rule of the lead's own: a word or pattern, why, what to say instead. */
export function RuleForm({ rule, save, close, remove }: RuleFormProps) {
  const { texts } = usePage();
  const draft = useSignal(rule);
  const isAsked = useSignal(false);
  const refusal = useSignal<string | null>(null);
  const wordInput = useFirstFocus<HTMLInputElement>();
  const { word, isPattern, reason, instead, level, language } = draft.value;
  const edit = (change: Partial<BrandRule>) => {
    draft.value = { ...draft.value, ...change };
    refusal.value = null;
  };

  async function submit(event: Event): Promise<void> {
    event.preventDefault();
    isAsked.value = true;
    const written = draft.value;
    if (written.word.trim() === '') return;
    try {
      await save({ ...written, word: written.isPattern ? written.word : written.word.trim() });
      close();
    } catch (error) {
      refusal.value = wordOf(error);
      wordInput.current?.focus();
    }
  }

  const wordProblem =
    isAsked.value && word.trim() === ''
      ? texts.text('voice_needsWord')
      : refusal.value &&
        texts.text(isPattern ? 'voice_wrongPattern' : 'options_notSaved', { reason: refusal.value });
  return (
    <form
      class="form"
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && draft.value === rule) close();
      }}
    >
      <Field label={texts.text(isPattern ? 'voice_pattern' : 'voice_word')} problem={wordProblem || null}>
        {(ids) => (
          <input
            {...ids}
            ref={wordInput}
            class={isPattern ? 'field mono' : 'field'}
            type="text"
            dir={isPattern ? 'ltr' : 'auto'}
            spellcheck={!isPattern}
            autoComplete="off"
            maxLength={500}
            value={word}
            onInput={(event) => edit({ word: event.currentTarget.value })}
          />
        )}
      </Field>
      <label class="check">
        <input
          type="checkbox"
          checked={isPattern}
          onChange={(event) => edit({ isPattern: event.currentTarget.checked })}
        />
        {texts.text('voice_isPattern')}
      </label>
      <Field label={texts.text('voice_reason')} hint={texts.text('voice_reasonHint')}>
        {(ids) => (
          <input
            {...ids}
            class="field"
            type="text"
            dir="auto"
            maxLength={1000}
            value={reason}
            onInput={(event) => edit({ reason: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field label={texts.text('voice_instead')} hint={texts.text('voice_insteadHint')}>
        {(ids) => (
          <input
            {...ids}
            class="field"
            type="text"
            dir="auto"
            maxLength={500}
            value={instead}
            onInput={(event) => edit({ instead: event.currentTarget.value })}
          />
        )}
      </Field>
      <RuleExamples rule={draft.value} change={edit} />
      <div class="pair">
        <div class="labelled">
          <span class="label" aria-hidden="true">
            {texts.text('voice_level')}
          </span>
          <Segments
            label={texts.text('voice_level')}
            value={level}
            options={LEVELS.map((value) => ({ value, label: texts.text(`voice_level_${value}`) }))}
            onChange={(value) => edit({ level: value })}
          />
        </div>
        <Choice
          label={texts.text('replies_language')}
          value={language ?? ''}
          options={[
            { value: '', text: texts.text('options_everyLanguage') },
            ...OUR_LANGUAGES.map((tag) => ({ value: tag, text: nameLanguage(tag, texts) })),
          ]}
          change={(tag) => edit({ language: OUR_LANGUAGES.find((ours) => ours === tag) ?? null })}
        />
      </div>
      <Caught rules={[draft.value]} />
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

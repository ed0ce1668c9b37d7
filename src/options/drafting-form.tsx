import { useSignal } from '@preact/signals';
import { askForOrigin, dropOrigin } from '../bridge/origins';
import type { DraftingDeskView, DraftingProvider, DraftingSetup } from '../model/drafting';
import { findEndpoint } from '../model/endpoint';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { Field } from './fields';
import { usePage } from './page';

interface FormProps {
  now: DraftingDeskView;
  reload(): Promise<void>;
}

/** Which model, and where it is. Saving it is what switches drafting on, and asks for the one permission it needs. */
export function DraftingForm({ now, reload }: FormProps) {
  const { bridge, state, texts } = usePage();
  const { text } = texts;
  const typed = useSignal<DraftingSetup>(now.setup);
  const key = useSignal('');
  const isTold = useSignal(false);
  const refused = useSignal<string | null>(null);
  const { provider, baseUrl, model } = typed.value;
  const change = (part: Partial<DraftingSetup>) => {
    typed.value = { ...typed.value, ...part };
  };

  async function save(): Promise<void> {
    isTold.value = true;
    refused.value = null;
    // As typed by now, which may be newer than what is drawn.
    const { provider, baseUrl, model } = typed.value;
    const endpoint = findEndpoint(baseUrl);
    const isOwn = provider === 'browser';
    if (isOwn ? !now.isBrowserAble : !endpoint || model.trim() === '') return;
    // Asked before anything is awaited: the browser listens to a click for a moment only.
    if (!isOwn && endpoint && !(await askForOrigin(endpoint.origin))) {
      refused.value = endpoint.origin;
      return;
    }
    const { isWithFacts } = now.setup;
    const setup = { ...typed.value, baseUrl: baseUrl.trim(), model: model.trim(), isOn: true, isWithFacts };
    const isSaved = await state.save(() => bridge.send('saveDrafting', setup, key.value.trim() || null));
    if (!isSaved) return;
    const before = findEndpoint(now.setup.baseUrl)?.origin;
    if (before && (isOwn || before !== endpoint?.origin)) await dropOrigin(before);
    key.value = '';
    isTold.value = false;
    await reload();
  }

  const choose = (one: DraftingProvider) => ({
    type: 'radio' as const,
    name: 'drafting-provider',
    checked: provider === one,
    onChange: () => change({ provider: one }),
  });
  return (
    <form
      class="drafting-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <fieldset class="radios" aria-label={text('drafting_where')}>
        <label class="radio">
          <input {...choose('endpoint')} />
          <span>
            <strong>{text('drafting_endpoint')}</strong>
            <span class="hint">{text('drafting_endpointHint')}</span>
          </span>
        </label>
        <label class="radio">
          <input {...choose('browser')} disabled={!now.isBrowserAble} />
          <span>
            <strong>{text('drafting_browser')}</strong>
            <span class="hint">
              {text(now.isBrowserAble ? 'drafting_browserHint' : 'drafting_browserMissing')}
            </span>
          </span>
        </label>
      </fieldset>
      {provider === 'endpoint' && (
        <>
          <Field
            label={text('drafting_address')}
            hint={text('drafting_addressHint')}
            problem={isTold.value && !findEndpoint(baseUrl) ? text('drafting_addressProblem') : null}
          >
            {(ids) => (
              <input
                {...ids}
                class="field"
                type="text"
                inputMode="url"
                spellcheck={false}
                maxLength={500}
                value={baseUrl}
                onInput={(event) => change({ baseUrl: event.currentTarget.value })}
              />
            )}
          </Field>
          <div class="pair">
            <Field
              label={text('drafting_model')}
              hint={text('drafting_modelHint')}
              problem={isTold.value && model.trim() === '' ? text('drafting_modelProblem') : null}
            >
              {(ids) => (
                <input
                  {...ids}
                  class="field"
                  type="text"
                  spellcheck={false}
                  maxLength={200}
                  value={model}
                  onInput={(event) => change({ model: event.currentTarget.value })}
                />
              )}
            </Field>
            <Field
              label={text('drafting_key')}
              hint={
                <>
                  {text(now.hasKey ? 'drafting_keyKept' : 'drafting_keyHint')}{' '}
                  {now.hasKey && (
                    <Button
                      kind="link"
                      onClick={() => {
                        void state.save(() => bridge.send('saveDrafting', now.setup, '')).then(reload);
                      }}
                    >
                      {text('drafting_keyForget')}
                    </Button>
                  )}
                </>
              }
            >
              {(ids) => (
                <input
                  {...ids}
                  class="field"
                  type="password"
                  autoComplete="off"
                  maxLength={1000}
                  value={key.value}
                  onInput={(event) => {
                    key.value = event.currentTarget.value;
                  }}
                />
              )}
            </Field>
          </div>
        </>
      )}
      <div class="line">
        <Button kind="primary" isSubmit>
          {text('drafting_save')}
        </Button>
        {provider === 'endpoint' && <span class="hint">{text('drafting_allow')}</span>}
      </div>
      {refused.value && <Notice tone="bad">{text('drafting_refused', { origin: refused.value })}</Notice>}
    </form>
  );
}

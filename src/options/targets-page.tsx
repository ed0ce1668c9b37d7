import type { Settings } from '../model/settings';
import { Field, useSavedTyping } from './fields';
import { usePage } from './page';

const MINUTE_MS = 60_000;
/** The door's own limits (bridge/parse.ts): one minute to thirty days. */
const LONGEST_MINUTES = 30 * 24 * 60;

/** Minutes as typed, null when they are no whole number between one minute and thirty days. */
export function parseMinutes(typed: string): number | null {
  const text = typed.normalize('NFKC').trim();
  if (!/^\d{1,6}$/.test(text)) return null;
  const minutes = Number(text);
  return minutes >= 1 && minutes <= LONGEST_MINUTES ? minutes : null;
}

/** How quickly customers should hear from us. */
export function TargetsPage() {
  const { desk, texts } = usePage();
  const { acknowledgeTargetMs, targetMs } = desk.settings;
  return (
    <div class="page">
      <header class="page-head">
        <h1>{texts.text('options_targets')}</h1>
        <p>{texts.text('targets_intro')}</p>
      </header>
      <section class="pair" aria-label={texts.text('options_targets')}>
        <MinutesField
          part="acknowledgeTargetMs"
          label={texts.text('targets_acknowledge')}
          hint={texts.text('targets_acknowledgeHint')}
        />
        <MinutesField
          part="targetMs"
          label={texts.text('targets_answer')}
          hint={texts.text('targets_answerHint')}
        />
      </section>
      {acknowledgeTargetMs > targetMs ? (
        <p class="problem" role="status">
          {texts.text('targets_order')}
        </p>
      ) : null}
      <p class="source">{texts.text('targets_source')}</p>
    </div>
  );
}

interface MinutesFieldProps {
  part: keyof Pick<Settings, 'acknowledgeTargetMs' | 'targetMs'>;
  label: string;
  hint: string;
}

function MinutesField({ part, label, hint }: MinutesFieldProps) {
  const { desk, texts, state } = usePage();
  const saved = String(Math.round(desk.settings[part] / MINUTE_MS));
  const typing = useSavedTyping(
    saved,
    (typed) => void state.saveSettings({ [part]: (parseMinutes(typed) ?? 1) * MINUTE_MS }),
    (typed) => parseMinutes(typed) !== null,
  );
  const isWrong = parseMinutes(typing.shown) === null;
  return (
    <Field label={label} hint={hint} problem={isWrong ? texts.text('targets_problem') : null}>
      {(ids) => (
        <span class="with-unit">
          <input
            {...ids}
            class="field"
            type="text"
            inputMode="numeric"
            size={6}
            maxLength={6}
            value={typing.shown}
            onInput={(event) => typing.type(event.currentTarget.value)}
            onChange={() => typing.flush()}
          />
          <span class="muted">{texts.text('targets_minutes')}</span>
        </span>
      )}
    </Field>
  );
}

import { useSignal } from '@preact/signals';
import type { Account } from '../model/identity';
import type { LanguageTag } from '../model/language';
import { Button } from '../ui/button';
import { formatChord } from '../ui/chord';
import { chordOf } from './chord';
import { Field } from './fields';
import { useFirstFocus } from './focus';
import { type HandleProblem, parseXHandle } from './handle';
import { LanguageChoice } from './language-choice';
import { usePage } from './page';
import { makeSignature } from './signature';

const MENTIONS = 'https://x.com/notifications/mentions';

/** The first minute: which account, who signs, which languages; everything else has its default. */
export function WelcomePage() {
  const { desk, texts, state } = usePage();
  const { settings } = desk;
  const account = useSignal(settings.accounts.map((one) => `@${one.handle}`).join(', '));
  const name = useSignal(settings.agentName);
  /** null: follows the name. */
  const signature = useSignal<string | null>(settings.signature || null);
  const languages = useSignal<LanguageTag[]>(settings.languages);
  const problem = useSignal<HandleProblem | null>(null);
  const isDone = useSignal(false);
  const first = useFirstFocus<HTMLInputElement>();
  const readSignature = () => signature.value ?? makeSignature(name.value);

  async function submit(event: Event): Promise<void> {
    event.preventDefault();
    const parsed = parseAccounts(account.value, settings.accounts);
    problem.value = parsed.problem;
    if (parsed.problem !== null) return;
    isDone.value = await state.saveSettings({
      accounts: parsed.accounts,
      agentName: name.value.trim(),
      signature: readSignature().trim(),
      languages: languages.value,
      isSetUp: true,
    });
  }

  if (isDone.value) return <Done />;
  return (
    <form class="page welcome" onSubmit={(event) => void submit(event)}>
      <header class="page-head">
        <img src="/icons/48.png" alt="" width={40} height={40} />
        <h1>{texts.text('welcome_title')}</h1>
        <p>{texts.text('welcome_intro')}</p>
      </header>
      <Field
        label={texts.text('welcome_account')}
        hint={texts.text('welcome_accountHint')}
        problem={problem.value && texts.text(`handleProblem_${problem.value}`)}
      >
        {(ids) => (
          <input
            {...ids}
            ref={first}
            class="field large"
            type="text"
            dir="ltr"
            autoComplete="off"
            spellcheck={false}
            placeholder="@HalvenCare"
            maxLength={400}
            value={account.value}
            onInput={(event) => {
              account.value = event.currentTarget.value;
              problem.value = null;
            }}
          />
        )}
      </Field>
      <div class="pair">
        <Field label={texts.text('welcome_name')} hint={texts.text('desk_agentNameHint')}>
          {(ids) => (
            <input
              {...ids}
              class="field large"
              type="text"
              dir="auto"
              autoComplete="name"
              maxLength={200}
              value={name.value}
              onInput={(event) => {
                name.value = event.currentTarget.value;
              }}
            />
          )}
        </Field>
        <Field label={texts.text('desk_signature')} hint={texts.text('desk_signatureHint')}>
          {(ids) => (
            <input
              {...ids}
              class="field large"
              type="text"
              dir="auto"
              autoComplete="off"
              maxLength={60}
              value={readSignature()}
              onInput={(event) => {
                signature.value = event.currentTarget.value;
              }}
            />
          )}
        </Field>
      </div>
      <section aria-labelledby="welcome-languages">
        <h2 class="label" id="welcome-languages">
          {texts.text('welcome_languages')}
        </h2>
        <LanguageChoice
          labelledBy="welcome-languages"
          chosen={languages.value}
          change={(chosen) => {
            languages.value = chosen;
          }}
        />
      </section>
      <div class="line">
        <Button kind="primary" isSubmit>
          {texts.text('welcome_start')}
        </Button>
        <span class="hint">{texts.text('welcome_later')}</span>
      </div>
      <p class="source">{texts.text('data_staysHint')}</p>
    </form>
  );
}

/** What to do next, once. */
function Done() {
  const { desk, texts } = usePage();
  const chord = (action: 'toggle_panel' | 'open_palette') =>
    formatChord(chordOf(action, desk.settings.chords, desk.commands));
  return (
    <div class="page welcome" role="status">
      <header class="page-head">
        <img src="/icons/48.png" alt="" width={40} height={40} />
        <h1>{texts.text('welcome_done')}</h1>
      </header>
      <ol class="steps">
        <li>{texts.text('welcome_step1')}</li>
        <li>{texts.text('welcome_step2', { chord: chord('toggle_panel') })}</li>
        <li>{texts.text('welcome_step3', { chord: chord('open_palette') })}</li>
      </ol>
      <div class="line">
        <a class="button" data-kind="primary" href={MENTIONS} target="_blank" rel="noreferrer">
          {texts.text('welcome_open')}
        </a>
        <a href="#desk">{texts.text('welcome_more')}</a>
      </div>
    </div>
  );
}

/** Handles divided by commas; an account that stands already keeps what is known of it. */
function parseAccounts(
  typed: string,
  before: readonly Account[],
): { accounts: Account[]; problem: null } | { problem: HandleProblem } {
  const accounts: Account[] = before.filter((one) => one.platform !== 'x');
  const parts = typed.split(/[,，、;\n]/).filter((part) => part.trim() !== '');
  if (parts.length === 0) return { problem: 'empty' };
  for (const part of parts) {
    const parsed = parseXHandle(part, accounts);
    if (parsed.handle === null) return { problem: parsed.problem };
    const handle = parsed.handle;
    const known = before.find(
      (one) => one.platform === 'x' && one.handle.toLowerCase() === handle.toLowerCase(),
    );
    accounts.push(known ?? { platform: 'x', handle, userId: null });
  }
  return { accounts, problem: null };
}

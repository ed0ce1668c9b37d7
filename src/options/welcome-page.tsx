import { useSignal } from '@preact/signals';
import type { LanguageTag } from '../model/language';
import type { PlatformId } from '../model/message';
import { Button } from '../ui/button';
import { formatChord } from '../ui/chord';
import { type AccountProblem, parseAccounts } from './account';
import { wordProblem } from './account-words';
import { chordOf } from './chord';
import { Field } from './fields';
import { useFirstFocus } from './focus';
import { LanguageChoice } from './language-choice';
import { usePage } from './page';
import { formatAccount } from './profile-link';
import { makeSignature } from './signature';

/** Where customers' messages to an account are listed. */
const INBOXES: Record<PlatformId, string> = {
  x: 'https://x.com/notifications/mentions',
  facebook: 'https://www.facebook.com/notifications',
  instagram: 'https://www.instagram.com/',
};

/** The first minute: which account, who signs, which languages; everything else has its default. */
export function WelcomePage() {
  const { desk, texts, state } = usePage();
  const { settings } = desk;
  const account = useSignal(settings.accounts.map(formatAccount).join(', '));
  const name = useSignal(settings.agentName);
  /** null: follows the name. */
  const signature = useSignal<string | null>(settings.signature || null);
  const languages = useSignal<LanguageTag[]>(settings.languages);
  const problem = useSignal<AccountProblem | null>(null);
  const isDone = useSignal(false);
  const first = useFirstFocus<HTMLInputElement>();
  const readSignature = () => signature.value ?? makeSignature(name.value);

  async function submit(event: Event): Promise<void> {
    event.preventDefault();
    const parsed = parseAccounts(account.value, settings.accounts);
    problem.value = parsed.problem;
    if (parsed.problem) return;
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
        problem={problem.value && wordProblem(problem.value, texts)}
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
            maxLength={3000}
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
  const platform = desk.settings.accounts[0]?.platform ?? 'x';
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
        <a class="button" data-kind="primary" href={INBOXES[platform]} target="_blank" rel="noreferrer">
          {platform === 'x'
            ? texts.text('welcome_open')
            : texts.text('welcome_openNetwork', { network: texts.text(`network_${platform}`) })}
        </a>
        <a href="#desk">{texts.text('welcome_more')}</a>
      </div>
    </div>
  );
}

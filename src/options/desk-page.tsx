import { OUR_LANGUAGES } from '../model/language';
import { AccountList } from './account-list';
import { Choice, SavedText } from './fields';
import { LanguageChoice } from './language-choice';
import { nameInItself } from './language-name';
import { usePage } from './page';
import { Reminders } from './reminders';

/** Who answers, for which accounts, in which languages. */
export function DeskPage() {
  const { desk, texts, state } = usePage();
  const { settings } = desk;
  return (
    <div class="page">
      <header class="page-head">
        <h1>{texts.text('options_desk')}</h1>
        <p>{texts.text('desk_intro')}</p>
      </header>
      <AccountList />
      <section aria-labelledby="you-heading">
        <h2 id="you-heading">{texts.text('desk_you')}</h2>
        <div class="pair">
          <SavedText
            label={texts.text('desk_agentName')}
            hint={texts.text('desk_agentNameHint')}
            value={settings.agentName}
            maxLength={200}
            input={{ autoComplete: 'name' }}
            save={(agentName) => void state.saveSettings({ agentName })}
          />
          <SavedText
            label={texts.text('desk_signature')}
            hint={texts.text('desk_signatureHint')}
            value={settings.signature}
            maxLength={60}
            input={{ placeholder: '^AB', autoComplete: 'off' }}
            save={(signature) => void state.saveSettings({ signature })}
          />
        </div>
      </section>
      <Reminders />
      <section aria-labelledby="languages-heading">
        <h2 id="languages-heading">{texts.text('desk_languages')}</h2>
        <p class="hint">{texts.text('desk_languagesHint')}</p>
        <LanguageChoice
          labelledBy="languages-heading"
          chosen={settings.languages}
          change={(languages) => void state.saveSettings({ languages })}
        />
      </section>
      <section aria-labelledby="interface-heading">
        <h2 id="interface-heading">{texts.text('desk_interface')}</h2>
        <div class="narrow">
          <Choice
            isLabelHidden
            label={texts.text('desk_interface')}
            value={settings.interfaceLanguage ?? ''}
            options={[
              { value: '', text: texts.text('desk_asBrowser') },
              ...OUR_LANGUAGES.map((tag) => ({ value: tag, text: nameInItself(tag) })),
            ]}
            change={(tag) => void state.saveSettings({ interfaceLanguage: tag === '' ? null : tag })}
          />
        </div>
      </section>
    </div>
  );
}

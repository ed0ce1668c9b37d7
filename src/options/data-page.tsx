import type { Remembering } from '../model/settings';
import { Button } from '../ui/button';
import { FileDoor } from './file-door';
import { offerFile } from './files';
import { usePage } from './page';
import { PersonalDataSection } from './personal-data';

const CHOICES: readonly Remembering[] = ['addressed-and-opened', 'answered-only'];

/** What is remembered, where it stays, and how to take it along. */
export function DataPage() {
  const { desk, bridge, state, texts } = usePage();
  return (
    <div class="page">
      <header class="page-head">
        <h1>{texts.text('options_data')}</h1>
        <p>{texts.text('data_intro')}</p>
      </header>
      <section aria-labelledby="remember-heading">
        <h2 id="remember-heading">{texts.text('data_remembering')}</h2>
        <fieldset class="radios" aria-labelledby="remember-heading">
          {CHOICES.map((choice) => (
            <label key={choice} class="radio">
              <input
                type="radio"
                name="remembering"
                checked={desk.settings.remembering === choice}
                onChange={() => void state.saveSettings({ remembering: choice })}
              />
              <span>
                <strong>{texts.text(choice === 'answered-only' ? 'data_answered' : 'data_addressed')}</strong>
                <span class="hint">
                  {texts.text(choice === 'answered-only' ? 'data_answeredHint' : 'data_addressedHint')}
                </span>
              </span>
            </label>
          ))}
        </fieldset>
        <p class="hint">{texts.text('data_never')}</p>
      </section>
      <PersonalDataSection />
      <section aria-labelledby="stays-heading">
        <h2 id="stays-heading">{texts.text('data_stays')}</h2>
        <p class="hint">{texts.text('data_staysHint')}</p>
      </section>
      <section aria-labelledby="copy-heading">
        <h2 id="copy-heading">{texts.text('data_copy')}</h2>
        <p class="hint">{texts.text('data_copyHint')}</p>
        <FileDoor
          label={texts.text('data_import')}
          read={async (text) => {
            const result = await bridge.send('importEverything', text);
            await state.refresh();
            return result;
          }}
          beside={
            <Button
              onClick={() =>
                void state.save(async () =>
                  offerFile('beside', await bridge.send('exportEverything'), Date.now()),
                )
              }
            >
              {texts.text('data_export')}
            </Button>
          }
        />
      </section>
      <p class="muted">{texts.text('data_version', { version: desk.version })}</p>
    </div>
  );
}

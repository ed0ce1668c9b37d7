import { useSignal } from '@preact/signals';
import type { Account } from '../model/identity';
import type { PlatformId } from '../model/message';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { Field } from './fields';
import { type HandleProblem, parseXHandle } from './handle';
import { usePage } from './page';

const NETWORKS: Record<PlatformId, string> = { x: 'X', facebook: 'Facebook', instagram: 'Instagram' };

/** The accounts we answer for: typed or pasted, checked, removed with a way back. */
export function AccountList() {
  const { desk, texts, state, offerUndo } = usePage();
  const { accounts } = desk.settings;
  const typed = useSignal('');
  const problem = useSignal<HandleProblem | null>(null);

  function add(event: Event): void {
    event.preventDefault();
    const parsed = parseXHandle(typed.value, accounts);
    problem.value = parsed.problem;
    if (parsed.handle === null) return;
    typed.value = '';
    void state.saveSettings({
      accounts: [...accounts, { platform: 'x', handle: parsed.handle, userId: null }],
    });
  }

  async function remove(account: Account): Promise<void> {
    const before = accounts;
    if (await state.saveSettings({ accounts: accounts.filter((one) => one !== account) }))
      offerUndo({
        text: texts.text('options_removed', { name: `@${account.handle}` }),
        undo: () => state.saveSettings({ accounts: before }),
      });
  }

  return (
    <section aria-labelledby="accounts-heading">
      <h2 id="accounts-heading">{texts.text('desk_accounts')}</h2>
      <p class="hint">{texts.text('desk_accountsHint')}</p>
      {accounts.length === 0 ? <p class="muted">{texts.text('desk_noAccount')}</p> : null}
      <ul class="rows">
        {accounts.map((account) => (
          <li key={`${account.platform}:${account.handle}`} class="row">
            <span class="network">{NETWORKS[account.platform]}</span>
            <span class="grow">
              <bdi>@{account.handle}</bdi>
            </span>
            <Button
              kind="quiet"
              label={texts.text('options_remove', { name: `@${account.handle}` })}
              onClick={() => void remove(account)}
            >
              <Icon name="remove" />
            </Button>
          </li>
        ))}
      </ul>
      <form class="inline-form" onSubmit={add}>
        <Field
          label={texts.text('desk_addAccount')}
          problem={problem.value && texts.text(`handleProblem_${problem.value}`)}
        >
          {(ids) => (
            <input
              {...ids}
              class="field"
              type="text"
              dir="ltr"
              autoComplete="off"
              spellcheck={false}
              placeholder="@HalvenCare"
              maxLength={200}
              value={typed.value}
              onInput={(event) => {
                typed.value = event.currentTarget.value;
                problem.value = null;
              }}
            />
          )}
        </Field>
        <Button isSubmit>{texts.text('options_add')}</Button>
      </form>
    </section>
  );
}

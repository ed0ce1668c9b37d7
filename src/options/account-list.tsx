import type { Account } from '../model/identity';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { AccountForm } from './account-form';
import { formatHandle, wordAccount } from './account-words';
import { usePage } from './page';

/** The accounts we answer for, on every network; removed with a way back. */
export function AccountList() {
  const { desk, texts, state, offerUndo } = usePage();
  const { accounts } = desk.settings;

  async function remove(account: Account): Promise<void> {
    const before = accounts;
    if (await state.saveSettings({ accounts: accounts.filter((one) => one !== account) }))
      offerUndo({
        text: texts.text('options_removed', { name: wordAccount(account, texts) }),
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
            <span class="network" title={texts.text(`network_${account.platform}`)}>
              <Icon name={account.platform} label={texts.text(`network_${account.platform}`)} />
            </span>
            <span class="grow">
              <bdi>{formatHandle(account)}</bdi>
            </span>
            <Button
              kind="quiet"
              label={texts.text('options_remove', { name: wordAccount(account, texts) })}
              onClick={() => void remove(account)}
            >
              <Icon name="remove" />
            </Button>
          </li>
        ))}
      </ul>
      <AccountForm />
    </section>
  );
}

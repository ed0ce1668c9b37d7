import { useSignal } from '@preact/signals';
import type { PlatformId } from '../model/message';
import { Button } from '../ui/button';
import { Segments } from '../ui/segments';
import { type AccountProblem, findLinkedNetwork, parseAccount } from './account';
import { wordProblem } from './account-words';
import { Field } from './fields';
import { NETWORK_IDS, NETWORKS } from './networks';
import { usePage } from './page';

/** Adds one account: its network, and its name or a link; a pasted link chooses its network by itself. */
export function AccountForm() {
  const { desk, texts, state } = usePage();
  const { accounts } = desk.settings;
  const network = useSignal<PlatformId>('x');
  const typed = useSignal('');
  const problem = useSignal<AccountProblem | null>(null);

  function add(event: Event): void {
    event.preventDefault();
    const parsed = parseAccount(typed.value, network.value, accounts);
    problem.value = parsed.problem;
    if (parsed.problem) return;
    typed.value = '';
    void state.saveSettings({ accounts: [...accounts, parsed.account] });
  }

  return (
    <form class="inline-form account-form" onSubmit={add}>
      <div class="labelled">
        <span class="label" aria-hidden="true">
          {texts.text('desk_network')}
        </span>
        <Segments
          label={texts.text('desk_network')}
          options={NETWORK_IDS.map((id) => ({ value: id, label: texts.text(`network_${id}`) }))}
          value={network.value}
          onChange={(chosen) => {
            network.value = chosen;
            problem.value = null;
          }}
        />
      </div>
      <Field
        label={texts.text('desk_addAccount')}
        hint={texts.text('desk_addAccountHint')}
        problem={problem.value && wordProblem(problem.value, texts)}
      >
        {(ids) => (
          <input
            {...ids}
            class="field"
            type="text"
            dir="ltr"
            autoComplete="off"
            spellcheck={false}
            placeholder={NETWORKS[network.value].example}
            maxLength={300}
            value={typed.value}
            onInput={(event) => {
              typed.value = event.currentTarget.value;
              problem.value = null;
              network.value = findLinkedNetwork(typed.value) ?? network.value;
            }}
          />
        )}
      </Field>
      <Button isSubmit>{texts.text('options_add')}</Button>
    </form>
  );
}

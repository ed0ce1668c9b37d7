import { parseTemplate } from '../model/reply-template';
import type { SavedReply } from '../model/saved-reply';
import { Chip } from '../ui/chip';
import { Switch } from './fields';
import { NETWORK_IDS } from './networks';
import { usePage } from './page';
import { isOffered, parseVariables, wantsFallback } from './variables';

interface ReplyScopeProps {
  reply: SavedReply;
  edit(change: Partial<SavedReply>): void;
}

/** On which networks a reply is offered, and whether it is handed on. */
export function ReplyScope({ reply: { platforms, isPrivate = false }, edit }: ReplyScopeProps) {
  const { texts } = usePage();
  return (
    <div class="pair">
      <fieldset class="chips">
        <legend>{texts.text('bulk_network')}</legend>
        <Chip
          tone={platforms.length === 0 ? 'accent' : 'neutral'}
          isPressed={platforms.length === 0}
          onClick={() => edit({ platforms: [] })}
        >
          {texts.text('bulk_everyNetwork')}
        </Chip>
        {NETWORK_IDS.map((id) => {
          const isOn = platforms.includes(id);
          return (
            <Chip
              key={id}
              tone={isOn ? 'accent' : 'neutral'}
              isPressed={isOn}
              onClick={() =>
                edit({ platforms: isOn ? platforms.filter((one) => one !== id) : [...platforms, id] })
              }
            >
              {texts.text(`network_${id}`)}
            </Chip>
          );
        })}
      </fieldset>
      <div class="scope-private">
        <Switch
          label={texts.text('replies_private')}
          isOn={isPrivate}
          change={(isOn) => edit({ isPrivate: isOn })}
        />
        <p>
          {texts.text('replies_private')}
          <span class="hint">{texts.text('replies_privateHint')}</span>
        </p>
      </div>
    </div>
  );
}

/** What the places in this body will become, which are asked for, and what in braces is not understood. */
export function VariableWords({ body }: { body: string }) {
  const { texts } = usePage();
  const used = parseVariables(body);
  const { faults } = parseTemplate(body);
  if (used.length + faults.length === 0) return <p class="hint">{texts.text('replies_variablesHint')}</p>;
  return (
    <ul class="variables" role="status">
      {faults.map(({ kind, mark }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same mark may be there twice.
        <li key={at} class="problem">
          <code dir="ltr">{mark}</code> {texts.text(`replies_fault_${kind}`)}
        </li>
      ))}
      {used.map(({ name, kind, hasFallback }) => (
        <li key={name}>
          <code dir="ltr">{kind === 'ask' ? `{ask:${name}}` : `{${name}}`}</code>{' '}
          <span class="muted">
            {kind === 'value' && isOffered(name)
              ? texts.text(`variable_${name}`)
              : texts.text('replies_ownVariable')}
            {kind === 'value' && wantsFallback(name) && !hasFallback
              ? ` · ${texts.text('replies_noFallback', { example: `{${name}|…}` })}`
              : ''}
          </span>
        </li>
      ))}
    </ul>
  );
}

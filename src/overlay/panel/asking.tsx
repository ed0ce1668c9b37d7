import { Button } from '../../ui/button';
import { useStage } from '../stage';
import { closeOnEscape, focusOnce } from './form';

/** What a reply asks for before it is inserted: Enter goes on, from the last field into the composer; Escape gives up. */
export function Asking() {
  const { asking, acts, card, desk } = useStage();
  const { text } = desk.texts.value;
  const asked = asking.value;
  if (!asked?.asks || asked.messageId !== card.message()?.id) return null;
  const leave = () => {
    asking.value = null;
    acts.leave();
  };
  return (
    <form
      class="form"
      aria-label={asked.title}
      onSubmit={(event) => {
        event.preventDefault();
        const given = { ...asked.given };
        for (const { name, value } of listFields(event.currentTarget)) given[name] = value;
        leave();
        void acts.insertReply(asked.replyId, given);
      }}
      onKeyDown={(event) => {
        closeOnEscape(event, leave);
        const fields = listFields(event.currentTarget);
        const field = fields.find((one) => one === event.target);
        if (event.key !== 'Enter' || event.isComposing || !field) return;
        event.preventDefault();
        const next = fields[fields.indexOf(field) + 1];
        if (next) next.focus();
        else event.currentTarget.requestSubmit();
      }}
    >
      <b dir="auto">{asked.title}</b>
      {asked.asks.map(({ name, label, value, choices }, index) => {
        const field = { name, class: 'field', dir: 'auto', ...(index === 0 && { ref: focusOnce }) } as const;
        return (
          // biome-ignore lint/a11y/noLabelWithoutControl: the field is inside, either kind of it.
          <label key={name}>
            <small class="muted">{label}</small>
            {choices.length > 0 ? (
              <select {...field}>
                {choices.map((choice) => (
                  <option key={choice} selected={choice === value}>
                    {choice}
                  </option>
                ))}
              </select>
            ) : (
              <input {...field} maxLength={500} defaultValue={value} />
            )}
          </label>
        );
      })}
      <div class="form-row">
        <Button kind="primary" isSubmit>
          {text('asking_insert')}
        </Button>
        <Button kind="quiet" onClick={leave}>
          {text('cancel')}
        </Button>
      </div>
    </form>
  );
}

function listFields(form: HTMLFormElement): HTMLInputElement[] {
  return [...form.querySelectorAll<HTMLInputElement>('.field')];
}

import { useSignal } from '@preact/signals';
import { type Fact, TEXT_LIMITS } from '../../model/customer';
import type { CustomerView } from '../../model/views';
import { Button } from '../../ui/button';
import { Chip } from '../../ui/chip';
import { useStage } from '../stage';
import { closeOnEscape, focusOnce } from './form';

/** What is known of the customer, as chips; each opens its form. */
export function Facts({ customer }: { customer: CustomerView }) {
  const { desk } = useStage();
  const texts = desk.texts.value;
  /** Id of the fact that is edited, empty for a new one, null for none. */
  const edited = useSignal<string | null>(null);
  const fact = customer.facts.find(({ id }) => id === edited.value) ?? null;
  return (
    <>
      <ul class="chips" aria-label={texts.text('facts')}>
        {customer.facts.map((one) => (
          <li key={one.id}>
            <Chip
              detail={texts.dayOf(one.savedAt, desk.now.value)}
              title={`${one.label}: ${one.value}`}
              onClick={() => {
                edited.value = edited.value === one.id ? null : one.id;
              }}
            >
              {wordFact(one)}
            </Chip>
          </li>
        ))}
        <li>
          <Chip
            tone="quiet"
            onClick={() => {
              edited.value = edited.value === '' ? null : '';
            }}
          >
            + {texts.text('fact')}
          </Chip>
        </li>
        {customer.tags.map((tag) => (
          <li key={tag.id}>
            <Chip tone="accent">{tag.name}</Chip>
          </li>
        ))}
      </ul>
      {edited.value !== null && (
        <FactForm
          key={edited.value}
          fact={fact}
          onDone={() => {
            edited.value = null;
          }}
        />
      )}
    </>
  );
}

/** "Pixel 9" speaks for itself, "48210" needs its label: "order 48210". */
function wordFact({ label, value }: Fact): string {
  return /\p{L}{2}/u.test(value) ? value : `${label} ${value}`;
}

function FactForm({ fact, onDone }: { fact: Fact | null; onDone: () => void }) {
  const { desk, acts } = useStage();
  const { text } = desk.texts.value;
  const label = useSignal(fact?.label ?? '');
  const value = useSignal(fact?.value ?? '');

  async function save(isRemoved: boolean): Promise<void> {
    if (!isRemoved && (label.value.trim() === '' || value.value.trim() === '')) return;
    const isSaved = await acts.saveFact({
      id: fact?.id ?? null,
      label: label.value,
      value: value.value,
      isRemoved,
    });
    if (isSaved) onDone();
  }

  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        void save(false);
      }}
      onKeyDown={(event) => closeOnEscape(event, onDone)}
    >
      <div class="form-row">
        <input
          class="field"
          aria-label={text('fact_label')}
          placeholder={text('fact_label')}
          maxLength={TEXT_LIMITS.factLabel}
          value={label.value}
          ref={fact ? null : focusOnce}
          onInput={(event) => {
            label.value = event.currentTarget.value;
          }}
        />
        <input
          class="field"
          aria-label={text('fact_value')}
          placeholder={text('fact_value')}
          maxLength={TEXT_LIMITS.factValue}
          value={value.value}
          ref={fact ? focusOnce : null}
          onInput={(event) => {
            value.value = event.currentTarget.value;
          }}
        />
      </div>
      <div class="form-row">
        <Button kind="primary" isSubmit>
          {text('save')}
        </Button>
        <Button kind="quiet" onClick={onDone}>
          {text('cancel')}
        </Button>
        {fact && (
          <Button kind="quiet" onClick={() => void save(true)}>
            {text('remove')}
          </Button>
        )}
      </div>
    </form>
  );
}

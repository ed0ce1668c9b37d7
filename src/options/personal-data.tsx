import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { PersonalData } from '../model/finding';
import { Field } from './fields';
import { NumberTemplates } from './number-templates';
import { usePage } from './page';
import { PhoneRegions } from './phone-regions';
import { wordOf } from './saving';

/** How long typing rests before it is looked at. */
const REST_MS = 200;

/** What counts as personal data at this desk, and a place to try it. */
export function PersonalDataSection() {
  const { texts } = usePage();
  return (
    <section aria-labelledby="personal-heading">
      <h2 id="personal-heading">{texts.text('data_personal')}</h2>
      <p class="hint">{texts.text('data_personalHint')}</p>
      <NumberTemplates />
      <PhoneRegions />
      <TryPersonalData />
    </section>
  );
}

interface Seen {
  text: string;
  found: readonly PersonalData[];
}

function TryPersonalData() {
  const { desk, bridge, texts } = usePage();
  const { numberTemplates, phoneRegions } = desk.settings;
  const text = useSignal('');
  const seen = useSignal<Seen | null>(null);
  const problem = useSignal<string | null>(null);
  const turn = useRef(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the settings are new objects at every answer of the worker.
  useEffect(() => {
    const own = ++turn.current;
    if (text.value.trim() === '') {
      seen.value = null;
      problem.value = null;
      return;
    }
    const tried = text.value;
    const timer = setTimeout(async () => {
      try {
        const found = await bridge.send('findPersonalData', tried, { numberTemplates, phoneRegions });
        if (own === turn.current) {
          seen.value = { text: tried, found };
          problem.value = null;
        }
      } catch (error) {
        if (own === turn.current) problem.value = wordOf(error);
      }
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [text.value, numberTemplates.join('\n'), phoneRegions.join()]);

  return (
    <Field label={texts.text('data_try')} problem={problem.value}>
      {(ids) => (
        <>
          <textarea
            {...ids}
            class="field area"
            dir="auto"
            rows={2}
            maxLength={2000}
            placeholder={texts.text('data_tryExample')}
            value={text.value}
            onInput={(event) => {
              text.value = event.currentTarget.value;
            }}
          />
          <div aria-live="polite">{seen.value ? <SeenList seen={seen.value} /> : null}</div>
        </>
      )}
    </Field>
  );
}

function SeenList({ seen: { text, found } }: { seen: Seen }) {
  const { texts } = usePage();
  if (found.length === 0) return <p class="hint">{texts.text('data_tryNothing')}</p>;
  return (
    <ul class="seen-data">
      {found.map(({ kind, start, end }) => (
        <li key={start}>
          <span class="muted">{texts.text(`data_kind_${kind}`)}</span> <bdi>{text.slice(start, end)}</bdi>
        </li>
      ))}
    </ul>
  );
}

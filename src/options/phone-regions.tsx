import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { PHONE_REGIONS, type PhoneRegion } from '../model/phone-region';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { usePage } from './page';

/** Regions whose national phone numbers count without a word beside them. */
export function PhoneRegions() {
  const { desk, texts, state } = usePage();
  const { phoneRegions } = desk.settings;
  const picked = useSignal<PhoneRegion | ''>('');
  const id = useId();
  const names = new Intl.DisplayNames([desk.language], { type: 'region' });
  const nameOf = (region: PhoneRegion) => names.of(region) ?? region;
  const byName = (one: PhoneRegion, other: PhoneRegion) =>
    nameOf(one).localeCompare(nameOf(other), desk.language);
  const free = PHONE_REGIONS.filter((region) => !phoneRegions.includes(region)).sort(byName);

  function add(event: Event): void {
    event.preventDefault();
    if (picked.value === '') return;
    void state.saveSettings({ phoneRegions: [...phoneRegions, picked.value].sort(byName) });
    picked.value = '';
  }

  return (
    <form class="labelled" onSubmit={add}>
      <label for={id}>{texts.text('data_regions')}</label>
      <div class="line">
        {phoneRegions.map((region) => (
          <button
            key={region}
            type="button"
            class="chip"
            aria-label={texts.text('data_regionRemove', { region: nameOf(region) })}
            onClick={() =>
              void state.saveSettings({ phoneRegions: phoneRegions.filter((one) => one !== region) })
            }
          >
            <span class="chip-text">{nameOf(region)}</span>
            <Icon name="close" />
          </button>
        ))}
        <select
          id={id}
          class="field region"
          aria-describedby={`${id}-hint`}
          value={picked.value}
          onChange={(event) => {
            picked.value = PHONE_REGIONS.find((region) => region === event.currentTarget.value) ?? '';
          }}
        >
          <option value="">{texts.text('data_regionChoose')}</option>
          {free.map((region) => (
            <option key={region} value={region}>
              {nameOf(region)}
            </option>
          ))}
        </select>
        <Button isSubmit>{texts.text('options_add')}</Button>
      </div>
      <p class="hint" id={`${id}-hint`}>
        {texts.text('data_regionsHint')}
      </p>
    </form>
  );
}

import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { mayNotify, setNotifying } from '../bridge/notifications';
import { Notice } from '../ui/notice';
import { usePage } from './page';

/** Whether the browser tells of a promise that is due. The browser keeps the answer, and asks for it itself. */
export function Reminders() {
  const { texts } = usePage();
  const isOn = useSignal(false);
  const isRefused = useSignal(false);
  useEffect(() => {
    void mayNotify().then((isAllowed) => {
      isOn.value = isAllowed;
    });
  }, [isOn]);

  async function choose(isWanted: boolean): Promise<void> {
    isOn.value = await setNotifying(isWanted).catch(() => false);
    isRefused.value = isWanted && !isOn.value;
  }

  return (
    <section aria-labelledby="reminders-heading">
      <h2 id="reminders-heading">{texts.text('desk_reminders')}</h2>
      <p class="hint">{texts.text('desk_remindersHint')}</p>
      <label class="check">
        <input
          type="checkbox"
          checked={isOn.value}
          onChange={(event) => {
            const { checked } = event.currentTarget;
            // What the browser says shows, not what was clicked.
            event.currentTarget.checked = isOn.value;
            void choose(checked);
          }}
        />
        <span>{texts.text('desk_notify')}</span>
      </label>
      {isRefused.value && <Notice tone="warn">{texts.text('desk_notifyRefused')}</Notice>}
    </section>
  );
}

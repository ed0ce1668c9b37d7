import { useSignal } from '@preact/signals';
import { dropOrigin } from '../bridge/origins';
import type { DraftingDeskView, DraftingTrial } from '../model/drafting';
import { findEndpoint } from '../model/endpoint';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { DraftingForm } from './drafting-form';
import { Switch } from './fields';
import { usePage } from './page';
import { wordOf } from './saving';
import { useList } from './use-list';

/** Drafting with a model: off, until somebody who has read what leaves switches it on. */
export function DraftingPage() {
  const { bridge, texts, state } = usePage();
  const { text } = texts;
  const list = useList(state, async () => [await bridge.send('getDrafting')]);
  const isOpening = useSignal(false);
  const now = list.items?.[0];

  async function switchTo(isOn: boolean): Promise<void> {
    isOpening.value = isOn;
    if (isOn || !now?.setup.isOn) return;
    const { setup } = now;
    const isSaved = await state.save(() => bridge.send('saveDrafting', { ...setup, isOn: false }, null));
    const origin = findEndpoint(setup.baseUrl)?.origin;
    if (isSaved && origin) await dropOrigin(origin);
    await list.reload();
  }

  return (
    <div class="page">
      <header class="page-head">
        <h1>{text('options_drafting')}</h1>
        <p>{text('drafting_intro')}</p>
      </header>
      {list.problem ? <Notice tone="bad">{list.problem}</Notice> : null}
      {now && (
        <>
          <section aria-label={text('drafting_on')}>
            <div class="card rule-card">
              <div>
                <h2>{text('drafting_on')}</h2>
                <p class="hint">{text('drafting_onHint')}</p>
              </div>
              <Switch
                label={text('drafting_on')}
                isOn={now.setup.isOn || isOpening.value}
                change={(isOn) => void switchTo(isOn)}
              />
            </div>
          </section>
          <Leaves now={now} reload={list.reload} />
          {(now.setup.isOn || isOpening.value) && (
            <section aria-labelledby="where-heading">
              <h2 id="where-heading">{text('drafting_where')}</h2>
              <DraftingForm now={now} reload={list.reload} />
            </section>
          )}
          {now.setup.isOn && <Trial key={JSON.stringify(now.setup)} />}
          <LastSent now={now} />
        </>
      )}
    </div>
  );
}

interface PartProps {
  now: DraftingDeskView;
  reload(): Promise<void>;
}

/** In plain words, before anything is switched on. */
function Leaves({ now, reload }: PartProps) {
  const { bridge, state, texts } = usePage();
  const { text } = texts;
  return (
    <section aria-labelledby="leaves-heading">
      <h2 id="leaves-heading">{text('drafting_leaves')}</h2>
      <ul class="plain-list">
        <li>{text('drafting_leavesMessage')}</li>
        <li>{text('drafting_leavesVoice')}</li>
        <li>{text('drafting_leavesMasked')}</li>
        <li>{text('drafting_first')}</li>
      </ul>
      <div class="card rule-card">
        <div>
          <h3>{text('drafting_facts')}</h3>
          <p class="hint">{text('drafting_factsHint')}</p>
        </div>
        <Switch
          label={text('drafting_facts')}
          isOn={now.setup.isWithFacts}
          change={(isWithFacts) => {
            const setup = { ...now.setup, isWithFacts };
            void state.save(() => bridge.send('saveDrafting', setup, null)).then(reload);
          }}
        />
      </div>
    </section>
  );
}

function Trial() {
  const { bridge, texts } = usePage();
  const { text } = texts;
  const trial = useSignal<DraftingTrial | 'asking' | null>(null);
  async function run(): Promise<void> {
    trial.value = 'asking';
    trial.value = await bridge
      .send('tryDrafting')
      .catch((error: unknown) => ({ problem: wordOf(error), answer: '', tookMs: 0 }));
  }
  const { value } = trial;
  return (
    <section aria-label={text('drafting_try')}>
      <div class="line">
        <Button isDisabled={value === 'asking'} onClick={() => void run()}>
          {text('drafting_try')}
        </Button>
        <span class="hint">{text('drafting_tryHint')}</span>
      </div>
      {value === 'asking' && <Notice>{text('drafting_trying')}</Notice>}
      {value && value !== 'asking' && (
        <Notice tone={value.problem ? 'bad' : 'good'}>
          {value.problem ??
            text('drafting_works', { answer: value.answer, seconds: Math.ceil(value.tookMs / 100) / 10 })}
        </Notice>
      )}
    </section>
  );
}

function LastSent({ now: { lastSent } }: { now: DraftingDeskView }) {
  const { texts } = usePage();
  const { text } = texts;
  return (
    <section aria-labelledby="last-heading">
      <h2 id="last-heading">{text('drafting_last')}</h2>
      {lastSent ? (
        <>
          <p class="hint">
            {text('drafting_lastAt', {
              time: texts.fullTime(lastSent.at),
              to: lastSent.to === 'browser' ? text('drafting_browserModel') : lastSent.to,
            })}
          </p>
          <pre class="sent-text" dir="auto">
            {lastSent.text}
          </pre>
        </>
      ) : (
        <p class="hint">{text('drafting_lastNone')}</p>
      )}
    </section>
  );
}

import { useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { Advice } from '../model/draft';
import type { Finding, Visibility } from '../model/finding';
import type { Message } from '../model/message';
import { PROFILES, type Profile } from '../model/profile';
import type { RuleCard } from '../model/voice-rule';
import { Segments } from '../ui/segments';
import { Choice, Field } from './fields';
import { markText } from './marked-text';
import { usePage } from './page';
import { wordOf } from './saving';

/** Pause in typing after which the draft is checked. */
const REST_MS = 120;

interface Checked {
  /** The draft these findings belong to: spans of another one would mark the wrong words. */
  draft: string;
  findings: Finding[];
  advice: Advice | null;
}

/** Try a sentence, on its own or against a customer's message; it is checked as in a reply and kept nowhere. */
export function TryIt({ cards }: { cards: readonly RuleCard[] | null }) {
  const { bridge, texts } = usePage();
  const customer = useSignal('');
  const draft = useSignal('');
  const visibility = useSignal<Visibility>('public');
  /** null: the message decides. */
  const profile = useSignal<Profile | null>(null);
  const seen = useSignal<Profile | null>(null);
  const checked = useSignal<Checked | null>(null);
  const problem = useSignal<string | null>(null);
  const turn = useRef(0);
  const heading = useId();

  // biome-ignore lint/correctness/useExhaustiveDependencies: a rule that was switched, written or removed (cards) changes the answer as well; the signals written here are stable.
  useEffect(() => {
    const own = ++turn.current;
    const text = draft.value;
    if (text.trim() === '') {
      checked.value = null;
      problem.value = null;
      return;
    }
    const timer = setTimeout(async () => {
      try {
        const answer = await bridge.send('checkDraft', {
          draft: text,
          platform: 'x',
          visibility: visibility.value,
          inbound: customer.value.trim() === '' ? null : makeInbound(customer.value),
          ...(profile.value ? { profile: profile.value } : {}),
        });
        if (own !== turn.current) return;
        if (!profile.value) seen.value = answer.profile ?? null;
        checked.value = { draft: text, findings: answer.findings, advice: answer.advice ?? null };
        problem.value = null;
      } catch (error) {
        if (own === turn.current) problem.value = wordOf(error);
      }
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [draft.value, customer.value, visibility.value, profile.value, cards]);

  const found = checked.value;
  const marks = found?.draft === draft.value ? found.findings : [];
  return (
    <aside class="try-it" aria-labelledby={heading}>
      <h2 class="overline" id={heading}>
        {texts.text('try_title')}
      </h2>
      <Field label={texts.text('try_customer')}>
        {(ids) => (
          <textarea
            {...ids}
            class="field area"
            dir="auto"
            rows={3}
            maxLength={30_000}
            placeholder={texts.text('try_customerExample')}
            value={customer.value}
            onInput={(event) => {
              customer.value = event.currentTarget.value;
            }}
          />
        )}
      </Field>
      <Field label={texts.text('try_draft')}>
        {(ids) => (
          <div class="marked">
            <div class="marked-layer" dir="auto" aria-hidden="true">
              {markText(draft.value, marks).map((stretch, index) =>
                stretch.level ? (
                  // biome-ignore lint/suspicious/noArrayIndexKey: stretches have no identity but their place.
                  <mark key={index} data-level={stretch.level}>
                    {stretch.text}
                  </mark>
                ) : (
                  stretch.text
                ),
              )}
              {'\u200b'}
            </div>
            <textarea
              {...ids}
              class="field area"
              dir="auto"
              rows={4}
              maxLength={25_000}
              placeholder={texts.text('try_draftExample')}
              value={draft.value}
              onInput={(event) => {
                draft.value = event.currentTarget.value;
              }}
            />
          </div>
        )}
      </Field>
      <Segments
        label={texts.text('try_visibility')}
        value={visibility.value}
        options={[
          { value: 'public', label: texts.text('try_public') },
          { value: 'private', label: texts.text('try_private') },
        ]}
        onChange={(value) => {
          visibility.value = value;
        }}
      />
      <Choice
        label={texts.text('try_context')}
        value={profile.value ?? ''}
        options={[
          {
            value: '',
            text: texts.text('try_contextAuto', {
              profile: texts.text(`profile_${seen.value ?? (customer.value ? 'question' : 'promotion')}`),
            }),
          },
          ...PROFILES.map((one) => ({ value: one, text: texts.text(`profile_${one}`) })),
        ]}
        change={(chosen) => {
          profile.value = PROFILES.find((one) => one === chosen) ?? null;
        }}
      />
      {problem.value ? <p class="problem">{problem.value}</p> : null}
      <div aria-live="polite">
        {found ? (
          <>
            <p class="findings-count">
              {found.findings.length === 0
                ? texts.text('try_nothing')
                : texts.count('try_findings', found.findings.length)}
            </p>
            <ul class="findings">
              {found.findings.map((finding) => (
                <li key={`${finding.rule}:${finding.start}`}>
                  <span class="dot" data-level={finding.level} />
                  <div dir="auto">
                    <span class="unseen">{texts.text(`voice_level_${finding.level}`)}: </span>
                    {finding.match && !finding.message.includes(finding.match) ? (
                      <strong>{finding.match} </strong>
                    ) : null}
                    {finding.message}
                    {finding.reason ? <p class="muted small">{finding.reason}</p> : null}
                  </div>
                </li>
              ))}
            </ul>
            {found.advice ? <AdviceList advice={found.advice} /> : null}
          </>
        ) : (
          <p class="hint">{texts.text('try_hint')}</p>
        )}
      </div>
    </aside>
  );
}

/** Where the answer belongs, with reasons for both sides; the side it leans to first. */
function AdviceList({ advice }: { advice: Advice }) {
  const { texts } = usePage();
  const sides =
    advice.lean === 'private' ? (['private', 'public'] as const) : (['public', 'private'] as const);
  return (
    <dl class="advice" aria-label={texts.text('advice')}>
      {sides
        .filter((side) => advice[side].length > 0)
        .map((side) => (
          <div key={side} data-side={side}>
            <dt>
              {texts.text(`advice_${side}`)}
              {advice.lean === side && <span class="unseen"> ({texts.text('advice_lean')})</span>}
            </dt>
            <dd>{advice[side].join(' ')}</dd>
          </div>
        ))}
    </dl>
  );
}

/** A customer's message that was never on a page: nobody is named in it. */
function makeInbound(text: string): Message {
  return {
    platform: 'x',
    kind: 'post',
    id: null,
    author: { handle: null, name: null, userId: null },
    text,
    language: null,
    postedAt: null,
    permalink: null,
    replyTo: null,
    mentions: [],
    quotes: null,
    isPromoted: false,
    repostedBy: null,
  };
}

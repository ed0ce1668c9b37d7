import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { RuleTrial } from '../model/trial';
import type { BrandRule } from '../model/voice-rule';
import { Field } from './fields';
import { usePage } from './page';

/** Pause in typing after which the examples are tried. */
const REST_MS = 120;
const MOST = 25;

/** Lines as examples; empty ones are none. */
export function splitExamples(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim().slice(0, 1000))
    .filter(Boolean)
    .slice(0, MOST);
}

interface RuleExamplesProps {
  rule: BrandRule;
  change(examples: Required<Pick<BrandRule, 'flagged' | 'clean'>>): void;
}

/** Sentences that the rule should mark, and such that it should leave alone, tried while rule or sentence is typed. */
export function RuleExamples({ rule, change }: RuleExamplesProps) {
  const { bridge, texts } = usePage();
  const flaggedText = useSignal((rule.flagged ?? []).join('\n'));
  const cleanText = useSignal((rule.clean ?? []).join('\n'));
  const trial = useSignal<{ examples: string[]; result: RuleTrial } | null>(null);
  const turn = useRef(0);
  const flagged = splitExamples(flaggedText.value);
  const clean = splitExamples(cleanText.value);
  const { word, isPattern, instead } = rule;
  const basis = JSON.stringify([word, isPattern, instead, flagged, clean]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: tried again when rule or examples read otherwise; the signals written here are stable.
  useEffect(() => {
    const own = ++turn.current;
    const examples = [...flagged, ...clean];
    if (word.trim() === '') {
      trial.value = null;
      return;
    }
    const timer = setTimeout(async () => {
      // Without the worker nothing is tried; saving says why.
      const result = await bridge.send('tryRule', rule, examples).catch(() => null);
      if (own === turn.current) trial.value = result && { examples, result };
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [basis]);

  const tell = () =>
    change({ flagged: splitExamples(flaggedText.value), clean: splitExamples(cleanText.value) });
  const isKnown = trial.value && trial.value.result.fault === null;
  const results = isKnown ? trial.value : null;
  return (
    <>
      {trial.value?.result.fault ? (
        <p class="problem" role="status">
          {trial.value.result.fault}
        </p>
      ) : null}
      <div class="pair">
        {(['flagged', 'clean'] as const).map((side) => {
          const text = side === 'flagged' ? flaggedText : cleanText;
          return (
            <div class="labelled" key={side}>
              <Field label={texts.text(`voice_examples_${side}`)} hint={texts.text('voice_examplesHint')}>
                {(ids) => (
                  <textarea
                    {...ids}
                    class="field area"
                    dir="auto"
                    rows={3}
                    maxLength={MOST * 1000}
                    value={text.value}
                    onInput={(event) => {
                      text.value = event.currentTarget.value;
                      tell();
                    }}
                  />
                )}
              </Field>
              <ul class="example-results" aria-live="polite">
                {(side === 'flagged' ? flagged : clean).map((example) => {
                  const at = results?.examples.indexOf(example) ?? -1;
                  const isFlagged = at < 0 ? null : (results?.result.isFlagged[at] ?? null);
                  return isFlagged === null ? null : (
                    <Result key={example} example={example} side={side} isFlagged={isFlagged} />
                  );
                })}
              </ul>
            </div>
          );
        })}
      </div>
    </>
  );
}

interface ResultProps {
  example: string;
  side: 'flagged' | 'clean';
  isFlagged: boolean;
}

function Result({ example, side, isFlagged }: ResultProps) {
  const { texts } = usePage();
  const isRight = isFlagged === (side === 'flagged');
  return (
    <li data-right={isRight ? '' : undefined}>
      <span class="result-sign" aria-hidden="true">
        {isRight ? '✓' : '✗'}
      </span>
      <span>
        <bdi>{example}</bdi>{' '}
        <span class="muted">{texts.text(isFlagged ? 'voice_isMarked' : 'voice_isNotMarked')}</span>
      </span>
    </li>
  );
}

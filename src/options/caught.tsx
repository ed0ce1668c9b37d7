import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { CaughtAnswers, Caught as CaughtOne } from '../model/trial';
import type { BrandRule } from '../model/voice-rule';
import { Button } from '../ui/button';
import { usePage } from './page';
import { wordOf } from './saving';

/** Pause in typing after which the answers are looked through again. */
const REST_MS = 400;
const MOST_SHOWN = 20;

/** What a rule would have found in the last answers that were sent; asked for by a click, then kept in step with its form. */
export function Caught({ rules }: { rules: readonly (BrandRule | string)[] }) {
  const { bridge, texts } = usePage();
  const isAsked = useSignal(false);
  const found = useSignal<CaughtAnswers | null>(null);
  const problem = useSignal<string | null>(null);
  const turn = useRef(0);
  const basis = JSON.stringify(rules);

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when the rule reads otherwise; the signals written here are stable.
  useEffect(() => {
    const own = ++turn.current;
    if (!isAsked.value || rules.some((rule) => typeof rule !== 'string' && rule.word.trim() === '')) {
      found.value = null;
      return;
    }
    const timer = setTimeout(
      async () => {
        try {
          const answers = await Promise.all(rules.map((rule) => bridge.send('findCaught', rule)));
          if (own !== turn.current) return;
          found.value = join(answers);
          problem.value = null;
        } catch (error) {
          if (own === turn.current) problem.value = wordOf(error);
        }
      },
      found.value ? REST_MS : 0,
    );
    return () => clearTimeout(timer);
  }, [basis, isAsked.value]);

  if (!isAsked.value)
    return (
      <div>
        <Button
          kind="link"
          onClick={() => {
            isAsked.value = true;
          }}
        >
          {texts.text('voice_caught')}
        </Button>
      </div>
    );
  const { answerCount = 0, caughtCount = 0, caught = [] } = found.value ?? {};
  const of = texts.number(answerCount);
  return (
    <section class="caught" aria-live="polite" aria-label={texts.text('voice_caught')}>
      {problem.value ? <p class="hint">{problem.value}</p> : null}
      {found.value && !problem.value ? (
        <p class="findings-count">
          {answerCount === 0
            ? texts.text('voice_caughtNothingSent')
            : caughtCount === 0
              ? texts.text('voice_caughtNone', { of })
              : texts.count('voice_caughtCount', caughtCount, { of })}
        </p>
      ) : null}
      <ul>
        {caught.map((one) => (
          <li class="caught-one" key={`${one.sentAt} ${one.sentence}`}>
            <Sentence one={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** An answer is in one language: what the rule of one catches, that of another does not. */
function join(answers: readonly CaughtAnswers[]): CaughtAnswers {
  return {
    answerCount: Math.max(0, ...answers.map(({ answerCount }) => answerCount)),
    caughtCount: answers.reduce((sum, { caughtCount }) => sum + caughtCount, 0),
    caught: answers
      .flatMap(({ caught }) => caught)
      .sort((one, other) => other.sentAt - one.sentAt)
      .slice(0, MOST_SHOWN),
  };
}

function Sentence({ one: { sentence, start, end, sentAt, permalink } }: { one: CaughtOne }) {
  const { texts } = usePage();
  const day = texts.dayOf(sentAt, Date.now());
  return (
    <>
      <q dir="auto">
        {start === null || end === null ? (
          sentence
        ) : (
          <>
            {sentence.slice(0, start)}
            <mark class="caught-word">{sentence.slice(start, end)}</mark>
            {sentence.slice(end)}
          </>
        )}
      </q>{' '}
      {permalink ? (
        <a href={permalink} target="_blank" rel="noreferrer">
          {day}
        </a>
      ) : (
        <span class="muted">{day}</span>
      )}
    </>
  );
}

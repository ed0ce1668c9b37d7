import type { LossKind } from '../exchange/contract';
import type { PlacedLoss } from '../exchange/make-replies';
import { LOSS_WORDS } from './import-words';
import { usePage } from './page';

/** Details, and titles for each, that are named; the rest is counted. */
const SHOWN = 12;
const SHOWN_TITLES = 3;

/** What of a file does not come along as it was: by kind, then by name, with the replies it is of. */
export function ImportLosses({ losses }: { losses: readonly PlacedLoss[] }) {
  const { texts } = usePage();
  if (losses.length === 0) return <p class="hint">{texts.text('import_noLosses')}</p>;
  return (
    <div class="losses">
      {kindsOf(losses).map(([kind, own]) => (
        <LossKindList key={kind} word={texts.text(LOSS_WORDS[kind])} losses={own} />
      ))}
    </div>
  );
}

function LossKindList({ word, losses }: { word: string; losses: readonly PlacedLoss[] }) {
  const { texts } = usePage();
  const byDetail = new Map<string, Set<string>>();
  for (const { detail, title } of losses)
    byDetail.set(detail, (byDetail.get(detail) ?? new Set()).add(title));
  const entries = [...byDetail].sort(([, one], [, other]) => other.size - one.size);
  return (
    <details class="loss">
      <summary>
        <span>{word}</span> <span class="count">{texts.number(losses.length)}</span>
      </summary>
      <ul>
        {entries.slice(0, SHOWN).map(([detail, titles]) => (
          <li key={detail}>
            {detail === '' ? null : <code dir="auto">{detail}</code>} <Titles titles={[...titles]} />
          </li>
        ))}
        {entries.length > SHOWN ? <li>{texts.text('import_more', { n: entries.length - SHOWN })}</li> : null}
      </ul>
    </details>
  );
}

function Titles({ titles }: { titles: readonly string[] }) {
  const { texts } = usePage();
  const shown = titles.slice(0, SHOWN_TITLES).join(' · ');
  const more = titles.length - SHOWN_TITLES;
  return (
    <span class="muted">
      <bdi>{shown}</bdi>
      {more > 0 ? ` · ${texts.text('import_more', { n: more })}` : ''}
    </span>
  );
}

function kindsOf(losses: readonly PlacedLoss[]): [LossKind, PlacedLoss[]][] {
  return Object.keys(LOSS_WORDS).flatMap((key) => {
    const own = losses.filter(({ kind }) => kind === key);
    const [first] = own;
    return first ? [[first.kind, own] as [LossKind, PlacedLoss[]]] : [];
  });
}

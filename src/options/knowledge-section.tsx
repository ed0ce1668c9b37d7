import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { KnowledgeFault, KnowledgeState } from '../model/site-knowledge';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import type { Texts } from '../ui/texts';
import { offerFile, readFileText } from './files';
import { tryKnowledge, writeBuiltIn } from './knowledge-trial';
import { usePage } from './page';
import { wordOf } from './saving';

type Outcome =
  | { kind: 'checking' | 'taken' }
  | { kind: 'refused'; faults: KnowledgeFault[] }
  | { kind: 'failed'; word: string };

const NAMES = { x: 'X', facebook: 'Facebook', instagram: 'Instagram' } as const;

/** One site: what is in force, a newer file in, the file in force out, the way back. */
export function KnowledgeSection({ now }: { now: KnowledgeState }) {
  const { bridge, texts, state } = usePage();
  const { site, source, version, previousVersion, setAside } = now;
  const outcome = useSignal<Outcome | null>(null);

  async function take(file: File | undefined): Promise<void> {
    if (!file) return;
    outcome.value = { kind: 'checking' };
    try {
      const text = await readFileText(file);
      const faults = tryKnowledge(site, text);
      if (faults.length === 0) faults.push(...(await bridge.send('saveKnowledge', site, text)));
      outcome.value = faults.length > 0 ? { kind: 'refused', faults } : { kind: 'taken' };
    } catch (error) {
      outcome.value = { kind: 'failed', word: wordOf(error) };
    }
  }

  function goBack(to: 'previous' | 'built-in'): void {
    outcome.value = null;
    void state.save(() => bridge.send('restoreKnowledge', site, to));
  }

  async function offer(): Promise<void> {
    const current = await bridge.send('getKnowledge', site);
    const file = current ? `${JSON.stringify(current.knowledge, null, 2)}\n` : writeBuiltIn(site);
    offerFile(`beside-${site}-${version}`, file, Date.now());
  }

  const heading = `site-${site}`;
  return (
    <section aria-labelledby={heading} data-site={site}>
      <h2 id={heading}>{NAMES[site]}</h2>
      <p class="hint">
        {texts.text('sites_version', { version, seen: wordMonth(now.seen, texts) })} ·{' '}
        {wordSource(now, texts)}
      </p>
      <div class="line">
        <FilePicker label={texts.text('sites_loadFor', { site: NAMES[site] })} take={take} />
        <Button onClick={() => void state.save(offer)}>{texts.text('sites_download')}</Button>
        {source === 'file' && previousVersion !== null ? (
          <Button onClick={() => goBack('previous')}>
            {texts.text('sites_back', { version: previousVersion })}
          </Button>
        ) : null}
        {source === 'file' || setAside?.source === 'file' ? (
          <Button onClick={() => goBack('built-in')}>{texts.text('sites_backBuiltIn')}</Button>
        ) : null}
      </div>
      <OutcomeWord outcome={outcome.value} version={version} />
      {setAside ? (
        <Notice tone="warn">
          {texts.text(setAside.source === 'policy' ? 'sites_asidePolicy' : 'sites_asideFile')}
          <Faults faults={setAside.faults} />
        </Notice>
      ) : null}
    </section>
  );
}

function FilePicker({ label, take }: { label: string; take(file: File | undefined): Promise<void> }) {
  const { texts } = usePage();
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button label={label} onClick={() => picker.current?.click()}>
        {texts.text('sites_load')}
      </Button>
      <input
        ref={picker}
        class="unseen"
        type="file"
        accept=".json,application/json"
        tabIndex={-1}
        aria-label={label}
        onChange={(event) => {
          const { currentTarget } = event;
          // Emptied afterwards: the same file, corrected, can be picked again.
          void take(currentTarget.files?.[0]).then(() => {
            currentTarget.value = '';
          });
        }}
      />
    </>
  );
}

function OutcomeWord({ outcome, version }: { outcome: Outcome | null; version: number }) {
  const { texts } = usePage();
  switch (outcome?.kind) {
    case undefined:
      return null;
    case 'checking':
      return <Notice>{texts.text('sites_checking')}</Notice>;
    case 'taken':
      return <Notice tone="good">{texts.text('sites_taken', { version })}</Notice>;
    case 'failed':
      return <Notice tone="bad">{texts.text('files_failed', { reason: outcome.word })}</Notice>;
    case 'refused':
      return (
        <Notice tone="bad">
          {texts.text('sites_refused', { version })}
          <Faults faults={outcome.faults} />
        </Notice>
      );
  }
}

function Faults({ faults }: { faults: readonly KnowledgeFault[] }) {
  const { texts } = usePage();
  return (
    <ul class="faults">
      {faults.map(({ kind, place, detail }) => (
        <li key={`${kind} ${place} ${detail}`}>{texts.text(`knowledge_fault_${kind}`, { place, detail })}</li>
      ))}
    </ul>
  );
}

/** "2026-11" as the month it is; anything else as it stands. */
function wordMonth(seen: string, texts: Texts): string {
  // Noon in the middle of the month is that month everywhere; against no year of its own, the year is said.
  return /^\d{4}-\d{2}$/.test(seen) ? texts.monthOf(Date.parse(`${seen}-15T12:00Z`), 0) : seen;
}

function wordSource({ source, since }: KnowledgeState, texts: Texts): string {
  if (source === 'policy') return texts.text('sites_policy');
  if (since === null) return texts.text('sites_builtIn');
  return texts.text('sites_loaded', { at: texts.fullTime(since) });
}

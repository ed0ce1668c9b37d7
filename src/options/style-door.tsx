import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { StyleImport } from '../model/vale-style';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { DropPlace } from './drop-place';
import { offerZip } from './files';
import { wordOfFile } from './import-words';
import { usePage } from './page';
import { RefusedList } from './refused-list';
import { type ChosenFile, listChosen, listDropped, readStyles, zipStyles } from './style-files';

type Outcome = { kind: 'reading' } | { kind: 'done'; result: StyleImport } | { kind: 'failed'; word: string };

/** Vale styles in, by zip, folder or drop; everything of the lead's out, as a folder that Vale reads. */
export function StyleDoor({ onImported, children }: { onImported(): void; children: ComponentChildren }) {
  const { bridge, state, texts } = usePage();
  const outcome = useSignal<Outcome | null>(null);
  const zipPicker = useRef<HTMLInputElement>(null);
  const folderPicker = useRef<HTMLInputElement>(null);

  async function take(chosen: readonly ChosenFile[] | Promise<ChosenFile[]>): Promise<void> {
    outcome.value = { kind: 'reading' };
    try {
      const files = await chosen;
      if (files.length === 0) {
        outcome.value = null;
        return;
      }
      const result = await bridge.send('importStyles', await readStyles(files));
      outcome.value = { kind: 'done', result };
      await state.refresh();
      onImported();
    } catch (error) {
      outcome.value = { kind: 'failed', word: wordOfFile(error, texts) };
    }
  }

  const picker = (isFolder: boolean) => (
    <input
      ref={isFolder ? folderPicker : zipPicker}
      class="unseen"
      type="file"
      tabIndex={-1}
      aria-label={texts.text(isFolder ? 'voice_importFolder' : 'voice_import')}
      {...(isFolder ? { webkitdirectory: true } : { accept: '.zip,application/zip' })}
      onChange={(event) => {
        const { currentTarget } = event;
        // Emptied afterwards: the same file, corrected, can be picked again.
        void take(listChosen(currentTarget.files)).then(() => {
          currentTarget.value = '';
        });
      }}
    />
  );
  return (
    <DropPlace word={texts.text('voice_drop')} take={(dropped) => void take(listDropped(dropped))}>
      <div class="line">
        <Button onClick={() => zipPicker.current?.click()}>{texts.text('voice_import')}</Button>
        {picker(false)}
        <Button onClick={() => folderPicker.current?.click()}>{texts.text('voice_importFolder')}</Button>
        {picker(true)}
        <Button
          onClick={() =>
            void state.save(async () =>
              offerZip('beside-voice', await zipStyles(await bridge.send('exportVoice')), Date.now()),
            )
          }
        >
          {texts.text('voice_export')}
        </Button>
      </div>
      <OutcomeWord outcome={outcome.value} />
      {children}
    </DropPlace>
  );
}

function OutcomeWord({ outcome }: { outcome: Outcome | null }) {
  const { texts } = usePage();
  if (!outcome) return null;
  if (outcome.kind === 'reading') return <Notice>{texts.text('files_reading')}</Notice>;
  if (outcome.kind === 'failed') return <Notice tone="bad">{outcome.word}</Notice>;
  const { styles, ownRuleCount, refused } = outcome.result;
  const loaded = [
    ...styles.map(({ name, ruleCount }) => texts.count('voice_imported', ruleCount, { name })),
    ...(ownRuleCount > 0 ? [texts.count('voice_importedOwn', ownRuleCount)] : []),
  ];
  return (
    <Notice tone={loaded.length > 0 ? 'good' : 'warn'}>
      {loaded.length > 0 ? loaded.join(' · ') : texts.text('voice_importedNone')}
      <RefusedList words={refused} isOpen={loaded.length === 0} />
    </Notice>
  );
}

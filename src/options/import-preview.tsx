import { useSignal } from '@preact/signals';
import { ENCODINGS, type Encoding } from '../exchange/encodings';
import { OUR_LANGUAGES } from '../model/language';
import type { SavedReply } from '../model/saved-reply';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { ColumnChoice } from './column-choice';
import { Choice } from './fields';
import { useFirstFocus } from './focus';
import { DuplicateList, FolderCounts, Samples } from './import-contents';
import { ImportLosses } from './import-losses';
import type { ImportSession } from './import-session';
import { FORMAT_WORDS } from './import-words';
import { nameLanguage } from './language-name';
import { usePage } from './page';
import { chooseReplies, DUPLICATE_CHOICES, type DuplicateChoice, type LanguageChoice } from './reply-choice';

interface ImportPreviewProps {
  session: ImportSession;
  /** What is shown is about to change. */
  isReading: boolean;
  reread(choice: ImportSession['choice']): void;
  /** Resolves to false when importing failed: the preview then stays. */
  take(replies: SavedReply[]): Promise<boolean>;
  close(): void;
}

const KINDS = ['new', 'same', 'near', 'changed'] as const;

/** A file of replies before it is imported: how it was read, what it holds, what it meets, what it loses. */
export function ImportPreview({ session, isReading, reread, take, close }: ImportPreviewProps) {
  const { desk, texts } = usePage();
  const { read, preview, choice } = session;
  const isOwn = read.format === 'beside-json' || read.format === 'beside-csv';
  const duplicates = useSignal<DuplicateChoice>('skipSame');
  const chosenLanguage = useSignal<LanguageChoice | null>(null);
  const isTaking = useSignal(false);
  const heading = useFirstFocus<HTMLHeadingElement>();
  const language = chosenLanguage.value ?? (isOwn ? 'und' : 'recognised');
  const chosen = chooseReplies(read.replies, preview, duplicates.value, language, () => crypto.randomUUID());
  const countOf = (wanted: string) => preview.meetings.filter(({ kind }) => kind === wanted).length;
  const hasDuplicates = KINDS.some((kind) => kind !== 'new' && countOf(kind) > 0);
  const isNameless = read.replies.some((reply) => reply.language === 'und');
  // UTF-8 that reads without a fault is UTF-8.
  const isOddlyEncoded = choice.encoding !== undefined || read.encoding !== 'utf-8';
  const languages = [...new Set([...OUR_LANGUAGES, ...desk.settings.languages])];

  async function go(): Promise<void> {
    isTaking.value = true;
    if (!(await take(chosen))) isTaking.value = false;
  }

  return (
    <section class="form preview" aria-labelledby="preview-heading">
      <header>
        <h2 id="preview-heading" tabIndex={-1} ref={heading}>
          {texts.text('import_title', { file: session.name })}
        </h2>
        <p class="hint">{texts.text('import_dry')}</p>
      </header>
      <div class="pair">
        <Choice
          label={texts.text('import_format')}
          value={choice.format ?? read.format}
          options={read.formats.map((id) => ({ value: id, text: texts.text(FORMAT_WORDS[id]) }))}
          change={(format) => reread({ ...choice, format })}
        />
        {isOddlyEncoded ? (
          <Choice
            label={texts.text('import_encoding')}
            value={choice.encoding ?? read.encoding}
            options={ENCODINGS.map((one) => ({ value: one, text: ENCODING_NAMES[one] }))}
            change={(encoding) => reread({ ...choice, encoding })}
          />
        ) : null}
        {isNameless ? (
          <Choice
            label={texts.text('import_language')}
            value={language}
            options={[
              { value: 'recognised', text: texts.text('import_recognised') },
              { value: 'und', text: nameLanguage('und', texts) },
              ...languages.map((tag) => ({ value: tag, text: nameLanguage(tag, texts) })),
            ]}
            change={(next) => {
              chosenLanguage.value = next;
            }}
          />
        ) : null}
      </div>
      {read.isEncodingAssumed ? <Notice tone="warn">{texts.text('import_encodingGuessed')}</Notice> : null}
      {session.problem ? <Notice tone="bad">{session.problem}</Notice> : null}
      {read.columns ? (
        <ColumnChoice
          mapping={choice.mapping ?? read.columns.mapping}
          names={read.columns.names}
          change={(mapping) => reread({ ...choice, mapping })}
        />
      ) : null}
      <p class="counts">
        {KINDS.filter((kind) => kind === 'new' || countOf(kind) > 0).map((kind) => (
          <span key={kind} data-kind={kind}>
            {texts.count(`import_${kind}`, countOf(kind))}
          </span>
        ))}
      </p>
      <FolderCounts replies={read.replies} />
      {hasDuplicates ? (
        <fieldset class="radios compact">
          <legend>{texts.text('import_duplicates')}</legend>
          {DUPLICATE_CHOICES.map((one) => (
            <label key={one} class="radio">
              <input
                type="radio"
                name="duplicates"
                checked={duplicates.value === one}
                onChange={() => {
                  duplicates.value = one;
                }}
              />
              <span>{texts.text(`import_${one}`)}</span>
            </label>
          ))}
          <DuplicateList replies={read.replies} meetings={preview.meetings} />
        </fieldset>
      ) : null}
      <div>
        <h3>{texts.text('import_losses')}</h3>
        <ImportLosses losses={read.losses} />
      </div>
      <Samples replies={chosen} />
      <div class="line form-end">
        <Button
          kind="primary"
          isDisabled={chosen.length === 0 || isTaking.value || isReading || session.problem !== null}
          onClick={() => void go()}
        >
          {texts.count('import_go', chosen.length)}
        </Button>
        <Button onClick={close}>{texts.text('options_cancel')}</Button>
        {chosen.length === 0 ? <span class="hint">{texts.text('import_nothing')}</span> : null}
      </div>
    </section>
  );
}

/** Names as standards write them, the same in every language. */
const ENCODING_NAMES: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1252': 'Windows-1252',
  'windows-1251': 'Windows-1251',
  gb18030: 'GB 18030',
};

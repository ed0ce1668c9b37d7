import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { OUR_LANGUAGES } from '../model/language';
import type { SavedReply } from '../model/saved-reply';
import { Button } from '../ui/button';
import type { BulkChange } from './bulk-change';
import { Choice } from './fields';
import { showFolder } from './import-contents';
import { nameLanguage } from './language-name';
import { NETWORK_IDS } from './networks';
import { usePage } from './page';
import { sortTags } from './tag-names';

interface BulkBarProps {
  /** What is selected; never empty. */
  replies: readonly SavedReply[];
  folders: readonly string[];
  change(change: BulkChange): void;
  clear(): void;
}

/** What can be done to the selected replies; each is done at once and can be taken back. */
export function BulkBar({ replies, folders, change, clear }: BulkBarProps) {
  const { desk, texts } = usePage();
  const tags = sortTags(desk.tags, desk.language);
  const carried = new Set(replies.flatMap((reply) => reply.tags));
  const nameOf = (id: string) => tags.find((tag) => tag.id === id)?.name ?? id;
  const languages = [...new Set([...OUR_LANGUAGES, ...desk.settings.languages, 'und'])];
  return (
    <div class="bulk-bar" role="toolbar" aria-label={texts.count('bulk_selected', replies.length)}>
      <b>{texts.count('bulk_selected', replies.length)}</b>
      <FolderMove folders={folders} move={(folder) => change({ kind: 'folder', folder })} />
      <span class="push">
        <Button kind="quiet" onClick={() => change({ kind: 'remove' })}>
          {texts.text('options_removeThis')}
        </Button>
        <Button onClick={clear}>{texts.text('bulk_clear')}</Button>
      </span>
      <div class="bulk-choices">
        <Act
          label={texts.text('bulk_addTag')}
          options={tags.map(({ id, name }) => ({ value: id, text: name }))}
          take={(tag) => change({ kind: 'addTag', tag })}
        />
        <Act
          label={texts.text('bulk_dropTag')}
          options={[...carried].map((id) => ({ value: id, text: nameOf(id) }))}
          take={(tag) => change({ kind: 'dropTag', tag })}
        />
        <Act
          label={texts.text('replies_language')}
          options={languages.map((tag) => ({ value: tag, text: nameLanguage(tag, texts) }))}
          take={(language) => change({ kind: 'language', language })}
        />
        <Act
          label={texts.text('bulk_network')}
          options={[
            { value: 'every', text: texts.text('bulk_everyNetwork') },
            ...NETWORK_IDS.map((id) => ({ value: id, text: texts.text(`network_${id}`) })),
          ]}
          take={(value) =>
            change({ kind: 'network', network: NETWORK_IDS.find((network) => network === value) ?? null })
          }
        />
        <Act
          label={texts.text('bulk_visibility')}
          options={[
            { value: 'private', text: texts.text('replies_private') },
            { value: 'shared', text: texts.text('replies_shared') },
          ]}
          take={(value) => change({ kind: 'private', isPrivate: value === 'private' })}
        />
      </div>
    </div>
  );
}

interface ActProps {
  label: string;
  options: readonly { value: string; text: string }[];
  take(value: string): void;
}

/** A menu that does what is chosen and shows its name again. */
function Act({ label, options, take }: ActProps) {
  return (
    <Choice
      isLabelHidden
      label={label}
      value=""
      options={[{ value: '', text: `${label}…` }, ...options]}
      change={(value) => value !== '' && take(value)}
    />
  );
}

function FolderMove({ folders, move }: { folders: readonly string[]; move(folder: string): void }) {
  const { texts } = usePage();
  const id = useId();
  const typed = useSignal('');
  return (
    <form
      class="bulk-folder"
      onSubmit={(event) => {
        event.preventDefault();
        move(typed.value);
        typed.value = '';
      }}
    >
      <input
        class="field"
        type="text"
        dir="auto"
        list={id}
        maxLength={400}
        aria-label={texts.text('bulk_folder')}
        placeholder={texts.text('bulk_folder')}
        value={typed.value}
        onInput={(event) => {
          typed.value = event.currentTarget.value;
        }}
      />
      <datalist id={id}>
        {folders.map((folder) => (
          <option key={folder} value={folder}>
            {showFolder(folder)}
          </option>
        ))}
      </datalist>
      <Button isSubmit>{texts.text('bulk_move')}</Button>
    </form>
  );
}

import type { ReplyMeeting } from '../model/reply-import';
import type { SavedReply } from '../model/saved-reply';
import { Chip } from '../ui/chip';
import { nameLanguage } from './language-name';
import { usePage } from './page';
import { countFolders } from './reply-choice';

const SHOWN_FOLDERS = 12;
const SHOWN_DUPLICATES = 50;
const SHOWN_SAMPLES = 3;

/** How many replies lie in which folder; nothing where there are no folders. */
export function FolderCounts({ replies }: { replies: readonly SavedReply[] }) {
  const { texts } = usePage();
  const folders = countFolders(replies);
  if (folders.every(([folder]) => folder === '')) return null;
  const more = folders.length - SHOWN_FOLDERS;
  return (
    <div>
      <h3>{texts.text('import_folders')}</h3>
      <ul class="chips">
        {folders.slice(0, SHOWN_FOLDERS).map(([folder, count]) => (
          <li key={folder}>
            <Chip tone="quiet" detail={texts.number(count)}>
              {folder === '' ? texts.text('import_noFolder') : showFolder(folder)}
            </Chip>
          </li>
        ))}
        {more > 0 ? <li class="muted">{texts.count('import_moreFolders', more)}</li> : null}
      </ul>
    </div>
  );
}

/** `Delivery/Late∕lost` → `Delivery › Late/lost` */
export function showFolder(folder: string): string {
  return folder.split('/').join(' › ').replaceAll('∕', '/');
}

/** Which replies say what others say already. */
export function DuplicateList({
  replies,
  meetings,
}: {
  replies: readonly SavedReply[];
  meetings: readonly ReplyMeeting[];
}) {
  const { texts } = usePage();
  const pairs = meetings.flatMap((meeting, at) => {
    const reply = replies[at];
    return reply && meeting.kind !== 'new' ? [{ ...meeting, own: reply.title, id: reply.id }] : [];
  });
  const more = pairs.length - SHOWN_DUPLICATES;
  return (
    <details class="loss">
      <summary>{texts.text('import_duplicateList')}</summary>
      <ul>
        {pairs.slice(0, SHOWN_DUPLICATES).map(({ id, own, title, kind, isInFile }) => (
          <li key={id}>
            <bdi>{own}</bdi>{' '}
            <span class="muted">
              {kind === 'same' ? '=' : '≈'} <bdi>{title}</bdi> ·{' '}
              {texts.text(isInFile ? 'import_inFile' : 'import_inLibrary')}
            </span>
          </li>
        ))}
        {more > 0 ? <li>{texts.text('import_more', { n: more })}</li> : null}
      </ul>
    </details>
  );
}

/** The first replies as they will stand in the library. */
export function Samples({ replies }: { replies: readonly SavedReply[] }) {
  const { desk, texts } = usePage();
  if (replies.length === 0) return null;
  const tagName = (id: string) => desk.tags.find((tag) => tag.id === id)?.name ?? id;
  return (
    <div>
      <h3>{texts.text('import_samples')}</h3>
      <ul class="cards">
        {replies.slice(0, SHOWN_SAMPLES).map((reply) => (
          <li key={reply.id} class="card">
            <h4>
              <bdi>{reply.title}</bdi>
            </h4>
            <p class="excerpt" dir="auto" lang={reply.language}>
              {reply.body}
            </p>
            <div class="card-foot">
              <Chip tone="quiet">{nameLanguage(reply.language, texts)}</Chip>
              {reply.folder ? <Chip tone="quiet">{showFolder(reply.folder)}</Chip> : null}
              {reply.tags.map((id) => (
                <Chip key={id} tone="accent">
                  {tagName(id)}
                </Chip>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}

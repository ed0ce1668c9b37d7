import type { SavedReply } from '../model/saved-reply';
import { Chip } from '../ui/chip';
import { makeOpenerId } from './focus';
import { showFolder } from './import-contents';
import { nameLanguage } from './language-name';
import { usePage } from './page';

interface ReplyRowProps {
  reply: SavedReply;
  tagName(id: string): string;
  open(): void;
}

/** One reply of the list: title, its first lines, language, tags, how often it was used. Opens its form. */
export function ReplyRow({ reply, tagName, open }: ReplyRowProps) {
  const { texts } = usePage();
  return (
    <article class="card reply-card">
      <h2 id={makeOpenerId(reply.id)}>
        <button type="button" class="card-opener" onClick={open}>
          <bdi>{reply.title}</bdi>
        </button>
      </h2>
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
        {reply.useCount > 0 ? (
          <span class="muted push">{texts.count('replies_used', reply.useCount)}</span>
        ) : null}
      </div>
    </article>
  );
}

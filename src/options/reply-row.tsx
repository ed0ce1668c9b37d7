import type { ReplyOutcome, SavedReply } from '../model/saved-reply';
import { Chip } from '../ui/chip';
import type { Texts } from '../ui/texts';
import { makeOpenerId } from './focus';
import { showFolder } from './import-contents';
import { nameLanguage } from './language-name';
import { usePage } from './page';

export interface ReplyRowProps {
  reply: SavedReply;
  tagName(id: string): string;
  open(): void;
  isPicked: boolean;
  pick(isRange: boolean): void;
  outcome: ReplyOutcome | undefined;
  missingLanguages: readonly string[];
  /** Begins this reply in a language that it is missing in. */
  translate(language: string): void;
  /** Title of the reply that says the same; null where there is none, or that was not asked. */
  doubles: string | null;
}

/** One reply of the list: title, first lines, what it is for and what became of it. Opens its form. */
export function ReplyRow(props: ReplyRowProps) {
  const { reply, tagName, open, isPicked, pick, outcome, missingLanguages, translate, doubles } = props;
  const { texts } = usePage();
  return (
    <article class="card reply-card" data-picked={isPicked}>
      <input
        type="checkbox"
        class="pick"
        checked={isPicked}
        aria-label={texts.text('bulk_select', { name: reply.title })}
        onClick={(event) => pick(event.shiftKey)}
      />
      <div>
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
          {reply.platforms.map((id) => (
            <Chip key={id} tone="quiet">
              {texts.text(`network_${id}`)}
            </Chip>
          ))}
          {reply.isPrivate ? <Chip tone="quiet">{texts.text('replies_private')}</Chip> : null}
          {reply.tags.map((id) => (
            <Chip key={id} tone="accent">
              {tagName(id)}
            </Chip>
          ))}
          {missingLanguages.map((language) => (
            <button
              key={language}
              type="button"
              class="chip missing"
              title={texts.text('replies_translate', { language: nameLanguage(language, texts) })}
              onClick={() => translate(language)}
            >
              {texts.text('replies_missing', { language: nameLanguage(language, texts) })}
            </button>
          ))}
          <span class="muted push">{wordUse(reply, outcome, texts)}</span>
        </div>
        {doubles === null ? null : <p class="hint">{texts.text('replies_doubles', { name: doubles })}</p>}
      </div>
    </article>
  );
}

/** How often it was used ever, and what became of it lately. */
function wordUse({ useCount }: SavedReply, outcome: ReplyOutcome | undefined, texts: Texts): string {
  const { unchanged = 0, edited = 0, solved = 0 } = outcome ?? {};
  return [
    useCount > 0 && texts.count('replies_used', useCount),
    unchanged > 0 && texts.text('replies_unchanged', { n: unchanged }),
    edited > 0 && texts.text('replies_edited', { n: edited }),
    solved > 0 && texts.text('replies_solved', { n: solved }),
  ]
    .filter(Boolean)
    .join(' · ');
}

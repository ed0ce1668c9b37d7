import { useSignal } from '@preact/signals';
import type { ReplyReview, SavedReply } from '../model/saved-reply';
import { Button } from '../ui/button';
import { BulkBar } from './bulk-bar';
import { type BulkChange, changeReplies, pickReply } from './bulk-change';
import { usePage } from './page';
import { ReplyForm } from './reply-form';
import { ReplyRow } from './reply-row';

/** Rows drawn at once; a library of thousands stays quick to type in. */
const PAGE_SIZE = 100;

interface ReplyListProps {
  /** What the search found. */
  found: readonly SavedReply[];
  folders: readonly string[];
  review: ReplyReview;
  /** Title of what a reply says too, by id. */
  doubles: ReadonlyMap<string, string>;
  openId: string | null;
  open(id: string | null): void;
  tagName(id: string): string;
  save(replies: readonly SavedReply[]): Promise<boolean>;
  translate(reply: SavedReply, language: string): void;
}

/** The replies that were found; several are selected by their boxes, a row of them with Shift, and changed together. */
export function ReplyList(props: ReplyListProps) {
  const { found, folders, review, doubles, openId, open, tagName, save, translate } = props;
  const { texts, offerUndo } = usePage();
  const shownCount = useSignal(PAGE_SIZE);
  const picked = useSignal<ReadonlySet<string>>(new Set());
  const anchor = useSignal<string | null>(null);
  // What the search does not show is not changed either.
  const chosen = found.filter(({ id }) => picked.value.has(id));
  const shown = found.slice(0, shownCount.value);

  function pick(id: string, isRange: boolean): void {
    const ids = shown.map((reply) => reply.id);
    picked.value = pickReply(picked.value, ids, { id, isRange, anchor: anchor.value });
    anchor.value = id;
  }
  const clear = () => {
    picked.value = new Set();
    anchor.value = null;
  };

  async function change(bulk: BulkChange, among: readonly SavedReply[] = chosen): Promise<boolean> {
    const next = changeReplies(among, bulk);
    const ids = new Set(next.map(({ id }) => id));
    const before = among.filter(({ id }) => ids.has(id));
    if (next.length === 0) return true;
    if (!(await save(next))) return false;
    const { kind } = bulk;
    const [only] = before;
    offerUndo({
      text:
        kind === 'remove' && only && before.length === 1
          ? texts.text('options_removed', { name: only.title })
          : texts.count(kind === 'remove' ? 'bulk_removed' : 'bulk_changed', next.length),
      undo: () => save(before),
    });
    if (kind === 'remove') clear();
    return true;
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields, this is for cards.
    <div
      class="reply-list"
      role="group"
      aria-label={texts.text('options_replies')}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && picked.value.size > 0 && openId === null) clear();
      }}
    >
      {found.length > 1 ? (
        <label class="pick-all">
          <input
            type="checkbox"
            class="pick"
            checked={chosen.length === found.length}
            onClick={() => {
              if (chosen.length === found.length) clear();
              else picked.value = new Set(found.map(({ id }) => id));
            }}
          />
          {texts.count('bulk_selectAll', found.length)}
        </label>
      ) : null}
      <ul class="cards">
        {shown.map((reply) => (
          <li key={reply.id}>
            {openId === reply.id ? (
              <ReplyForm
                reply={reply}
                save={(edited) => save([edited])}
                close={() => open(null)}
                remove={async () => {
                  if (await change({ kind: 'remove' }, [reply])) open(null);
                }}
              />
            ) : (
              <ReplyRow
                reply={reply}
                tagName={tagName}
                open={() => open(reply.id)}
                isPicked={picked.value.has(reply.id)}
                pick={(isRange) => pick(reply.id, isRange)}
                outcome={review.outcomes[reply.id]}
                missingLanguages={review.missingLanguages[reply.id] ?? []}
                translate={(language) => translate(reply, language)}
                doubles={doubles.get(reply.id) ?? null}
              />
            )}
          </li>
        ))}
      </ul>
      {found.length > shownCount.value ? (
        <Button
          onClick={() => {
            shownCount.value += PAGE_SIZE;
          }}
        >
          {texts.text('options_more', { n: found.length - shownCount.value })}
        </Button>
      ) : null}
      {chosen.length > 0 ? (
        <BulkBar replies={chosen} folders={folders} change={(bulk) => void change(bulk)} clear={clear} />
      ) : null}
    </div>
  );
}

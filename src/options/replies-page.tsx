import { useSignal } from '@preact/signals';
import type { SavedReply } from '../model/saved-reply';
import { Button } from '../ui/button';
import { makeOpenerId, useReturnedFocus } from './focus';
import { showFolder } from './import-contents';
import { nameLanguage } from './language-name';
import { usePage } from './page';
import { ReplyDoor } from './reply-door';
import { ReplyForm } from './reply-form';
import { ReplyRow } from './reply-row';
import { findReplies, listFolders, type ReplyFilter } from './reply-search';
import { SearchBar } from './search-bar';
import { sortTags } from './tag-names';
import { useList } from './use-list';

/** Rows drawn at once; a library of thousands stays quick to type in. */
const PAGE_SIZE = 100;

/** The saved replies: found by typing, written, edited, brought and taken as a file of any tool. */
export function RepliesPage() {
  const { desk, bridge, state, texts, offerUndo } = usePage();
  const list = useList(state, () => bridge.send('listReplies'));
  const filter = useSignal<ReplyFilter>({ query: '', language: null, tag: null, folder: null });
  const shownCount = useSignal(PAGE_SIZE);
  const openId = useSignal<string | null>(null);
  const fresh = useSignal<SavedReply | null>(null);
  useReturnedFocus(fresh.value ? 'new' : openId.value);
  const replies = list.items ?? [];
  const tags = sortTags(desk.tags, desk.language);
  const tagName = (id: string) => tags.find((tag) => tag.id === id)?.name ?? id;
  const found = findReplies(replies, filter.value, tagName, desk.language);
  const languages = [...new Set(replies.filter((one) => !one.isRemoved).map((one) => one.language))].sort();

  const folders = listFolders(replies);

  const put = async (reply: SavedReply) => {
    await bridge.send('saveReply', { ...reply, changedAt: Date.now() });
    await list.reload();
  };
  const save = (reply: SavedReply) => state.save(() => put(reply));
  const narrow = (change: Partial<ReplyFilter>) => {
    filter.value = { ...filter.value, ...change };
    shownCount.value = PAGE_SIZE;
  };

  async function remove(reply: SavedReply): Promise<void> {
    if (!(await save({ ...reply, isRemoved: true }))) return;
    openId.value = null;
    offerUndo({
      text: texts.text('options_removed', { name: reply.title }),
      undo: () => save({ ...reply, isRemoved: false }),
    });
  }

  return (
    <div class="page">
      <header class="page-head">
        <h1>{texts.text('options_replies')}</h1>
        <p>{list.items ? texts.count('replies_count', replies.length) : ' '}</p>
      </header>
      <SearchBar
        placeholder={texts.text('replies_search')}
        query={filter.value.query}
        search={(query) => narrow({ query })}
        choices={[
          {
            label: texts.text('replies_language'),
            every: texts.text('options_everyLanguage'),
            value: filter.value.language,
            options: languages.map((tag) => ({ value: tag, text: nameLanguage(tag, texts) })),
            change: (language) => narrow({ language }),
          },
          {
            label: texts.text('options_tags'),
            every: texts.text('replies_everyTag'),
            value: filter.value.tag,
            options: tags.map((tag) => ({ value: tag.id, text: tag.name })),
            change: (tag) => narrow({ tag }),
          },
          ...(folders.length > 0
            ? [
                {
                  label: texts.text('replies_folder'),
                  every: texts.text('replies_everyFolder'),
                  value: filter.value.folder,
                  options: folders.map((folder) => ({ value: folder, text: showFolder(folder) })),
                  change: (folder: string | null) => narrow({ folder }),
                },
              ]
            : []),
        ]}
      >
        <span id={makeOpenerId('new')}>
          {' '}
          <Button
            kind="primary"
            onClick={() => {
              fresh.value = makeReply(filter.value.language ?? desk.settings.languages[0] ?? desk.language);
            }}
          >
            {texts.text('replies_new')}
          </Button>
        </span>
      </SearchBar>
      {fresh.value ? (
        <ReplyForm
          key={fresh.value.id}
          reply={fresh.value}
          save={save}
          close={() => {
            fresh.value = null;
          }}
        />
      ) : null}
      {list.problem ? <p class="problem">{list.problem}</p> : null}
      <ReplyDoor reload={list.reload}>
        {list.items && found.length === 0 ? (
          <p class="empty">{texts.text(replies.length === 0 ? 'replies_none' : 'options_noneFound')}</p>
        ) : null}
        <ul class="cards">
          {found.slice(0, shownCount.value).map((reply) => (
            <li key={reply.id}>
              {openId.value === reply.id ? (
                <ReplyForm
                  reply={reply}
                  save={save}
                  close={() => {
                    openId.value = null;
                  }}
                  remove={() => void remove(reply)}
                />
              ) : (
                <ReplyRow
                  reply={reply}
                  tagName={tagName}
                  open={() => {
                    openId.value = reply.id;
                  }}
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
      </ReplyDoor>
    </div>
  );
}

function makeReply(language: string): SavedReply {
  return {
    id: crypto.randomUUID(),
    title: '',
    body: '',
    language,
    tags: [],
    platforms: [],
    examples: [],
    useCount: 0,
    lastUsedAt: null,
    changedAt: Date.now(),
    isRemoved: false,
  };
}

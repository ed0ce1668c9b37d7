import { useSignal } from '@preact/signals';
import type { SavedReply } from '../model/saved-reply';
import { Button } from '../ui/button';
import { makeOpenerId, useReturnedFocus } from './focus';
import { showFolder } from './import-contents';
import { nameLanguage } from './language-name';
import { usePage } from './page';
import { ReplyDoor } from './reply-door';
import { ReplyForm } from './reply-form';
import { ReplyList } from './reply-list';
import { useDoubles, useReview } from './reply-review';
import { findReplies, listFolders, type ReplyFilter } from './reply-search';
import { isShown, REPLY_SHOWS, type ReplyShow } from './reply-show';
import { SearchBar } from './search-bar';
import { sortTags } from './tag-names';
import { useList } from './use-list';

/** The saved replies: found by typing, written, edited, brought and taken as a file of any tool. */
export function RepliesPage() {
  const { desk, bridge, state, texts } = usePage();
  const list = useList(state, () => bridge.send('listReplies'));
  const review = useReview(state, bridge);
  const filter = useSignal<ReplyFilter>({ query: '', language: null, tag: null, folder: null });
  const show = useSignal<ReplyShow | null>(null);
  const doubles = useDoubles(state, bridge, show.value === 'double', list.items ?? []);
  const openId = useSignal<string | null>(null);
  const fresh = useSignal<SavedReply | null>(null);
  useReturnedFocus(fresh.value ? 'new' : openId.value);
  const replies = list.items ?? [];
  const tags = sortTags(desk.tags, desk.language);
  const tagName = (id: string) => tags.find((tag) => tag.id === id)?.name ?? id;
  const found = findReplies(replies, filter.value, tagName, desk.language).filter((reply) =>
    isShown(reply, show.value, review, doubles),
  );
  const languages = [...new Set(replies.filter((one) => !one.isRemoved).map((one) => one.language))].sort();

  const folders = listFolders(replies);

  const save = (changed: readonly SavedReply[]) =>
    state.save(async () => {
      const changedAt = Date.now();
      const [first] = changed;
      if (first && changed.length === 1) await bridge.send('saveReply', { ...first, changedAt });
      else if (first)
        await bridge.send(
          'saveReplies',
          changed.map((reply) => ({ ...reply, changedAt })),
        );
      await list.reload();
    });
  const narrow = (change: Partial<ReplyFilter>) => {
    filter.value = { ...filter.value, ...change };
  };

  return (
    <div class="page">
      <header class="page-head with-action">
        <h1>{texts.text('options_replies')}</h1>
        <p>{list.items ? texts.count('replies_count', replies.length) : ' '}</p>
        <span id={makeOpenerId('new')}>
          <Button
            kind="primary"
            onClick={() => {
              fresh.value = makeReply(filter.value.language ?? desk.settings.languages[0] ?? desk.language);
            }}
          >
            {texts.text('replies_new')}
          </Button>
        </span>
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
          {
            label: texts.text('replies_show'),
            every: texts.text('replies_showAll'),
            value: show.value,
            options: REPLY_SHOWS.map((one) => ({ value: one, text: texts.text(`replies_show_${one}`) })),
            change: (value) => {
              show.value = REPLY_SHOWS.find((one) => one === value) ?? null;
            },
          },
        ]}
      />
      {fresh.value ? (
        <ReplyForm
          key={fresh.value.id}
          reply={fresh.value}
          save={(reply) => save([reply])}
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
        <ReplyList
          found={found}
          folders={folders}
          review={review}
          doubles={doubles}
          openId={openId.value}
          open={(id) => {
            openId.value = id;
          }}
          tagName={tagName}
          save={save}
          translate={(reply, language) => {
            // Under the same title in the same folder the two belong together.
            const { id, examples, useCount, lastUsedAt } = makeReply(language);
            fresh.value = { ...reply, language, id, examples, useCount, lastUsedAt };
            scrollTo({ top: 0 });
          }}
        />
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

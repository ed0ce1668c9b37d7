/** @jsxImportSource react */
import { useMemo } from 'react';
import { Composer } from './composer';
import { View } from './look';
import { BackBar, Empty, makeCell } from './page-parts';
import { PostArticle } from './post';
import { useKnown } from './store';
import { findAncestors, listReplies } from './thread';
import { type Cell, Timeline } from './timeline';
import { tone } from './tone';
import { words } from './words';

/** One post with what it answers above it, the reply box right after it in the same cell, and the answers below. */
export function StatusPage({ id, path }: { id: string; path: string }) {
  const known = useKnown();
  const post = known.posts.get(id);
  const cells = useMemo<Cell[]>(() => {
    if (!post || post.deleted) return [];
    const ancestors = findAncestors(known, post);
    const isOrphan = ancestors.at(-1)?.deleted === true;
    return [
      ...ancestors.map((above, index) =>
        makeCell(above, { threaded: index > 0, lineAbove: index > 0, lineBelow: true }),
      ),
      {
        key: `focal-${post.id}`,
        isKept: true,
        hasSeparator: true,
        content: (
          <>
            <PostArticle
              post={post}
              shape={{
                focal: true,
                lineAbove: ancestors.length > 0 && !isOrphan,
                threaded: ancestors.length > 0 && !isOrphan,
              }}
            />
            <View testid="inline_reply_offscreen" look={{ padding: '4px 0' }}>
              <Composer key={post.id} replyTo={post.id} place="inline" />
            </View>
          </>
        ),
      },
      ...listReplies(known, post).map(({ post: reply, lineAbove, lineBelow }) =>
        makeCell(reply, { threaded: true, lineAbove, lineBelow }),
      ),
    ];
  }, [known, post]);
  return (
    <View
      aria-label={words.homeTimeline}
      tabIndex={0}
      look={{ outline: 'none' }}
      style={{ backgroundColor: tone.ground }}
    >
      <BackBar title={words.post} />
      {post && !post.deleted ? (
        <Timeline
          key={id}
          cells={cells}
          label={words.conversation}
          heading={words.post}
          path={path}
          startAt={`focal-${id}`}
          room
        />
      ) : (
        <Empty title={post ? words.deleted : words.missingPost} body="" />
      )}
    </View>
  );
}

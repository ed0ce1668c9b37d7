/** @jsxImportSource react */
import { Icon, type IconName } from './icons';
import { Span, Text, View } from './look';
import type { Post } from './records';
import { openDialog } from './route';
import { toggleMark, useKnown } from './store';
import { GREEN, PINK, tone } from './tone';
import { words } from './words';

function hashOf(id: string): number {
  return [...id].reduce((sum, sign) => (Math.imul(sum, 31) + sign.charCodeAt(0)) >>> 0, 7);
}

/** Invented counts, always the same for the same post. */
export function countOf(post: Post, replies: number) {
  const hash = hashOf(post.id);
  const reach = post.promoted ? 90 : 1 + (hash % 13);
  return {
    replies,
    reposts: (hash >>> 4) % (reach + 1),
    likes: (hash >>> 7) % (reach * 5 + 1),
    bookmarks: (hash >>> 11) % 4,
    views: 40 + reach * 60 + ((hash >>> 3) % (reach * 310)),
  };
}

export function showCount(count: number): string {
  if (count === 0) return '';
  return count < 10_000 ? count.toLocaleString('en') : `${(count / 1000).toFixed(1)}K`;
}

function Inside({ icon, count, color }: { icon: IconName; count: string; color: string }) {
  return (
    <Text
      look={{
        display: 'flex',
        flexDirection: 'row',
        alignItems: 'center',
        minHeight: 20,
        whiteSpace: 'nowrap',
      }}
      style={{ color }}
    >
      <View look={{ display: 'inline-flex' }}>
        <View
          look={{
            position: 'absolute',
            top: 0,
            bottom: 0,
            left: 0,
            right: 0,
            margin: -8,
            borderRadius: 9999,
          }}
        />
        <Icon name={icon} />
      </View>
      {count !== '' && (
        <View look={{ display: 'inline-flex', overflow: 'hidden' }}>
          <span
            data-testid="app-text-transition-container"
            style={{ transform: 'translate3d(0px, 0px, 0px)' }}
          >
            <Span look={{ fontSize: 13, lineHeight: '16px', paddingInlineStart: 4 }}>
              <Span>{count}</Span>
            </Span>
          </span>
        </View>
      )}
    </Text>
  );
}

const BUTTON = {
  justifyContent: 'center',
  cursor: 'pointer',
  overflow: 'visible',
  userSelect: 'none',
} as const;
const CELL = { flexDirection: 'row', flexGrow: 1, flexShrink: 1, flexBasis: '0%' } as const;

export function PostActions({ post, focal, labelId }: { post: Post; focal: boolean; labelId: string }) {
  const known = useKnown();
  const counts = countOf(post, known.children.get(post.id)?.length ?? 0);
  const isLiked = known.marks.has(`like:${post.id}`);
  const isReposted = known.marks.has(`repost:${post.id}`);
  const isKept = known.marks.has(`bookmark:${post.id}`);
  const likes = counts.likes + (isLiked ? 1 : 0);
  const reposts = counts.reposts + (isReposted ? 1 : 0);
  const label = `${counts.replies} replies, ${reposts} reposts, ${likes} likes, ${counts.bookmarks} bookmarks, ${counts.views} views`;
  return (
    <View
      aria-label={label}
      role="group"
      id={labelId}
      look={{
        flexDirection: 'row',
        justifyContent: 'space-between',
        columnGap: 4,
        marginTop: focal ? 0 : 12,
        maxWidth: focal ? '100%' : 600,
        ...(focal ? { height: 48, alignItems: 'center' } : {}),
      }}
    >
      <View look={CELL}>
        <View
          as="button"
          aria-label={`${counts.replies} Replies. ${words.reply}`}
          role="button"
          type="button"
          testid="reply"
          look={BUTTON}
          onClick={() => openDialog(post.id)}
        >
          <Inside icon="reply" count={showCount(counts.replies)} color={tone.quiet} />
        </View>
      </View>
      <View look={CELL}>
        <View
          as="button"
          aria-expanded={false}
          aria-haspopup="menu"
          aria-label={`${reposts} reposts. ${words.repost}`}
          role="button"
          type="button"
          testid={isReposted ? 'unretweet' : 'retweet'}
          look={BUTTON}
          onClick={() => toggleMark(`repost:${post.id}`)}
        >
          <Inside icon="repost" count={showCount(reposts)} color={isReposted ? GREEN : tone.quiet} />
        </View>
      </View>
      <View look={CELL}>
        <View
          as="button"
          aria-label={`${likes} Likes. ${words.like}`}
          role="button"
          type="button"
          testid={isLiked ? 'unlike' : 'like'}
          look={BUTTON}
          onClick={() => toggleMark(`like:${post.id}`)}
        >
          <Inside icon="like" count={showCount(likes)} color={isLiked ? PINK : tone.quiet} />
        </View>
      </View>
      {!focal && (
        <View look={CELL}>
          <View
            as="a"
            href={`/${post.author}/status/${post.id}/analytics`}
            aria-label={`${counts.views} views. View post analytics`}
            role="link"
            look={BUTTON}
          >
            <Inside icon="views" count={showCount(counts.views)} color={tone.quiet} />
          </View>
        </View>
      )}
      <View look={{ flexDirection: 'row', marginInlineEnd: 12 }}>
        <View
          as="button"
          aria-label={words.bookmark}
          role="button"
          type="button"
          testid={isKept ? 'removeBookmark' : 'bookmark'}
          look={BUTTON}
          onClick={() => toggleMark(`bookmark:${post.id}`)}
        >
          <Inside icon="bookmark" count="" color={isKept ? 'rgb(29, 155, 240)' : tone.quiet} />
        </View>
      </View>
      <View
        look={{ display: 'inline-grid' }}
        style={{ transform: 'rotate(0deg) scale(1) translate3d(0px, 0px, 0px)' }}
      >
        <View
          as="button"
          aria-expanded={false}
          aria-haspopup="menu"
          aria-label={words.share}
          role="button"
          type="button"
          look={BUTTON}
        >
          <Inside icon="share" count="" color={tone.quiet} />
        </View>
      </View>
    </View>
  );
}

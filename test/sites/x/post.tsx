/** @jsxImportSource react */
import type { MouseEvent } from 'react';
import { showMoment } from './clock';
import { Span, Text, View } from './look';
import { Portrait } from './portrait';
import { countOf, PostActions } from './post-actions';
import { HeaderButtons, UserLine, UserStack } from './post-header';
import { findContext, ReplyingTo } from './post-lines';
import { PostMedia } from './post-media';
import type { Post } from './records';
import { RichText } from './rich-text';
import { go } from './route';
import { findPerson, useKnown } from './store';
import { BLUE, tone } from './tone';
import { words } from './words';

const LONGEST_SHOWN = 280;
const MOST_LINES = 10;

export type PostShape = {
  focal?: boolean;
  lineAbove?: boolean;
  lineBelow?: boolean;
  /** Inside a thread the post above says whom this answers. */
  threaded?: boolean;
  pinned?: boolean;
};

function Words({ post, focal, id }: { post: Post; focal: boolean; id: string }) {
  if (post.text === '') return null;
  const isCut = !focal && post.text.length > LONGEST_SHOWN;
  const shown = isCut ? post.text.slice(0, LONGEST_SHOWN) : post.text;
  return (
    <View>
      <Text
        dir="auto"
        lang={post.lang}
        id={id}
        testid="tweetText"
        look={{
          fontSize: focal ? 17 : 15,
          lineHeight: focal ? '24px' : '20px',
          position: 'relative',
          ...(isCut
            ? { overflow: 'hidden', display: '-webkit-box', WebkitBoxOrient: 'vertical' }
            : { display: 'block' }),
        }}
        style={{ color: tone.ink, ...(isCut ? { WebkitLineClamp: MOST_LINES } : {}) }}
      >
        <RichText text={shown} />
      </Text>
      {isCut && (
        <Text
          tabIndex={0}
          testid="tweet-text-show-more-link"
          role="link"
          look={{ fontSize: 15, lineHeight: '20px', cursor: 'pointer' }}
          style={{ color: BLUE }}
          onClick={() => go(`/${post.author}/status/${post.id}`)}
        >
          <Span>{words.showMore}</Span>
        </Text>
      )}
    </View>
  );
}

function Moment({ post }: { post: Post }) {
  const { views } = countOf(post, 0);
  return (
    <View look={{ flexDirection: 'row', alignItems: 'center', margin: '16px 0', flexWrap: 'wrap' }}>
      <Text look={{ fontSize: 15, lineHeight: '20px' }} style={{ color: tone.quiet }}>
        <Text
          as="a"
          href={`/${post.author}/status/${post.id}`}
          role="link"
          look={{ fontSize: 15 }}
          style={{ color: tone.quiet }}
          extraClass="underlines"
        >
          <time dateTime={new Date(post.postedAt).toISOString()}>{showMoment(post.postedAt)}</time>
        </Text>
        <Span aria-hidden="true"> · </Span>
        <Span look={{ fontWeight: 700 }} style={{ color: tone.ink }}>
          {views.toLocaleString('en')}
        </Span>
        <Span> {words.views}</Span>
      </Text>
    </View>
  );
}

/** A click on the article opens the post, unless it was on something with a will of its own. */
function openPost(event: MouseEvent<HTMLElement>, post: Post, focal: boolean) {
  const target = event.target;
  if (!(target instanceof Element) || event.defaultPrevented) return;
  if (target.closest('div[role=link]:not([data-testid])') && post.quotes)
    return go(`/i/status/${post.quotes}`);
  if (focal || target.closest('a, button, [role=link], video') || String(getSelection()) !== '') return;
  go(`/${post.author}/status/${post.id}`);
}

function Rail({ shown, above }: { shown: boolean; above: boolean }) {
  if (!shown) return null;
  return (
    <View
      look={{
        width: 2,
        alignSelf: 'center',
        ...(above ? { height: 8, marginBottom: 4 } : { flexGrow: 1, marginTop: 4 }),
      }}
      style={{ backgroundColor: tone.line }}
    />
  );
}

export function PostArticle({ post, shape = {} }: { post: Post; shape?: PostShape }) {
  const known = useKnown();
  const person = findPerson(known, post.author);
  if (!person) return null;
  const { focal = false, lineAbove = false, lineBelow = false, threaded = false } = shape;
  const label = (part: string) => `id__${part}${post.id.slice(-9)}`;
  const context = findContext(known, post, shape.pinned === true);
  const replying = post.replyTo !== undefined && !threaded ? <ReplyingTo known={known} post={post} /> : null;
  const avatar = (
    <View testid="Tweet-User-Avatar">
      <Portrait person={person} size={40} linked hidden />
    </View>
  );
  const article = (
    <View
      as="article"
      aria-labelledby={['name', 'text', 'acts'].map(label).join(' ')}
      role="article"
      tabIndex={focal ? -1 : 0}
      testid="tweet"
      look={{
        flexDirection: 'row',
        padding: '0 16px',
        overflow: 'hidden',
        cursor: focal ? 'auto' : 'pointer',
        outline: 'none',
      }}
      onClick={(event) => openPost(event, post, focal)}
    >
      <View look={{ flexGrow: 1, flexShrink: 1, flexBasis: 'auto', width: '100%' }}>
        <View look={{ flexGrow: 1, flexShrink: 1 }}>
          <View look={{ minHeight: 12 }}>
            <View look={{ flexDirection: 'row' }}>
              <View look={{ width: 40, marginInlineEnd: 8 }}>
                <Rail shown={lineAbove} above />
              </View>
              <View look={{ flexGrow: 1, flexShrink: 1, paddingTop: context ? 8 : 0 }} />
            </View>
            {context}
          </View>
          {focal ? (
            <>
              <View look={{ flexDirection: 'row', marginBottom: 12 }}>
                <View look={{ width: 40, marginInlineEnd: 8 }}>{avatar}</View>
                <View
                  look={{ flexDirection: 'row', flexGrow: 1, flexShrink: 1, justifyContent: 'space-between' }}
                >
                  <UserStack person={person} labelId={label('name')} />
                  <HeaderButtons promoted={false} />
                </View>
              </View>
              {replying}
              <Words post={post} focal id={label('text')} />
              <PostMedia post={post} />
              <Moment post={post} />
              <View look={{ borderTopWidth: 1, borderBottomWidth: 1 }} style={{ borderColor: tone.line }}>
                <PostActions post={post} focal labelId={label('acts')} />
              </View>
            </>
          ) : (
            <View look={{ flexDirection: 'row' }}>
              <View look={{ width: 40, marginInlineEnd: 8, flexShrink: 0 }}>
                {avatar}
                <Rail shown={lineBelow} above={false} />
              </View>
              <View
                look={{
                  flexGrow: 1,
                  flexShrink: 1,
                  flexBasis: '0%',
                  justifyContent: 'center',
                  paddingBottom: 12,
                }}
              >
                <View look={{ marginBottom: 2 }}>
                  <View
                    look={{ flexDirection: 'row', alignItems: 'flex-start', justifyContent: 'space-between' }}
                  >
                    <View look={{ flexDirection: 'row', flexShrink: 1 }}>
                      <View look={{ flexShrink: 1, maxWidth: '100%' }}>
                        <UserLine post={post} person={person} labelId={label('name')} />
                      </View>
                    </View>
                    <HeaderButtons promoted={post.promoted === true} />
                  </View>
                </View>
                {replying}
                <Words post={post} focal={false} id={label('text')} />
                <PostMedia post={post} />
                <PostActions post={post} focal={false} labelId={label('acts')} />
              </View>
            </View>
          )}
        </View>
      </View>
    </View>
  );
  if (!post.promoted) return article;
  return (
    <View testid="placementTracking">
      <View testid="top-impression-pixel" look={{ position: 'absolute', top: 0, width: 1, height: 1 }}>
        <View testid="placementTracking" />
      </View>
      {article}
    </View>
  );
}

/** What stands where a deleted post stood: an article, but no tweet. */
export function Tombstone({ lineBelow = false }: { lineBelow?: boolean }) {
  return (
    <View as="article" tabIndex={-1} look={{ padding: '12px 16px' }}>
      <View
        look={{ borderRadius: 16, borderWidth: 1, padding: 12 }}
        style={{ borderColor: tone.line, backgroundColor: tone.raised }}
      >
        <Text look={{ fontSize: 15, lineHeight: '20px' }} style={{ color: tone.quiet }}>
          <Span>{words.deleted} </Span>
          <Span
            as="a"
            href="https://help.x.com/rules-and-policies/notices-on-x"
            target="_blank"
            rel="noopener noreferrer nofollow"
            style={{ color: BLUE }}
          >
            {words.learnMore}
          </Span>
        </Text>
      </View>
      {lineBelow && (
        <View look={{ width: 2, height: 12, marginInlineStart: 19 }} style={{ backgroundColor: tone.line }} />
      )}
    </View>
  );
}

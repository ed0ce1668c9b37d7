/** @jsxImportSource react */
import type { ReactNode } from 'react';
import { Icon } from './icons';
import { Span, Text, View } from './look';
import { PostArticle, type PostShape, Tombstone } from './post';
import type { Post } from './records';
import type { Cell } from './timeline';
import { BLUE, tone } from './tone';
import { words } from './words';

/** The bar that stays at the top while the page scrolls beneath it, seen through. */
export function TopBar({ children }: { children: ReactNode }) {
  return (
    <View
      look={{ position: 'sticky', top: 0, zIndex: 3, backdropFilter: 'blur(12px)' }}
      style={{ backgroundColor: tone.bar }}
    >
      {children}
    </View>
  );
}

export function BackBar({ title, note }: { title: ReactNode; note?: string }) {
  return (
    <TopBar>
      <View look={{ flexDirection: 'row', alignItems: 'center', height: 53, padding: '0 16px' }}>
        <View look={{ minWidth: 56 }}>
          <View
            as="button"
            type="button"
            role="button"
            aria-label={words.back}
            testid="app-bar-back"
            onClick={() => history.back()}
            look={{
              width: 36,
              height: 36,
              marginInlineStart: -8,
              borderRadius: 9999,
              alignItems: 'center',
              justifyContent: 'center',
            }}
          >
            <Text look={{ display: 'flex' }} style={{ color: tone.ink }}>
              <Icon name="back" size={20} />
            </Text>
          </View>
        </View>
        <View look={{ flexGrow: 1, flexShrink: 1 }}>
          <Text
            as="h2"
            role="heading"
            aria-level={2}
            look={{
              fontSize: 20,
              lineHeight: '24px',
              fontWeight: 700,
              overflow: 'hidden',
              textOverflow: 'ellipsis',
              whiteSpace: 'nowrap',
              display: 'block',
            }}
            style={{ color: tone.ink }}
          >
            {title}
          </Text>
          {note && (
            <Text look={{ fontSize: 13, lineHeight: '16px' }} style={{ color: tone.quiet }}>
              {note}
            </Text>
          )}
        </View>
      </View>
    </TopBar>
  );
}

export function Tabs({
  tabs,
  here,
  label,
}: {
  tabs: { name: string; to: string }[];
  here: string;
  label: string;
}) {
  return (
    <View
      as="nav"
      role="navigation"
      aria-label={label}
      aria-live="polite"
      look={{ borderBottomWidth: 1 }}
      style={{ borderColor: tone.line }}
    >
      <View testid="ScrollSnap-SwipeableList" look={{ overflow: 'hidden' }}>
        <View role="tablist" testid="ScrollSnap-List" look={{ flexDirection: 'row', height: 53 }}>
          {tabs.map(({ name, to }) => {
            const isHere = to === here;
            return (
              <View key={name} role="presentation" look={{ flexGrow: 1, flexShrink: 1 }}>
                <View
                  as="a"
                  href={to}
                  role="tab"
                  aria-selected={isHere}
                  look={{ height: 53, alignItems: 'center', justifyContent: 'center', padding: '0 16px' }}
                >
                  <View look={{ height: 53, justifyContent: 'center' }}>
                    <Text
                      look={{ fontSize: 15, lineHeight: '20px', fontWeight: isHere ? 700 : 500 }}
                      style={{ color: isHere ? tone.ink : tone.quiet }}
                    >
                      <Span>{name}</Span>
                    </Text>
                    {isHere && (
                      <View
                        look={{
                          position: 'absolute',
                          bottom: 0,
                          height: 4,
                          width: '100%',
                          borderRadius: 9999,
                        }}
                        style={{ backgroundColor: BLUE }}
                      />
                    )}
                  </View>
                </View>
              </View>
            );
          })}
        </View>
      </View>
    </View>
  );
}

export function makeCell(post: Post, shape: PostShape = {}): Cell {
  return {
    key: `${post.id}${shape.threaded ? '-t' : ''}${shape.pinned ? '-p' : ''}`,
    content: post.deleted ? (
      <Tombstone lineBelow={shape.lineBelow ?? false} />
    ) : (
      <PostArticle post={post} shape={shape} />
    ),
    hasSeparator: !shape.lineBelow,
  };
}

export function Empty({ title, body }: { title: string; body: string }) {
  return (
    <View testid="emptyState" look={{ maxWidth: 400, margin: '32px auto', padding: '0 32px', width: '100%' }}>
      <Text
        testid="empty_state_header_text"
        look={{ fontSize: 31, lineHeight: '36px', fontWeight: 800, marginBottom: 8, display: 'block' }}
        style={{ color: tone.ink }}
      >
        <Span>{title}</Span>
      </Text>
      <Text
        testid="empty_state_body_text"
        look={{ fontSize: 15, lineHeight: '20px' }}
        style={{ color: tone.quiet }}
      >
        <Span>{body}</Span>
      </Text>
    </View>
  );
}

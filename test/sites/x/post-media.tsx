/** @jsxImportSource react */
import type { ReactNode } from 'react';
import { Icon } from './icons';
import { Span, Text, View } from './look';
import { Portrait } from './portrait';
import { UserLine } from './post-header';
import type { Post } from './records';
import { RichText } from './rich-text';
import { findPerson, useKnown } from './store';
import { tone } from './tone';
import { words } from './words';

/** Pictures are a few shapes drawn here: nothing is fetched. */
const SCENES: Record<string, { sky: string; ground: string; sun: string; shape: string }> = {
  canal: { sky: '#b8c4cc', ground: '#5f7480', sun: '#e8e4da', shape: 'M0 300h600v120H0z' },
  dusk: { sky: '#f39a4a', ground: '#4b2e56', sun: '#ffe08a', shape: 'M0 330q150-70 300 0t300 0v90H0z' },
  tea: { sky: '#dfe9d8', ground: '#6f8f5a', sun: '#ffffff', shape: 'M170 210h260l-30 150H200z' },
  lark: {
    sky: '#e9dcc4',
    ground: '#b08d57',
    sun: '#f7efe0',
    shape: 'M230 180a70 70 0 01140 0v120a70 70 0 01-140 0z',
  },
  broken: { sky: '#444b57', ground: '#1d2027', sun: '#c9d1db', shape: 'M180 160l90 60-30 70 120 90-220-40z' },
  moth: {
    sky: '#1e1b3a',
    ground: '#8f7fd6',
    sun: '#f4e9a8',
    shape: 'M300 210l-130-90 30 150zM300 210l130-90-30 150z',
  },
};

function drawScene(name: string): string {
  const { sky, ground, sun, shape } = SCENES[name] ?? {
    sky: '#667',
    ground: '#334',
    sun: '#ccd',
    shape: 'M0 300h600v120H0z',
  };
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 420" preserveAspectRatio="xMidYMid slice"><rect width="600" height="420" fill="${sky}"/><circle cx="430" cy="110" r="52" fill="${sun}"/><path d="${shape}" fill="${ground}"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

const FILL = {
  position: 'absolute',
  top: 0,
  bottom: 0,
  left: 0,
  right: 0,
  width: '100%',
  height: '100%',
} as const;
const FRAME = { borderWidth: 1, borderRadius: 16, overflow: 'hidden' } as const;

function Photo({ post }: { post: Post }) {
  return (
    <View look={FRAME} style={{ borderColor: tone.line }}>
      <View as="a" href={`/${post.author}/status/${post.id}/photo/1`} role="link" look={{ width: '100%' }}>
        <View look={{ display: 'block', overflow: 'hidden' }}>
          <View look={{ display: 'block', width: '100%', paddingBottom: '56%' }} />
          <View look={FILL}>
            <View aria-label={words.image} testid="tweetPhoto" look={FILL}>
              <View
                look={{ ...FILL, backgroundSize: 'cover', backgroundPosition: 'center' }}
                style={{ backgroundImage: `url("${drawScene(post.media ?? '')}")` }}
              />
              <img
                alt={words.image}
                draggable
                src={drawScene(post.media ?? '')}
                className="css-9pa8cd"
                style={{
                  position: 'absolute',
                  inset: 0,
                  width: '100%',
                  height: '100%',
                  opacity: 0,
                  zIndex: -1,
                }}
              />
            </View>
          </View>
        </View>
      </View>
    </View>
  );
}

/** X wraps the player of every ordinary video in placementTracking too: that alone says nothing of adverts. */
function Video() {
  return (
    <View look={FRAME} style={{ borderColor: tone.line }}>
      <View testid="tweetPhoto" look={{ width: '100%' }}>
        <View look={{ display: 'block', width: '100%', paddingBottom: '56%' }} />
        <View look={FILL}>
          <View testid="placementTracking" look={FILL}>
            <View testid="videoPlayer" look={FILL}>
              <div
                data-testid="videoComponent"
                style={{ height: '100%', position: 'relative', transform: 'translateZ(0px)', width: '100%' }}
              >
                <video
                  preload="none"
                  tabIndex={-1}
                  playsInline
                  aria-label="Embedded video"
                  poster={drawScene('moth')}
                  style={{
                    width: '100%',
                    height: '100%',
                    position: 'absolute',
                    objectFit: 'cover',
                    backgroundColor: 'black',
                  }}
                >
                  <track kind="captions" />
                </video>
                <View look={{ ...FILL, alignItems: 'center', justifyContent: 'center' }} tabIndex={0}>
                  <View
                    look={{
                      width: 60,
                      height: 60,
                      borderRadius: 9999,
                      alignItems: 'center',
                      justifyContent: 'center',
                    }}
                    style={{ backgroundColor: 'rgb(29, 155, 240)', color: 'white' }}
                  >
                    <Icon name="play" size={30} />
                  </View>
                </View>
                <View
                  look={{
                    position: 'absolute',
                    bottom: 12,
                    insetInlineStart: 12,
                    padding: '0 4px',
                    borderRadius: 4,
                  }}
                  style={{ backgroundColor: 'rgba(0, 0, 0, 0.77)' }}
                >
                  <Text look={{ fontSize: 13, lineHeight: '20px' }} style={{ color: 'white' }}>
                    <Span>0:21</Span>
                  </Text>
                </View>
              </div>
            </View>
          </View>
        </View>
      </View>
    </View>
  );
}

/** A quoted post: no link to its author, its handle is text only, its time is in no link. */
function Quote({ id }: { id: string }) {
  const known = useKnown();
  const post = known.posts.get(id);
  const person = post && findPerson(known, post.author);
  if (!post || !person || post.deleted)
    return (
      <View
        as="article"
        look={{ ...FRAME, padding: 12, borderRadius: 16 }}
        style={{ borderColor: tone.line, backgroundColor: tone.raised }}
      >
        <Text look={{ fontSize: 15, lineHeight: '20px' }} style={{ color: tone.quiet }}>
          <Span>{words.deleted} </Span>
          <Span
            as="a"
            href="https://help.x.com/rules-and-policies/notices-on-x"
            target="_blank"
            rel="noopener noreferrer nofollow"
            style={{ color: 'rgb(29, 155, 240)' }}
          >
            {words.learnMore}
          </Span>
        </Text>
      </View>
    );
  return (
    <View>
      <Text
        look={{
          position: 'absolute',
          width: 1,
          height: 1,
          overflow: 'hidden',
          clip: 'rect(1px, 1px, 1px, 1px)',
        }}
      >
        <Span>{words.quote}</Span>
      </Text>
      <View
        tabIndex={0}
        role="link"
        look={{ ...FRAME, cursor: 'pointer' }}
        style={{ borderColor: tone.line }}
      >
        <View>
          <View look={{ margin: '12px 12px 0' }}>
            <View look={{ flexDirection: 'row', alignItems: 'center', flexShrink: 1 }}>
              <View look={{ flexShrink: 1, overflow: 'hidden' }}>
                <View look={{ flexDirection: 'row', alignItems: 'center', maxWidth: '100%' }}>
                  <View look={{ marginInlineEnd: 4 }} testid="Tweet-User-Avatar">
                    <Portrait person={person} size={24} hidden />
                  </View>
                  <View look={{ flexShrink: 1, maxWidth: '100%' }}>
                    <UserLine post={post} person={person} linked={false} />
                  </View>
                </View>
              </View>
            </View>
          </View>
          <View look={{ margin: '4px 12px 12px' }}>
            <Text
              dir="auto"
              lang={post.lang}
              testid="tweetText"
              look={{
                fontSize: 15,
                lineHeight: '20px',
                overflow: 'hidden',
                display: '-webkit-box',
                WebkitBoxOrient: 'vertical',
              }}
              style={{ WebkitLineClamp: 5, color: tone.ink }}
            >
              <RichText text={post.text.slice(0, 280)} linked={false} />
            </Text>
          </View>
        </View>
      </View>
    </View>
  );
}

/** What an advert links to: a card, with its address written below. */
function Card() {
  return (
    <View testid="card.wrapper" look={FRAME} style={{ borderColor: tone.line }}>
      <View testid="card.layoutLarge.media" look={{ padding: 14 }} style={{ backgroundColor: tone.raised }}>
        <Text look={{ fontSize: 15, lineHeight: '20px' }} style={{ color: tone.ink }}>
          <Span>{words.practice}</Span>
        </Text>
      </View>
    </View>
  );
}

export function PostMedia({ post }: { post: Post }) {
  const parts: ReactNode[] = [];
  if (post.media) parts.push(<Photo key="photo" post={post} />);
  if (post.video) parts.push(<Video key="video" />);
  if (post.promoted && parts.length === 0) parts.push(<Card key="card" />);
  if (post.quotes) parts.push(<Quote key="quote" id={post.quotes} />);
  if (parts.length === 0) return null;
  return (
    <View look={{ rowGap: 12, marginTop: 12 }}>
      <View look={{ rowGap: 12 }}>{parts}</View>
    </View>
  );
}

/** @jsxImportSource react */
import type { ReactNode } from 'react';
import { describeAge, showAge } from './clock';
import { Icon, VerifiedIcon } from './icons';
import { Span, Text, View } from './look';
import type { Person, Post } from './records';
import { RichText } from './rich-text';
import { readNow } from './store';
import { tone } from './tone';
import { words } from './words';

const LINE = { fontSize: 15, lineHeight: '20px' } as const;
const ELLIPSIS = {
  maxWidth: '100%',
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
} as const;
const ROW = { flexDirection: 'row', alignItems: 'center' } as const;

function Linked({
  person,
  linked,
  quiet,
  children,
}: {
  person: Person;
  linked: boolean;
  quiet?: boolean;
  children: ReactNode;
}) {
  const look = { flexShrink: 1, maxWidth: '100%', cursor: 'pointer' } as const;
  if (!linked)
    return (
      <View look={look} {...(quiet ? { tabIndex: -1 } : {})}>
        {children}
      </View>
    );
  return (
    <View as="a" href={`/${person.handle}`} role="link" look={look} {...(quiet ? { tabIndex: -1 } : {})}>
      {children}
    </View>
  );
}

export function DisplayName({
  person,
  size = 15,
  linked = true,
}: {
  person: Person;
  size?: number;
  linked?: boolean;
}) {
  return (
    <Linked person={person} linked={linked}>
      <View look={{ ...ROW, maxWidth: '100%' }}>
        <Text
          look={{
            fontSize: size,
            lineHeight: `${Math.round(size * 1.34)}px`,
            fontWeight: 700,
            display: 'flex',
            alignItems: 'center',
            overflow: 'hidden',
            whiteSpace: 'nowrap',
            unicodeBidi: 'isolate',
          }}
          style={{ color: tone.ink }}
        >
          <Span look={ELLIPSIS} extraClass="underlines">
            <Span>
              <RichText text={person.name} linked={false} />
            </Span>
          </Span>
        </Text>
        {person.verified && (
          <Text look={{ ...LINE, display: 'inline-flex', flexShrink: 0 }} style={{ color: tone.ink }}>
            <Span look={{ display: 'inline-flex', alignItems: 'center' }}>
              <VerifiedIcon gold={person.kind === 'brand'} />
            </Span>
          </Text>
        )}
      </View>
    </Linked>
  );
}

export function HandleName({ person, linked = true }: { person: Person; linked?: boolean }) {
  return (
    <Linked person={person} linked={linked} quiet>
      <Text look={{ ...LINE, ...ELLIPSIS }} style={{ color: tone.quiet }}>
        <Span>@{person.handle}</Span>
      </Text>
    </Linked>
  );
}

function Age({ post, linked }: { post: Post; linked: boolean }) {
  const now = readNow();
  const time = <time dateTime={new Date(post.postedAt).toISOString()}>{showAge(post.postedAt, now)}</time>;
  const label = describeAge(post.postedAt, now);
  const look = { ...LINE, flexShrink: 0, whiteSpace: 'nowrap' } as const;
  if (!linked)
    return (
      <Text look={look} style={{ color: tone.quiet }} aria-label={label}>
        {time}
      </Text>
    );
  return (
    <Text
      as="a"
      href={`/${post.author}/status/${post.id}`}
      aria-label={label}
      role="link"
      look={look}
      style={{ color: tone.quiet }}
      extraClass="underlines"
    >
      {time}
    </Text>
  );
}

/** Name, handle and time in one line. Quoted blocks have no links; promoted posts no time. */
export function UserLine({
  post,
  person,
  linked = true,
  labelId,
}: {
  post: Post;
  person: Person;
  linked?: boolean;
  labelId?: string;
}) {
  return (
    <View
      look={{ ...ROW, flexShrink: 1, maxWidth: '100%' }}
      testid="User-Name"
      {...(labelId ? { id: labelId } : {})}
    >
      <View look={{ ...ROW, flexShrink: 1, maxWidth: '100%' }}>
        <View look={{ flexShrink: 1, maxWidth: '100%' }}>
          <DisplayName person={person} linked={linked} />
        </View>
      </View>
      <View look={{ flexDirection: 'row', flexShrink: 1, marginInlineStart: 4 }}>
        <View look={{ flexDirection: 'row', flexShrink: 1, alignItems: 'baseline' }}>
          <View look={{ flexShrink: 1, maxWidth: '100%' }}>
            <HandleName person={person} linked={linked} />
          </View>
          {!post.promoted && (
            <>
              <Text
                look={{ ...LINE, padding: '0 4px', flexShrink: 0 }}
                style={{ color: tone.quiet }}
                aria-hidden="true"
              >
                <Span>·</Span>
              </Text>
              <View look={{ flexDirection: 'row', flexShrink: 0 }}>
                <Age post={post} linked={linked} />
              </View>
            </>
          )}
        </View>
      </View>
    </View>
  );
}

/** On the page about a post, name and handle stand above each other and the time is elsewhere. */
export function UserStack({ person, labelId }: { person: Person; labelId: string }) {
  return (
    <View look={{ flexShrink: 1, maxWidth: '100%' }} testid="User-Name" id={labelId}>
      <DisplayName person={person} />
      <HandleName person={person} />
    </View>
  );
}

export function HeaderButtons({ promoted }: { promoted: boolean }) {
  const button = { justifyContent: 'center', cursor: 'pointer', minHeight: 20, overflow: 'visible' } as const;
  return (
    <View look={{ flexShrink: 0, marginInlineStart: 8 }}>
      <View look={{ ...ROW, justifyContent: 'space-between', columnGap: 8 }}>
        {promoted ? (
          <Text look={LINE} style={{ color: tone.quiet }}>
            <Span>{words.ad}</Span>
          </Text>
        ) : (
          <View look={{ flexDirection: 'row' }}>
            <View as="button" aria-label={words.grok} role="button" type="button" look={button}>
              <Text look={{ display: 'flex' }} style={{ color: tone.quiet }}>
                <Icon name="grok" />
              </Text>
            </View>
          </View>
        )}
        <View>
          <View
            as="button"
            aria-expanded={false}
            aria-haspopup="menu"
            aria-label={words.more}
            role="button"
            type="button"
            testid="caret"
            look={button}
          >
            <Text look={{ display: 'flex' }} style={{ color: tone.quiet }}>
              <Icon name="dots" />
            </Text>
          </View>
        </View>
      </View>
    </View>
  );
}

/** @jsxImportSource react */
import { Icon, type IconName } from './icons';
import { Span, Text, View } from './look';
import type { Post } from './records';
import { findAddressees, findPerson, type Known } from './store';
import { BLUE, tone } from './tone';
import { words } from './words';

function SocialContext({
  icon,
  text,
  handle,
}: {
  icon: IconName;
  text: string;
  handle?: string | undefined;
}) {
  const inner = (
    <Span look={{ fontSize: 13, lineHeight: '16px', fontWeight: 700 }} testid="socialContext">
      {handle ? (
        <>
          <Span dir="ltr">{text}</Span> {words.reposted}
        </>
      ) : (
        text
      )}
    </Span>
  );
  return (
    <View look={{ flexDirection: 'row', marginBottom: 4, alignItems: 'center' }}>
      <View look={{ width: 40, alignItems: 'flex-end', marginInlineEnd: 8 }} style={{ color: tone.quiet }}>
        <Icon name={icon} size={16} />
      </View>
      <View look={{ flexGrow: 1, flexShrink: 1 }}>
        {handle ? (
          <Text as="a" href={`/${handle}`} role="link" style={{ color: tone.quiet }} extraClass="underlines">
            {inner}
          </Text>
        ) : (
          <Text style={{ color: tone.quiet }}>{inner}</Text>
        )}
      </View>
    </View>
  );
}

/** The line above a post: who reposted it, or that it is pinned. */
export function findContext(known: Known, post: Post, isPinned: boolean) {
  if (post.repostedBy) {
    const by = findPerson(known, post.repostedBy);
    return <SocialContext icon="repost" text={by?.name ?? post.repostedBy} handle={post.repostedBy} />;
  }
  if (isPinned) return <SocialContext icon="pin" text={words.pinned} />;
  return null;
}

export function ReplyingTo({ known, post }: { known: Known; post: Post }) {
  const handles = findAddressees(known, post);
  const shown = handles.slice(0, 2);
  if (shown.length === 0) return null;
  return (
    <View look={{ marginBottom: 2 }}>
      <Text look={{ fontSize: 15, lineHeight: '20px' }} style={{ color: tone.quiet }}>
        {words.replyingTo}{' '}
        {shown.map((handle, index) => (
          <View key={handle} look={{ display: 'inline-flex' }} extraClass="r-xoduu5">
            <Span>
              {index > 0 && <Span>{` ${words.and} `}</Span>}
              <Span as="a" dir="ltr" href={`/${handle}`} role="link" style={{ color: BLUE }}>
                <Span>@{handle}</Span>
              </Span>
            </Span>
          </View>
        ))}
      </Text>
    </View>
  );
}

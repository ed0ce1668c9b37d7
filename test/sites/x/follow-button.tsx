/** @jsxImportSource react */
import { Span, Text, View } from './look';
import { toggleMark, useKnown } from './store';
import { tone } from './tone';
import { words } from './words';

const CIRCLE = { borderRadius: 9999 } as const;

export function FollowButton({
  handle,
  userId,
  describedBy,
}: {
  handle: string;
  userId: string;
  describedBy: string;
}) {
  const known = useKnown();
  const isFollowed = known.marks.has(`follow:${userId}`);
  return (
    <View
      as="button"
      type="button"
      role="button"
      aria-describedby={describedBy}
      aria-label={`${isFollowed ? words.unfollow : words.follow} @${handle}`}
      testid={`${userId}-${isFollowed ? 'unfollow' : 'follow'}`}
      onClick={() => toggleMark(`follow:${userId}`)}
      look={{ ...CIRCLE, minHeight: 32, padding: '0 16px', justifyContent: 'center', alignItems: 'center' }}
      style={{
        backgroundColor: isFollowed ? 'rgba(0, 0, 0, 0)' : tone.strong,
        ...(isFollowed ? { borderWidth: 1, borderColor: tone.line } : {}),
      }}
    >
      <Text
        look={{ fontSize: 14, lineHeight: '16px', fontWeight: 700 }}
        style={{ color: isFollowed ? tone.ink : tone.strongInk }}
      >
        <Span>
          <Span>{isFollowed ? words.unfollow : words.follow}</Span>
        </Span>
      </Text>
    </View>
  );
}

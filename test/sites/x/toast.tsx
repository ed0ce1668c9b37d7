/** @jsxImportSource react */
import { Span, Text, View } from './look';
import type { Post } from './records';
import { words } from './words';

export function Toast({ post }: { post: Post }) {
  return (
    <View
      look={{
        position: 'fixed',
        bottom: 32,
        left: 0,
        right: 0,
        alignItems: 'center',
        zIndex: 3,
        pointerEvents: 'none',
      }}
    >
      <View
        role="alert"
        testid="toast"
        look={{
          flexDirection: 'row',
          alignItems: 'center',
          padding: '12px 16px',
          borderRadius: 4,
          columnGap: 24,
          pointerEvents: 'auto',
        }}
        style={{ backgroundColor: 'rgb(29, 155, 240)' }}
      >
        <Text look={{ fontSize: 15, lineHeight: '20px' }} style={{ color: 'white' }}>
          <Span>{words.sent}</Span>
        </Text>
        <View as="a" href={`/${post.author}/status/${post.id}`} role="link">
          <Text
            look={{ fontSize: 15, lineHeight: '20px', fontWeight: 700 }}
            style={{ color: 'white' }}
            extraClass="underlines"
          >
            <Span>{words.view}</Span>
          </Text>
        </View>
      </View>
    </View>
  );
}

/** @jsxImportSource react */
import { useEffect } from 'react';
import { Composer } from './composer';
import { Icon } from './icons';
import { Text, View } from './look';
import { PostArticle } from './post';
import { closeDialog } from './route';
import { useKnown } from './store';
import { tone } from './tone';
import { words } from './words';

const FIXED = { position: 'fixed', top: 0, bottom: 0, left: 0, right: 0 } as const;

/** Reply or new post in a sheet over the page; the page beneath stays as it was. */
export function ReplyDialog({ replyTo }: { replyTo: string | undefined }) {
  const known = useKnown();
  const post = replyTo ? known.posts.get(replyTo) : undefined;
  useEffect(() => {
    const close = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) closeDialog();
    };
    addEventListener('keydown', close);
    return () => removeEventListener('keydown', close);
  }, []);
  return (
    <View look={{ ...FIXED, zIndex: 2 }}>
      <View look={{ ...FIXED, alignItems: 'center' }}>
        <View
          testid="mask"
          look={{ position: 'absolute', top: 0, bottom: 0, left: 0, right: 0 }}
          style={{ backgroundColor: tone.veil }}
          onClick={closeDialog}
        />
        <View
          role="dialog"
          aria-modal="true"
          aria-labelledby="modal-header"
          testid="sheetDialog"
          look={{
            width: 600,
            maxWidth: '100%',
            marginTop: '5vh',
            maxHeight: '90vh',
            borderRadius: 16,
            overflowY: 'auto',
            flexShrink: 1,
          }}
          style={{ backgroundColor: tone.ground }}
        >
          <View
            look={{ height: 53, padding: '0 16px', flexDirection: 'row', alignItems: 'center' }}
            id="modal-header"
          >
            <View
              as="button"
              type="button"
              role="button"
              aria-label={words.close}
              testid="app-bar-close"
              onClick={closeDialog}
              look={{ padding: 8, marginInlineStart: -8, borderRadius: 9999 }}
            >
              <Text look={{ display: 'flex' }} style={{ color: tone.ink }}>
                <Icon name="close" size={20} />
              </Text>
            </View>
          </View>
          <View>
            {post && <PostArticle post={post} shape={{ lineBelow: true }} />}
            <Composer
              key={replyTo ?? 'new'}
              replyTo={replyTo}
              place="dialog"
              isFocused
              onSent={closeDialog}
              onEscape={closeDialog}
            />
          </View>
        </View>
      </View>
    </View>
  );
}

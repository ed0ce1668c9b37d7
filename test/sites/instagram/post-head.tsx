/** @jsxImportSource react */

import type { ReactNode } from 'react';
import { memo } from 'react';
import { Icon } from './icons';
import { looks } from './look';
import { Name } from './name-line';
import { Button, Link, Words } from './parts';
import { Portrait } from './portrait';
import type { Post } from './records';
import { getPerson, useKnown } from './store';
import { words } from './words';

const look = looks({
  head: { display: 'flex', alignItems: 'center', gap: 12, padding: '12px 0' },
  words: { flex: '1 1 0', minWidth: 0 },
  line: { display: 'flex', alignItems: 'center', gap: 6 },
  quiet: { color: 'var(--quiet)' },
  follow: { color: 'var(--accent)', fontWeight: 600 },
  below: { fontSize: 12 },
});

/** Who posted; what stands after the dot differs: the time in a feed, "Follow" on the post's page. */
export const PostHead = memo(function PostHead({ post, aside }: { post: Post; aside?: ReactNode }) {
  const known = useKnown();
  const author = getPerson(known, post.author);
  return (
    <div className={look.head}>
      <div>
        <span>
          <Button>
            <Portrait person={author} size={32} />
          </Button>
        </span>
      </div>
      <div className={look.words}>
        <div className={look.line}>
          <Words>
            <Name person={author} />
          </Words>
          {(aside !== undefined || post.author !== known.own) && (
            <span>
              <Words className={look.quiet}>•</Words>
            </span>
          )}
          {aside ?? (post.author !== known.own && <Button className={look.follow}>{words.follow}</Button>)}
        </div>
        <div className={look.below}>
          {post.kind === 'reel' && (
            <Words className={look.below}>
              <Link href={`/reels/audio/${author.userId}/`}>
                <span>{words.originalAudio}</span>
              </Link>
            </Words>
          )}
          {post.kind === 'ad' && <Words className={look.below}>{words.sponsored}</Words>}
        </div>
      </div>
      <Button>
        <Icon label={words.options} name="dots" />
      </Button>
    </div>
  );
});

/** @jsxImportSource react */
import { Icon } from './icons';
import { profileLink, type Surface } from './links';
import { looks } from './look';
import { Button, Link } from './parts';
import { Portrait } from './portrait';
import { PostTime } from './post-time';
import type { Person, Post } from './records';
import { isOldLayout } from './settings';
import { fill, words } from './words';

const look = looks({
  row: { display: 'flex', gap: 10, padding: '12px 16px 4px', alignItems: 'flex-start' },
  names: { flex: '1 1 0', minWidth: 0 },
  name: { fontWeight: 600, overflowWrap: 'anywhere' },
  under: { fontSize: 13, color: 'var(--quiet)', display: 'flex', alignItems: 'center', gap: 4 },
  button: { color: 'var(--quiet)', padding: 6, borderRadius: 18 },
});

/** What the "Sponsored" line says is no text: drawn letters behind a label. */
function Sponsored() {
  return (
    <svg height="14" role="presentation" viewBox="0 0 90 14" width="90">
      <text fill="currentColor" fontSize="12" x="0" y="11">
        {[...words.sponsored].join('\u200B')}
      </text>
    </svg>
  );
}

type Props = {
  post: Post;
  author: Person;
  surface: Surface;
  /** Ids that the post's aria-labelledby and -describedby name. */
  nameId: string;
  timeId: string;
};

export function PostHeader({ post, author, surface, nameId, timeId }: Props) {
  const Heading = surface === 'page' || surface === 'dialog' ? 'h3' : surface === 'photo' ? 'h2' : 'h4';
  const link = profileLink(author, post);
  return (
    <div className={look.row}>
      <div>
        <span>
          <Link
            aria-hidden={isOldLayout ? 'true' : undefined}
            aria-label={isOldLayout ? undefined : author.name}
            href={link}
            tabIndex={isOldLayout ? -1 : 0}
          >
            <div>
              <Portrait person={author} size={40} />
              <div data-visualcompletion="ignore" role="none" />
            </div>
          </Link>
        </span>
      </div>
      <div className={look.names}>
        <span dir={document.documentElement.dir}>
          <div data-ad-rendering-role={isOldLayout ? undefined : 'profile_name'}>
            <Heading id={nameId}>
              <span>
                <span>
                  <span>
                    <Link className={look.name} href={link}>
                      <strong className={look.name}>
                        <span dir="auto">{author.name}</span>
                      </strong>
                    </Link>
                  </span>
                </span>
              </span>
              {post.group && (
                <span>
                  {' › '}
                  <Link className={look.name} href={`${location.origin}/groups/${post.group.id}/`}>
                    <span>{post.group.name}</span>
                  </Link>
                </span>
              )}
            </Heading>
          </div>
        </span>
        <span dir={document.documentElement.dir}>
          <div className={look.under} id={timeId}>
            <span>
              <span>
                <span>
                  {post.kind === 'ad' ? (
                    <Sponsored />
                  ) : (
                    <PostTime author={author} post={post} surface={surface} />
                  )}
                </span>
              </span>
            </span>
            <span>
              <span aria-hidden="true">{'\u00A0·\u200B\u00A0'}</span>
            </span>
            <span title={words.public}>
              <Icon name="globe" size={12} />
            </span>
          </div>
        </span>
      </div>
      <Button
        aria-expanded="false"
        aria-haspopup="menu"
        aria-label={fill(words.actionsFor, { name: author.name })}
        className={look.button}
      >
        <Icon name="dots" size={20} />
      </Button>
      {surface === 'feed' && (
        <Button aria-label={words.hidePost} className={look.button}>
          <Icon name="cross" size={20} />
        </Button>
      )}
    </div>
  );
}

/** @jsxImportSource react */
import { memo } from 'react';
import { Icon } from './icons';
import { looks } from './look';
import { Gif } from './media';
import { LinkedTime, Name } from './name-line';
import { Button, TEXT, Words } from './parts';
import { LinkedPortrait } from './portrait';
import type { Comment as CommentData, Person } from './records';
import { RichText } from './rich-text';
import { fill, words } from './words';

const FACE = 32;

const look = looks({
  comment: { display: 'flex', gap: 12, padding: '8px 0' },
  main: { flex: '1 1 0', minWidth: 0, display: 'flex', gap: 8 },
  words: { flex: '1 1 0', minWidth: 0 },
  line: { display: 'flex', gap: 6, alignItems: 'center' },
  foot: {
    display: 'flex',
    alignItems: 'center',
    gap: 12,
    color: 'var(--quiet)',
    fontSize: 12,
    fontWeight: 600,
    minHeight: 16,
    marginTop: 6,
  },
  age: { marginTop: 6, fontWeight: 400 },
  heart: { paddingTop: 8, color: 'var(--quiet)' },
  list: { display: 'flex', alignItems: 'flex-start', gap: 12, padding: '8px 0' },
});

export function commentPath({ code, id, replyTo }: CommentData): string {
  return replyTo === undefined ? `/p/${code}/c/${id}/` : `/p/${code}/c/${replyTo}/r/${id}/`;
}

type Props = { comment: CommentData; author: Person; onReply: (comment: CommentData) => void };

function Foot({ comment, onReply }: Omit<Props, 'author'>) {
  return (
    <div className={look.foot} style={{ '--x-height': '16px' } as object}>
      {comment.likes > 0 && (
        <Button>
          <Words>
            <span>{fill(words.likes, { count: comment.likes })}</span>
          </Words>
        </Button>
      )}
      <Button onClick={() => onReply(comment)}>
        <Words>
          <span>{words.reply}</span>
        </Words>
      </Button>
    </div>
  );
}

function Heart() {
  return (
    <div className={look.heart}>
      <span>
        <Button>
          <span>
            <Icon label={words.like} name="heart" size={12} />
          </span>
        </Button>
      </span>
    </div>
  );
}

/** A comment on the desktop page of a post: divs all the way down, its address in the link around the time. */
export const Comment = memo(function Comment({ comment, author, onReply }: Props) {
  return (
    <div className={look.comment}>
      <div>
        <span>
          <LinkedPortrait person={author} size={FACE} />
        </span>
      </div>
      <div className={look.main}>
        <div className={look.words}>
          <div>
            <div className={look.line}>
              <Words>
                <Name person={author} />
              </Words>
              <Words>
                <LinkedTime at={comment.postedAt} href={commentPath(comment)} />
              </Words>
            </div>
            <div>
              {comment.gif ? <Gif /> : <Words className={TEXT}>{<RichText text={comment.text} />}</Words>}
            </div>
          </div>
          <Foot comment={comment} onReply={onReply} />
        </div>
        <Heart />
      </div>
    </div>
  );
});

/** The same in a dialog, where lists are still lists: name and text first, the time below them. */
export const ListComment = memo(function ListComment({ comment, author, onReply }: Props) {
  return (
    <li className={look.list}>
      <div>
        <LinkedPortrait person={author} size={FACE} />
      </div>
      <div className={look.words}>
        <h3>
          <div>
            <Name person={author} />
          </div>
        </h3>
        <div>
          {comment.gif ? <Gif /> : <Words className={TEXT}>{<RichText text={comment.text} />}</Words>}
        </div>
        <div className={look.foot}>
          <span className={look.age}>
            <LinkedTime at={comment.postedAt} href={commentPath(comment)} />
          </span>
          <Foot comment={comment} onReply={onReply} />
        </div>
      </div>
      <Heart />
    </li>
  );
});

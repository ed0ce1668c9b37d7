/** @jsxImportSource react */
import { useState } from 'react';
import { Icon, type IconName } from './icons';
import { looks } from './look';
import { Box, Button } from './parts';
import type { Post } from './records';
import { isOldLayout } from './settings';
import { countComments, useKnown } from './store';
import { fill, words } from './words';

const look = looks({
  counts: { display: 'flex', alignItems: 'center', gap: 6, padding: '10px 16px', color: 'var(--quiet)' },
  faces: { display: 'flex' },
  face: {
    width: 18,
    height: 18,
    borderRadius: 9,
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    color: 'white',
  },
  like: { backgroundColor: '#0866FF' },
  love: { backgroundColor: '#E3304F', marginInlineStart: -2 },
  end: { marginInlineStart: 'auto', display: 'flex', gap: 12 },
  hidden: { position: 'absolute', width: 1, height: 1, overflow: 'hidden', clip: 'rect(0, 0, 0, 0)' },
  actions: { display: 'flex', margin: '0 12px', borderTop: '1px solid var(--line)', padding: '4px 0' },
  action: {
    flex: '1 1 0',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    gap: 8,
    padding: '7px 4px',
    borderRadius: 4,
    fontWeight: 600,
    color: 'var(--quiet)',
  },
  on: { color: 'var(--accent)' },
});

function countReactions(post: Post): { likes: number; loves: number } {
  const turn = Number(post.id.slice(-4));
  return { likes: 3 + (turn % 420), loves: 1 + (turn % 61) };
}

function Action(props: {
  icon: IconName;
  name: string;
  label: string;
  mark: string;
  isOn?: boolean;
  onClick?: () => void;
}) {
  const { icon, name, label, mark, isOn = false, onClick } = props;
  return (
    <Button aria-label={label} className={isOn ? `${look.action} ${look.on}` : look.action} onClick={onClick}>
      <Icon name={icon} size={20} />
      <span dir="auto">
        <span data-ad-rendering-role={isOldLayout ? undefined : mark}>{name}</span>
      </span>
    </Button>
  );
}

type Props = { post: Post; reactionsId: string; countId: string; onComment: () => void };

export function PostFooter({ post, reactionsId, countId, onComment }: Props) {
  const known = useKnown();
  const [isLiked, setLiked] = useState(false);
  const { likes, loves } = countReactions(post);
  const total = (likes + loves + (isLiked ? 1 : 0)).toLocaleString(document.documentElement.lang);
  const comments = countComments(known, post.id);
  return (
    <div data-visualcompletion="ignore-dynamic">
      <div className={look.counts}>
        <Box aria-label={words.seeReactions} className={look.faces} role="toolbar">
          <span className={look.faces} id={reactionsId}>
            <Button
              aria-label={fill(words.likePeople, { count: likes })}
              className={`${look.face} ${look.like}`}
            >
              <Icon isFilled name="thumb" size={11} />
            </Button>
            <Button
              aria-label={fill(words.lovePeople, { count: loves })}
              className={`${look.face} ${look.love}`}
            >
              ♥
            </Button>
          </span>
        </Box>
        <div className={look.hidden}>{words.allReactions}</div>
        <span aria-hidden="true">
          <span>
            <span>{total}</span>
          </span>
        </span>
        <div className={look.end}>
          {comments > 0 && (
            <Button id={countId} onClick={onComment}>
              <span dir="auto">
                <span>{fill(words.comments, { count: comments })}</span>
              </span>
            </Button>
          )}
          <Button>
            <span dir="auto">
              <span>{fill(words.shares, { count: 1 + (likes % 37) })}</span>
            </span>
          </Button>
        </div>
      </div>
      <div className={look.actions}>
        <Action
          icon="thumb"
          isOn={isLiked}
          label={words.like}
          name={words.like}
          onClick={() => setLiked(!isLiked)}
          mark="like_button"
        />
        <Action
          icon="bubble"
          label={words.leaveComment}
          name={words.comment}
          onClick={onComment}
          mark="comment_button"
        />
        <Action icon="arrow" label={words.shareLong} name={words.share} mark="share_button" />
      </div>
    </div>
  );
}

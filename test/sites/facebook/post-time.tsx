/** @jsxImportSource react */
import { useState } from 'react';
import { createPortal } from 'react-dom';
import { showAge, showMoment } from './clock';
import { blindLink, postLink, type Surface } from './links';
import { HIDDEN, looks } from './look';
import { useMarkId } from './mark-id';
import { Link, Piece } from './parts';
import type { Person, Post } from './records';
import { isOldLayout } from './settings';
import { readNow } from './store';

const look = looks({
  scrambled: { display: 'inline-flex', position: 'relative', whiteSpace: 'pre' },
  away: { position: 'absolute', top: '3em' },
  frame: { display: 'inline-block', overflow: 'hidden', verticalAlign: 'bottom', position: 'relative' },
  letter: { fontWeight: 400 },
  hidden: HIDDEN,
});

type Part = { key: string; sign: string; kind: 'letter' | 'away' | 'none' };

/** Letters with decoys between them; where they go is the same for the same post. */
function scramble(text: string, seed: string): Part[] {
  return [...text].flatMap((sign, at) => {
    const letter: Part = { key: `s${at}`, sign, kind: 'letter' };
    const turn = seed.charCodeAt(at % seed.length) + at * 7;
    if (turn % 5 > 2) return [letter];
    const decoy = isOldLayout ? (seed[turn % seed.length] ?? '0') : '-\u200B';
    return [{ key: `d${at}`, sign: decoy, kind: isOldLayout && turn % 2 === 0 ? 'away' : 'none' }, letter];
  });
}

/** Seen, it is a time; read, it is noise. */
function Scrambled({ text, seed }: { text: string; seed: string }) {
  const Tag = isOldLayout ? 'span' : 'b';
  return (
    <>
      {scramble(text, seed).map(({ key, sign, kind }) => (
        <Tag
          className={kind === 'away' ? look.away : look.letter}
          key={key}
          style={kind === 'none' ? { display: 'none' } : undefined}
        >
          {sign}
        </Tag>
      ))}
    </>
  );
}

/** In feeds the link leads nowhere and its words are noise until somebody points at it. */
function BlindTime({ post, author }: { post: Post; author: Person }) {
  const [isPointedAt, setPointedAt] = useState(false);
  const label = useMarkId();
  const age = showAge(post.postedAt, readNow());
  const point = () => setPointedAt(true);
  return (
    <span>
      <Link
        aria-label={isOldLayout ? age : undefined}
        href={isPointedAt ? postLink(post, author) : isOldLayout ? `${location.origin}/#` : blindLink(post)}
        onFocus={point}
        onMouseEnter={point}
        target={isOldLayout ? undefined : '_blank'}
      >
        <span>
          <Piece
            aria-labelledby={isOldLayout ? undefined : label}
            className={`${look.scrambled} ${look.frame}`}
          >
            <Scrambled seed={post.id} text={age} />
          </Piece>
        </span>
      </Link>
      {!isOldLayout &&
        createPortal(
          <span className={look.hidden} id={label}>
            {age}
          </span>,
          document.body,
        )}
    </span>
  );
}

export function PostTime({ post, author, surface }: { post: Post; author: Person; surface: Surface }) {
  if (surface === 'feed') return <BlindTime author={author} post={post} />;
  const moment = showMoment(post.postedAt);
  return (
    <Link aria-label={moment} href={postLink(post, author)}>
      {surface === 'photo' ? (
        <span className={look.frame}>
          <span className={look.scrambled}>
            <Scrambled seed={post.id} text={moment} />
          </span>
        </span>
      ) : (
        moment
      )}
    </Link>
  );
}

/** @jsxImportSource react */
import type { ReactNode } from 'react';
import { outerLink } from './links';
import { looks } from './look';
import { Link } from './parts';

const PIECE =
  /(https?:\/\/[^\s]+)|(?<![\w&])(#[\p{L}\p{N}_]+)|((?:\p{Regional_Indicator}{2}|\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F)(?:\p{Emoji_Modifier})?(?:\u200D\p{Extended_Pictographic}\uFE0F?(?:\p{Emoji_Modifier})?)*)/gu;
const EMOJI_SIZE = 16;

const look = looks({
  block: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  group: { margin: '0.5em 0 0' },
  emoji: { display: 'inline-flex', margin: '0 1px', verticalAlign: 'middle', width: 16, height: 16 },
  link: { color: 'var(--link)' },
});

function Emoji({ emoji }: { emoji: string }) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 36 36"><text x="18" y="30" font-size="31" text-anchor="middle">${emoji}</text></svg>`;
  return (
    <span className={look.emoji}>
      <img
        alt={emoji}
        height={EMOJI_SIZE}
        referrerPolicy="origin-when-cross-origin"
        src={`data:image/svg+xml,${encodeURIComponent(svg)}`}
        width={EMOJI_SIZE}
      />
    </span>
  );
}

function Pieces({ text }: { text: string }) {
  const parts: ReactNode[] = [];
  let end = 0;
  for (const match of text.matchAll(PIECE)) {
    if (match.index > end) parts.push(text.slice(end, match.index));
    const [whole, url, tag] = match;
    const key = `${match.index}-${whole}`;
    if (url)
      parts.push(
        <Link className={look.link} href={outerLink(url)} key={key} rel="nofollow noreferrer" target="_blank">
          {url}
        </Link>,
      );
    else if (tag)
      parts.push(
        <Link
          className={look.link}
          href={`${location.origin}/hashtag/${encodeURIComponent(tag.slice(1).toLowerCase())}`}
          key={key}
        >
          {tag}
        </Link>,
      );
    else parts.push(<Emoji emoji={whole} key={key} />);
    end = match.index + whole.length;
  }
  if (end < text.length) parts.push(text.slice(end));
  return <>{parts}</>;
}

/** One block per line, an empty line begins a new group; `tail` hangs on the last line ("See more"). */
export function RichText({ text, tail }: { text: string; tail?: ReactNode }) {
  const groups = text.split(/\n{2,}/).map((group) => group.split('\n'));
  return (
    <>
      {groups.map((lines, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of a text have no other name
        <div className={at > 0 ? `${look.block} ${look.group}` : look.block} key={at}>
          {lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <div dir="auto" key={index} style={{ textAlign: 'start' }}>
              <Pieces text={line} />
              {at === groups.length - 1 && index === lines.length - 1 && tail}
            </div>
          ))}
        </div>
      ))}
    </>
  );
}

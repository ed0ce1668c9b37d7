/** @jsxImportSource react */
import { Fragment, type ReactNode } from 'react';
import { looks } from './look';
import { Link } from './parts';

const PIECE = /(?<![\w.])@([A-Za-z0-9._]*[A-Za-z0-9_])|(?<![\w&])#([\p{L}\p{N}_]+)/gu;

const look = looks({ link: { color: 'var(--link)' } });

function Pieces({ line }: { line: string }) {
  const parts: ReactNode[] = [];
  let end = 0;
  for (const match of line.matchAll(PIECE)) {
    if (match.index > end) parts.push(line.slice(end, match.index));
    const [whole, handle, tag] = match;
    const href = handle ? `/${handle}/` : `/explore/tags/${encodeURIComponent((tag ?? '').toLowerCase())}/`;
    parts.push(
      <Link className={look.link} href={href} key={match.index}>
        {whole}
      </Link>,
    );
    end = match.index + whole.length;
  }
  if (end < line.length) parts.push(line.slice(end));
  return <>{parts}</>;
}

/** Line breaks as elements, mentions and tags as links, emoji as letters: as there. */
export function RichText({ text }: { text: string }) {
  return (
    <>
      {text.split('\n').map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of a text have no other name
        <Fragment key={index}>
          {index > 0 && <br />}
          <Pieces line={line} />
        </Fragment>
      ))}
    </>
  );
}

/** @jsxImportSource react */
import type { ReactNode } from 'react';
import { rules, Span, View } from './look';
import { BLUE } from './tone';

/** Splits a text into the pieces X draws differently: links, handles, tags, emoji, plain words. */
const PIECE =
  /(https?:\/\/[^\s]+)|(?<![\w@])(@[A-Za-z0-9_]{1,15})|(?<![\w&])(#[\p{L}\p{N}_]+)|((?:\p{Regional_Indicator}{2}|\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F)(?:\p{Emoji_Modifier})?(?:\u200D\p{Extended_Pictographic}\uFE0F?(?:\p{Emoji_Modifier})?)*)/gu;
const LONGEST_LINK = 27;

export function drawEmoji(emoji: string): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 36 36"><text x="18" y="30" font-size="31" text-anchor="middle">${emoji}</text></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

export function Emoji({ emoji }: { emoji: string }) {
  return (
    <img
      alt={emoji}
      draggable={false}
      src={drawEmoji(emoji)}
      title={`emoji ${emoji.codePointAt(0)?.toString(16)}`}
      className={`r-4qtqp9 ${rules({ width: '1.2em', height: '1.2em', margin: '0 0.075em', verticalAlign: '-20%', display: 'inline-block' })}`}
    />
  );
}

function Link({ url }: { url: string }) {
  const bare = url.replace(/^https?:\/\//, '');
  const seen = bare.slice(0, LONGEST_LINK);
  // X keeps the whole address in the text, at size zero, so that copying gives it whole.
  const none = rules({ fontSize: 0, lineHeight: 0 });
  return (
    <Span
      as="a"
      dir="ltr"
      href={url}
      rel="noopener noreferrer nofollow"
      target="_blank"
      role="link"
      style={{ color: BLUE }}
    >
      <span aria-hidden="true" className={`css-1jxf684 ${none}`}>
        {url.slice(0, url.length - bare.length)}
      </span>
      {seen}
      {bare.length > seen.length && (
        <>
          <span aria-hidden="true" className={`css-1jxf684 ${none}`}>
            {bare.slice(seen.length)}
          </span>
          <span aria-hidden="true" className="css-1jxf684">
            …
          </span>
        </>
      )}
    </Span>
  );
}

export function Handle({ handle, linked = true }: { handle: string; linked?: boolean }) {
  if (!linked)
    return (
      <Span dir="ltr">
        <Span>{handle}</Span>
      </Span>
    );
  return (
    <View look={{ display: 'inline-flex' }} extraClass="r-xoduu5">
      <Span look={{ flexDirection: 'row' }}>
        <Span
          as="a"
          dir="ltr"
          href={`/${handle.slice(1)}`}
          role="link"
          style={{ color: BLUE }}
          look={{ cursor: 'pointer' }}
        >
          {handle}
        </Span>
      </Span>
    </View>
  );
}

export function RichText({ text, linked = true }: { text: string; linked?: boolean }) {
  const parts: ReactNode[] = [];
  let end = 0;
  const plain = (until: number) => {
    if (until > end) parts.push(<Span key={end}>{text.slice(end, until)}</Span>);
  };
  for (const match of text.matchAll(PIECE)) {
    plain(match.index);
    const [whole, url, handle, tag] = match;
    const key = `${match.index}-${whole}`;
    if (url) parts.push(<Link key={key} url={url} />);
    else if (handle) parts.push(<Handle key={key} handle={handle} linked={linked} />);
    else if (tag)
      parts.push(
        <Span key={key} look={{ flexDirection: 'row' }}>
          <Span
            as="a"
            dir="ltr"
            href={`/hashtag/${encodeURIComponent(tag.slice(1))}`}
            role="link"
            style={{ color: BLUE }}
          >
            {tag}
          </Span>
        </Span>,
      );
    else parts.push(<Emoji key={key} emoji={whole} />);
    end = match.index + whole.length;
  }
  plain(text.length);
  return <>{parts}</>;
}

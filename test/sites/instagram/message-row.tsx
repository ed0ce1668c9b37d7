/** @jsxImportSource react */
import { Icon } from './icons';
import { looks } from './look';
import { Box, Button, Link } from './parts';
import { Face } from './portrait';
import type { Person, TalkMessage } from './records';
import { fill, words } from './words';

const look = looks({
  row: { display: 'flex', alignItems: 'flex-end', gap: 8, padding: '2px 16px' },
  own: { flexDirection: 'row-reverse' },
  face: { width: 28, flexShrink: 0 },
  bubble: {
    borderRadius: 22,
    padding: '8px 14px',
    maxWidth: 420,
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-wrap',
  },
  received: { backgroundColor: 'var(--bubble)' },
  sent: { backgroundColor: 'var(--own)', color: '#fff' },
  tools: { display: 'flex', gap: 8, color: 'var(--quiet)', opacity: 0, alignSelf: 'center' },
});

type MessageRowProps = {
  message: TalkMessage;
  peer: Person;
  isOwn: boolean;
  /** The last of several in a row. */
  isLast: boolean;
};

/**
 * One message: no id, no time, no link. Whose it is shows in its place, and beside the last of several received in the
 * avatar of the other side.
 */
export function MessageRow({ message, peer, isOwn, isLast }: MessageRowProps) {
  const name = isOwn ? message.from : peer.name;
  return (
    <div>
      <div role="presentation">
        <Box className={isOwn ? `${look.row} ${look.own}` : look.row} role="group">
          {!isOwn && (
            <div className={look.face}>
              {isLast && (
                <Link aria-label={fill(words.openProfile, { handle: peer.handle })} href={`/${peer.handle}/`}>
                  <Face person={peer} size={28} />
                </Link>
              )}
            </div>
          )}
          <div role="presentation">
            <div className={`${look.bubble} ${isOwn ? look.sent : look.received}`}>
              <span dir="auto">
                <div dir="auto">{message.text}</div>
              </span>
            </div>
          </div>
          <div className={look.tools}>
            <Button>
              <Icon label={fill(words.react, { name })} name="smile" size={16} />
            </Button>
            <Button>
              <Icon label={fill(words.replyTo, { name })} name="reply" size={16} />
            </Button>
          </div>
        </Box>
      </div>
    </div>
  );
}

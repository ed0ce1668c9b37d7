/** @jsxImportSource react */
import { Icon } from './icons';
import { profileLink } from './links';
import { looks } from './look';
import { Box, Button, Link } from './parts';
import { Portrait } from './portrait';
import { getPerson, useKnown } from './store';
import { Talk } from './talk';
import { fill, words } from './words';

const BANNER = 56;

const look = looks({
  page: {
    display: 'flex',
    height: `calc(100vh - ${BANNER}px)`,
    gap: 16,
    padding: 16,
    boxSizing: 'border-box',
  },
  card: {
    backgroundColor: 'var(--card)',
    borderRadius: 8,
    display: 'flex',
    flexDirection: 'column',
    overflow: 'hidden',
  },
  list: { width: 360, flexShrink: 1, minWidth: 200 },
  talk: { flex: '1 1 0', minWidth: 0 },
  about: { width: 280, flexShrink: 0, alignItems: 'center', padding: 24, gap: 10, textAlign: 'center' },
  title: { fontSize: 24, fontWeight: 700, padding: '16px 16px 8px' },
  row: { display: 'flex', gap: 12, alignItems: 'center', padding: 8, margin: '0 8px', borderRadius: 8 },
  here: { backgroundColor: 'var(--bubble)' },
  words: { minWidth: 0, flex: '1 1 0' },
  last: {
    color: 'var(--quiet)',
    fontSize: 13,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: 10,
    padding: '10px 16px',
    borderBottom: '1px solid var(--line)',
  },
  name: { fontWeight: 600 },
  quiet: { color: 'var(--quiet)', fontSize: 13 },
  tools: { marginInlineStart: 'auto', color: 'var(--accent)', display: 'flex', gap: 12 },
});

/** /messages/t/<userId>: the talks at one side, the open one, and who it is with. */
export function MessengerPage({ peer }: { peer: string }) {
  const known = useKnown();
  const talk = known.talks.find((one) => one.peer === peer);
  const person = getPerson(known, peer);
  return (
    <div className={look.page}>
      <Box
        aria-label={words.chats}
        className={`${look.card} ${look.list}`}
        data-rail="start"
        role="navigation"
      >
        <h1 className={look.title}>{words.chats}</h1>
        <Box aria-label={words.chats} role="list">
          {known.talks.map(({ peer: other, messages }) => {
            const shown = getPerson(known, other);
            const last = messages.at(-1);
            return (
              <Box key={other} role="listitem">
                <Link
                  aria-current={other === peer ? 'page' : 'false'}
                  className={other === peer ? `${look.row} ${look.here}` : look.row}
                  href={`/messages/t/${other}/`}
                >
                  <Portrait person={shown} size={48} />
                  <div className={look.words}>
                    <div>
                      <span dir="auto">{shown.name}</span>
                    </div>
                    <div className={look.last}>
                      <span dir="auto">{last?.text.split('\n')[0]}</span>
                    </div>
                  </div>
                </Link>
              </Box>
            );
          })}
        </Box>
      </Box>
      <Box
        aria-label={fill(words.conversation, { name: person.name })}
        className={`${look.card} ${look.talk}`}
        role="region"
      >
        <div className={look.head}>
          <Link aria-label={person.name} href={`${profileLink(person)}/`.replace(/(id=\d+)\/$/, '$1')}>
            <Portrait person={person} size={40} />
          </Link>
          <div>
            <h2 className={look.name} dir="auto">
              <span>{person.name}</span>
            </h2>
            <span className={look.quiet}>{words.activeNow}</span>
          </div>
          <div className={look.tools}>
            <Icon name="phone" size={22} />
            <Icon name="video" size={22} />
          </div>
        </div>
        {talk ? (
          <Talk key={peer} peer={person} talk={talk} />
        ) : (
          <p className={look.title}>{words.unavailable}</p>
        )}
      </Box>
      <div className={`${look.card} ${look.about}`} data-rail="end">
        <Portrait person={person} size={80} />
        <h2 dir="auto">
          <Link className={look.name} href={profileLink(person)}>
            <span>{person.name}</span>
          </Link>
        </h2>
        <Button className={look.quiet}>{words.viewProfile}</Button>
      </div>
    </div>
  );
}

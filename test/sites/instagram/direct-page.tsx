/** @jsxImportSource react */
import { Icon } from './icons';
import { looks } from './look';
import { Box, Button, Link, Words } from './parts';
import { Face } from './portrait';
import { go } from './route';
import { getPerson, useKnown } from './store';
import { MessageBox, Messages } from './talk';
import { fill, words } from './words';

const look = looks({
  page: { display: 'flex', height: '100vh' },
  list: {
    width: 340,
    flexShrink: 1,
    minWidth: 96,
    borderInlineEnd: '1px solid var(--line)',
    overflowY: 'auto',
  },
  title: { fontSize: 20, fontWeight: 700, padding: '36px 24px 16px' },
  row: { display: 'flex', gap: 12, alignItems: 'center', padding: '8px 24px' },
  here: { backgroundColor: 'var(--soft)' },
  words: { flex: '1 1 0', minWidth: 0 },
  last: {
    color: 'var(--quiet)',
    fontSize: 12,
    display: 'block',
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
  talk: { flex: '1 1 0', minWidth: 0, display: 'flex', flexDirection: 'column' },
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: 12,
    padding: '14px 16px',
    borderBottom: '1px solid var(--line)',
  },
  person: { display: 'flex', alignItems: 'center', gap: 12 },
  name: { fontSize: 16, fontWeight: 600 },
  tools: { marginInlineStart: 'auto', display: 'flex', gap: 16 },
  empty: { margin: 'auto', textAlign: 'center' },
});

function ThreadList({ open }: { open: string | null }) {
  const known = useKnown();
  return (
    <Box aria-label={words.threadList} className={look.list} role="navigation">
      <h1 className={look.title}>{known.own}</h1>
      <Box aria-label={words.threadList} data-pagelet="IGDInboxThreadListScrollableAreaPagelet">
        {known.talks.map(({ id, peer, messages }) => {
          const person = getPerson(known, peer);
          return (
            <Button
              className={id === open ? `${look.row} ${look.here}` : look.row}
              key={id}
              onClick={() => go(`/direct/t/${id}/`)}
            >
              <Face person={person} size={48} />
              <div className={look.words}>
                <div>
                  <span dir="auto" title={person.name}>
                    {person.name}
                  </span>
                </div>
                <Words className={look.last}>{messages.at(-1)?.text.split('\n')[0]}</Words>
              </div>
            </Button>
          );
        })}
      </Box>
    </Box>
  );
}

/** /direct/inbox/ and /direct/t/<number>/ */
export function DirectPage({ id }: { id: string | null }) {
  const known = useKnown();
  const talk = known.talks.find((one) => one.id === id);
  const peer = talk ? getPerson(known, talk.peer) : null;
  return (
    <div className={look.page}>
      <ThreadList open={id} />
      {talk && peer ? (
        <div className={look.talk}>
          <Box className={look.head} data-pagelet="IGDInboxHeaderOffMsys">
            <Link
              aria-label={fill(words.openProfile, { handle: peer.handle })}
              className={look.person}
              href={`/${peer.handle}/`}
            >
              <Face person={peer} size={44} />
              <h2 className={look.name} dir="auto">
                <span title={peer.name}>{peer.name}</span>
              </h2>
            </Link>
            <div className={look.tools}>
              <Icon label="" name="phone" />
              <Icon label="" name="video" />
            </div>
          </Box>
          <Messages key={talk.id} talk={talk} />
          <MessageBox key={talk.id} talk={talk.id} />
        </div>
      ) : (
        <p className={look.empty}>{words.yourMessages}</p>
      )}
    </div>
  );
}

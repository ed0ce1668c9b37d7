/** @jsxImportSource react */
import { useState } from 'react';
import { Icon } from './icons';
import { looks } from './look';
import { Box, Button, Words } from './parts';
import { Face } from './portrait';
import { query } from './settings';
import { getPerson, useKnown } from './store';
import { MessageBox, Messages } from './talk';
import { words } from './words';

const look = looks({
  corner: { position: 'fixed', insetInlineEnd: 24, bottom: 24, zIndex: 8 },
  button: {
    display: 'flex',
    alignItems: 'center',
    gap: 10,
    padding: '14px 20px',
    borderRadius: 28,
    backgroundColor: 'var(--page)',
    boxShadow: '0 4px 16px rgba(0,0,0,.25)',
    fontWeight: 600,
  },
  tab: {
    width: 360,
    height: 480,
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: 'var(--page)',
    borderRadius: 12,
    boxShadow: '0 4px 24px rgba(0,0,0,.35)',
    overflow: 'hidden',
  },
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: 10,
    padding: '10px 14px',
    borderBottom: '1px solid var(--line)',
  },
  close: { marginInlineStart: 'auto', display: 'flex' },
});

/** The corner that every page has: closed a button with a word, open (`?chat=<thread>`) a talk over the page. */
export function ChatTab({ isShown }: { isShown: boolean }) {
  const known = useKnown();
  const [open, setOpen] = useState(query.get('chat'));
  const talk = known.talks.find(({ id }) => id === open);
  if (!isShown) return <div hidden />;
  if (!talk)
    return (
      <Box data-pagelet="IGDChatTabsRootContent">
        <div className={look.corner}>
          <Button className={look.button} onClick={() => setOpen(known.talks[0]?.id ?? null)}>
            <Icon label={words.messages} name="send" />
            <Words>{words.messages}</Words>
          </Button>
        </div>
      </Box>
    );
  const peer = getPerson(known, talk.peer);
  return (
    <Box data-pagelet="IGDChatTabsRootContent">
      <div className={look.corner}>
        <div className={look.tab}>
          <div className={look.head}>
            <Face person={peer} size={32} />
            <Words>{peer.name}</Words>
            <Button className={look.close} onClick={() => setOpen(null)}>
              <Icon label={words.close} name="cross" size={18} />
            </Button>
          </div>
          <Messages key={talk.id} talk={talk} />
          <MessageBox key={`box-${talk.id}`} talk={talk.id} />
        </div>
      </div>
    </Box>
  );
}

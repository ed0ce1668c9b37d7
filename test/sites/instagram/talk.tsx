/** @jsxImportSource react */
import { useEffect, useRef } from 'react';
import { showBreak } from './clock';
import { Icon } from './icons';
import { looks } from './look';
import { MessageRow } from './message-row';
import { Box, Button, TextBox, Words } from './parts';
import type { Talk } from './records';
import { getPerson, useKnown } from './store';
import { useMessageBox } from './use-message-box';
import { fill, words } from './words';

const BREAK_MS = 25 * 60_000;

const look = looks({
  scroll: { flex: '1 1 0', minHeight: 0, overflowY: 'auto', padding: '16px 0' },
  break: { textAlign: 'center', color: 'var(--quiet)', fontSize: 12, padding: '14px 0' },
  foot: { padding: 16 },
  field: {
    display: 'flex',
    gap: 10,
    alignItems: 'center',
    border: '1px solid var(--line)',
    borderRadius: 22,
    padding: '0 14px',
  },
  frame: { position: 'relative', flex: '1 1 0', minWidth: 0 },
  box: {
    padding: '12px 0',
    minHeight: 20,
    maxHeight: 120,
    overflowY: 'auto',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    userSelect: 'text',
  },
  placeholder: {
    position: 'absolute',
    top: 12,
    insetInlineStart: 0,
    color: 'var(--quiet)',
    pointerEvents: 'none',
  },
  send: { color: 'var(--accent)', fontWeight: 600 },
});

/** The box below a talk: no label, only the placeholder says what it is. */
export function MessageBox({ talk }: { talk: string }) {
  const { root, text, isEnabled, send } = useMessageBox(talk);
  return (
    <Box data-pagelet="IGDComposerForCannes">
      <div className={look.foot}>
        <div className={look.field}>
          <Button>
            <Icon label={words.emoji} name="smile" />
          </Button>
          <div className={look.frame}>
            <TextBox aria-placeholder={words.message} className={`${look.box} notranslate`} innerRef={root} />
            {text === '' && (
              <div aria-hidden="true" className={look.placeholder}>
                {words.message}
              </div>
            )}
          </div>
          {isEnabled ? (
            <Button className={look.send} onClick={send}>
              {words.send}
            </Button>
          ) : (
            <Icon label={words.like} name="heart" />
          )}
        </div>
      </div>
    </Box>
  );
}

/** The talk itself, as it stands in the inbox and in the small window alike. */
export function Messages({ talk }: { talk: Talk }) {
  const known = useKnown();
  const peer = getPerson(known, talk.peer);
  const scroll = useRef<HTMLDivElement>(null);
  const count = talk.messages.length;
  useEffect(() => {
    // The newest message is in sight, and again after each one that is sent.
    if (count > 0) scroll.current?.scrollTo(0, scroll.current.scrollHeight);
  }, [count]);
  return (
    <div className={look.scroll} ref={scroll}>
      <Box aria-label={fill(words.conversation, { name: peer.name })} data-pagelet="IGDMessagesList">
        {talk.messages.map((message, index) => {
          const before = talk.messages[index - 1];
          const isBroken = !before || message.postedAt - before.postedAt > BREAK_MS;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: messages have no other name
            <div key={index}>
              {isBroken && (
                <div className={look.break}>
                  <Words className={look.break}>{showBreak(message.postedAt)}</Words>
                </div>
              )}
              <MessageRow
                isLast={talk.messages[index + 1]?.from !== message.from}
                isOwn={message.from === known.own}
                message={message}
                peer={peer}
              />
            </div>
          );
        })}
      </Box>
    </div>
  );
}

/** @jsxImportSource react */
import { Fragment, useEffect, useRef } from 'react';
import { showBreak } from './clock';
import { Icon } from './icons';
import { HIDDEN, looks } from './look';
import { Box, Button, TextBox } from './parts';
import { drawPortrait } from './portrait';
import type { Person, Talk as TalkData, TalkMessage } from './records';
import { RichText } from './rich-text';
import { readNow, sendMessage, useKnown } from './store';
import { useComposer } from './use-composer';
import { fill, words } from './words';

const BREAK_MS = 25 * 60_000;
/** Earlier rows a talk keeps as an empty height above the first one. */
const ABOVE_PX = 96;

const look = looks({
  frame: { display: 'flex', flexDirection: 'column', flex: '1 1 0', minHeight: 0 },
  grid: { flex: '1 1 0', overflowY: 'auto', padding: '8px 0', minHeight: 0 },
  break: { textAlign: 'center', color: 'var(--quiet)', fontSize: 12, padding: '12px 0 8px', fontWeight: 500 },
  line: { display: 'flex', alignItems: 'flex-end', gap: 8, padding: '1px 12px' },
  own: { justifyContent: 'flex-end' },
  face: { width: 28, height: 28, borderRadius: '50%', display: 'block' },
  bubble: { borderRadius: 18, padding: '8px 12px', maxWidth: 480, overflowWrap: 'anywhere' },
  received: { backgroundColor: 'var(--received)', color: 'var(--ink)' },
  sent: { backgroundColor: 'var(--sent)', color: 'white' },
  hidden: HIDDEN,
  foot: {
    display: 'flex',
    alignItems: 'flex-end',
    gap: 8,
    padding: '8px 12px',
    color: 'var(--accent)',
    flexShrink: 0,
  },
  tool: { padding: '8px 2px', display: 'flex' },
  field: {
    position: 'relative',
    flex: '1 1 0',
    minWidth: 0,
    backgroundColor: 'var(--bubble)',
    borderRadius: 20,
  },
  box: {
    padding: '9px 12px',
    minHeight: 20,
    maxHeight: 140,
    overflowY: 'auto',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    userSelect: 'text',
    color: 'var(--ink)',
  },
  placeholder: {
    position: 'absolute',
    top: 9,
    insetInlineStart: 12,
    color: 'var(--quiet)',
    pointerEvents: 'none',
  },
});

/** One message: no id, no time, no link; whose it is stands in a line that is not seen. */
function Row({ message, isOwn, peer }: { message: TalkMessage; isOwn: boolean; peer: Person }) {
  return (
    <Box data-virtualized="false">
      <div>
        <Box role="row" tabIndex={-1}>
          <Box data-release-focus-from="CLICK" data-scope="messages_table" role="gridcell" tabIndex={-1}>
            <div role="presentation">
              <h4 className={look.hidden} dir="auto">
                <span>{isOwn ? words.youSent : peer.name}</span>
              </h4>
            </div>
            <div className={isOwn ? `${look.line} ${look.own}` : look.line}>
              {!isOwn && (
                <div role="presentation">
                  <div aria-hidden="true">
                    <span>
                      <img alt={peer.name} className={look.face} src={drawPortrait(peer)} />
                    </span>
                  </div>
                </div>
              )}
              <div>
                <div role="presentation">
                  <span>
                    <Box className={`${look.bubble} ${isOwn ? look.sent : look.received}`} role="none">
                      <div role="presentation">
                        <span dir="auto">
                          <RichText text={message.text} />
                        </span>
                      </div>
                    </Box>
                  </span>
                </div>
              </div>
            </div>
          </Box>
          <Box className={look.hidden} role="gridcell">
            <Button aria-label={words.messageActions} tabIndex={-1}>
              <span dir="auto">{words.enter}</span>
            </Button>
          </Box>
        </Box>
      </div>
    </Box>
  );
}

function DateBreak({ at }: { at: number }) {
  return (
    <h2 dir="auto">
      <Box aria-hidden="true" className={look.break} data-scope="date_break">
        <span dir="auto">
          <span>{showBreak(at, readNow())}</span>
        </span>
      </Box>
    </h2>
  );
}

function MessageBox({ peer }: { peer: Person }) {
  const { root, text, isEnabled, send } = useComposer({
    editor: 'rich',
    kind: 'message',
    answersId: peer.userId,
    deliver: (written) => sendMessage(written, peer.userId),
  });
  return (
    <div className={look.foot}>
      <span className={look.tool}>
        <Icon name="camera" />
      </span>
      <div className={look.field}>
        <TextBox
          aria-describedby={fill(words.writeTo, { name: peer.name })}
          aria-label={words.message}
          aria-placeholder="Aa"
          className={`${look.box} notranslate`}
          innerRef={root}
        />
        {text === '' && (
          <div aria-hidden="true" className={look.placeholder}>
            Aa
          </div>
        )}
      </div>
      <Button
        aria-label={isEnabled ? words.send : words.like}
        className={look.tool}
        onClick={isEnabled ? send : undefined}
      >
        <Icon isFilled name={isEnabled ? 'send' : 'thumb'} />
      </Button>
    </div>
  );
}

/** The talk itself with its box, as it stands in Messenger and in a chat tab alike. */
export function Talk({ talk, peer }: { talk: TalkData; peer: Person }) {
  const known = useKnown();
  const grid = useRef<HTMLElement | null>(null);
  const count = talk.messages.length;
  useEffect(() => {
    // The newest message is in sight, and again after each one that is sent.
    if (count > 0) grid.current?.scrollTo(0, grid.current.scrollHeight);
  }, [count]);
  return (
    <div className={look.frame}>
      <div
        className={look.grid}
        ref={(element) => {
          grid.current = element;
        }}
      >
        <Box aria-label={fill(words.conversation, { name: peer.name })} role="grid">
          <Box role="none">
            <Box data-virtualized="true" style={{ minHeight: ABOVE_PX }}>
              <div />
            </Box>
            {talk.messages.map((message, index) => {
              const before = talk.messages[index - 1];
              const isBroken = !before || message.postedAt - before.postedAt > BREAK_MS;
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: messages have no other name
                <Fragment key={index}>
                  {isBroken && <DateBreak at={message.postedAt} />}
                  <Row isOwn={message.from === known.own} message={message} peer={peer} />
                </Fragment>
              );
            })}
          </Box>
        </Box>
      </div>
      <MessageBox key={peer.userId} peer={peer} />
    </div>
  );
}

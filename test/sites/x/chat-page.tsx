/** @jsxImportSource react */
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { ChatBox } from './chat-box';
import { CHAT_CSS } from './chat-look';
import { showTime } from './clock';
import { drawPortrait } from './portrait';
import type { Person, Talk, TalkMessage } from './records';
import { findPerson, useKnown } from './store';
import { tone } from './tone';
import { pageLanguage, words } from './words';

/** All of the newer view stands in an open shadow tree: the page's own searches and styles end at its host. */
function Tree({ children }: { children: ReactNode }) {
  const host = useRef<HTMLDivElement>(null);
  const [tree, setTree] = useState<ShadowRoot | null>(null);
  useLayoutEffect(() => {
    const element = host.current;
    if (element) setTree(element.shadowRoot ?? element.attachShadow({ mode: 'open' }));
  }, []);
  const style = {
    '--ink': tone.ink,
    '--quiet': tone.quiet,
    '--line': tone.line,
    '--raised': tone.raised,
    '--hover': tone.hover,
    flexGrow: 1,
    minWidth: 0,
  };
  return (
    <div data-testid="xchatEmbedRoute" ref={host} style={style}>
      {tree &&
        createPortal(
          <>
            <style>{CHAT_CSS}</style>
            {children}
          </>,
          tree as unknown as Element,
        )}
    </div>
  );
}

function Face({ person, size }: { person: Person; size: number }) {
  return (
    <img alt="" className="rounded-full shrink-0" height={size} src={drawPortrait(person)} width={size} />
  );
}

function Inbox({ open }: { open: string | undefined }) {
  const known = useKnown();
  const own = findPerson(known, known.own)?.userId ?? '';
  return (
    <div className="inbox" data-testid="dm-inbox-panel">
      <h2 className="title">{words.messages}</h2>
      {known.talks.map(({ id, peer, messages }, index) => {
        const person = findPerson(known, peer);
        if (!person) return null;
        return (
          <div
            className={id === open ? 'item here' : 'item'}
            data-index={index}
            data-testid={`dm-conversation-item-${own}:${person.userId}`}
            key={id}
          >
            <a className="flex gap" href={`/i/chat/${id}`}>
              <Face person={person} size={44} />
              <div className="min-w-0">
                <span dir="auto">{person.name}</span>
                <div className="last" dir="auto">
                  {messages.at(-1)?.text.split('\n')[0]}
                </div>
              </div>
            </a>
          </div>
        );
      })}
    </div>
  );
}

function Row({ message, isOwn, sender }: { message: TalkMessage; isOwn: boolean; sender: string }) {
  const { id, text } = message;
  const time = showTime(message.postedAt, pageLanguage);
  return (
    <div data-dm-item-key={id}>
      <div
        className={isOwn ? 'row justify-end' : 'row justify-start'}
        data-dm-message-row={id}
        data-testid={`message-${id}`}
      >
        <span className="sr-only" id={`${id}-sender`}>
          {sender}
        </span>
        <div className={isOwn ? 'bubble own' : 'bubble'} data-dm-message-focus-target="" tabIndex={-1}>
          <div data-testid={`message-text-${id}`}>
            <span className="whitespace-pre-wrap" dir="auto">
              {text}
            </span>
            <span aria-hidden="true" className="time">
              {time}
            </span>
          </div>
        </div>
        <span className="sr-only" id={`${id}-time`}>
          {time}
        </span>
      </div>
    </div>
  );
}

function Panel({ talk }: { talk: Talk }) {
  const known = useKnown();
  const scroll = useRef<HTMLDivElement>(null);
  const person = findPerson(known, talk.peer);
  const count = talk.messages.length;
  useEffect(() => {
    if (count > 0) scroll.current?.scrollTo(0, scroll.current.scrollHeight);
  }, [count]);
  if (!person) return null;
  return (
    <section className="panel" data-testid="dm-conversation-panel">
      <header className="header" data-testid="dm-conversation-header">
        <a className="flex gap" href={`https://x.com/${person.handle}`}>
          <Face person={person} size={36} />
          <div data-testid="dm-conversation-username">
            <div>
              <div dir="auto">{person.name}</div>
            </div>
          </div>
        </a>
      </header>
      <div className="scroller" data-testid="dm-message-scroller" ref={scroll}>
        <div data-testid="dm-message-list">
          <div data-dm-item-key="header">
            <div className="intro" data-testid="dm-conversation-header-item">
              <a className="intro" href={`https://x.com/${person.handle}`}>
                <Face person={person} size={80} />
                <span dir="auto">{person.name}</span>
                <span dir="ltr">@{person.handle}</span>
              </a>
            </div>
          </div>
          {talk.messages.map((message) => {
            const isOwn = message.from !== talk.peer;
            return (
              <Row
                isOwn={isOwn}
                key={message.id}
                message={message}
                sender={isOwn ? words.you : person.name}
              />
            );
          })}
          <div data-dm-item-key="spacer" data-testid="dm-message-list-composer-spacer" />
        </div>
      </div>
      <ChatBox key={talk.id} talk={talk.id} />
    </section>
  );
}

/** /i/chat and /i/chat/<number>-<number>: the newer view of direct messages. */
export function ChatPage({ open }: { open: string | undefined }) {
  const known = useKnown();
  const talk = known.talks.find(({ id }) => id === open);
  return (
    <Tree>
      <div className="container" data-testid="dm-container">
        <Inbox open={open} />
        {talk ? (
          <Panel key={talk.id} talk={talk} />
        ) : (
          <div className="panel empty" data-testid="dm-empty-conversation-state">
            {words.noTalk}
          </div>
        )}
      </div>
    </Tree>
  );
}

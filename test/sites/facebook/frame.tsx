/** @jsxImportSource react */
import { type ReactNode, useState } from 'react';
import { Icon, type IconName } from './icons';
import { profileLink } from './links';
import { looks } from './look';
import { Box, Button, Link } from './parts';
import { Portrait } from './portrait';
import { getPerson, useKnown } from './store';
import { fill, words } from './words';

const BANNER = 56;
const UNREAD = 7;

const look = looks({
  banner: {
    position: 'fixed',
    top: 0,
    insetInlineStart: 0,
    width: '100%',
    height: BANNER,
    backgroundColor: 'var(--card)',
    boxShadow: '0 1px 2px var(--shadow)',
    zIndex: 3,
    display: 'flex',
    alignItems: 'center',
    boxSizing: 'border-box',
    padding: '0 16px',
    gap: 8,
  },
  logo: {
    width: 40,
    height: 40,
    borderRadius: 20,
    backgroundColor: 'var(--accent)',
    color: 'white',
    fontWeight: 800,
    fontSize: 30,
    display: 'flex',
    alignItems: 'flex-end',
    justifyContent: 'center',
    lineHeight: '38px',
    overflow: 'hidden',
    flexShrink: 0,
  },
  search: {
    display: 'flex',
    alignItems: 'center',
    gap: 6,
    backgroundColor: 'var(--bubble)',
    borderRadius: 20,
    height: 40,
    padding: '0 12px',
    color: 'var(--quiet)',
  },
  input: {
    border: 0,
    background: 'transparent',
    color: 'var(--ink)',
    font: 'inherit',
    width: 150,
    outline: 'none',
  },
  middle: { flex: '1 1 0', minWidth: 0 },
  tabs: { display: 'flex', justifyContent: 'center', gap: 8 },
  tab: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    width: 100,
    height: BANNER,
    color: 'var(--quiet)',
    boxSizing: 'border-box',
  },
  here: { color: 'var(--accent)', borderBottom: '3px solid var(--accent)' },
  controls: { display: 'flex', gap: 8 },
  round: {
    width: 40,
    height: 40,
    borderRadius: 20,
    backgroundColor: 'var(--button)',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    position: 'relative',
    flexShrink: 0,
  },
  count: {
    position: 'absolute',
    top: -4,
    insetInlineEnd: -4,
    backgroundColor: '#E41E3F',
    color: 'white',
    fontSize: 12,
    borderRadius: 10,
    padding: '0 5px',
    fontWeight: 600,
  },
  columns: {
    display: 'flex',
    justifyContent: 'space-between',
    paddingTop: BANNER,
    minHeight: '100vh',
    boxSizing: 'border-box',
  },
  rail: {
    width: 320,
    flexShrink: 1,
    minWidth: 180,
    position: 'sticky',
    top: BANNER,
    alignSelf: 'flex-start',
    padding: '16px 8px',
    boxSizing: 'border-box',
  },
  item: { display: 'flex', alignItems: 'center', gap: 12, padding: 8, borderRadius: 8, fontWeight: 600 },
  blue: { color: 'var(--accent)', display: 'flex', width: 36, justifyContent: 'center' },
  words: { overflowWrap: 'anywhere', minWidth: 0 },
  main: { flex: '1 1 0', minWidth: 0 },
  title: { color: 'var(--quiet)', fontWeight: 600, padding: 8, fontSize: 17 },
  foot: { color: 'var(--quiet)', fontSize: 13, padding: 8 },
});

const TABS: readonly (readonly [IconName, string, string])[] = [
  ['home', words.home, '/'],
  ['video', words.video, '/watch/?ref=tab'],
  ['groups', words.groups, '/groups/'],
  ['gaming', words.gaming, '/gaming/play/'],
];

function Banner({ path, onChat }: { path: string; onChat: (peer: string) => void }) {
  const known = useKnown();
  const own = getPerson(known, known.own);
  const newest = known.talks[0]?.peer;
  return (
    <Box className={look.banner} role="banner">
      <Link aria-label="Facebook" className={look.logo} href="/">
        f
      </Link>
      <label className={look.search}>
        <Icon name="search" size={16} />
        <input
          aria-autocomplete="list"
          autoComplete="off"
          className={look.input}
          dir={document.documentElement.dir}
          placeholder={words.search}
          type="search"
        />
      </label>
      <div className={look.middle}>
        <Box aria-label="Facebook" role="navigation">
          <ul className={look.tabs}>
            {TABS.map(([icon, name, to]) => (
              <li key={to}>
                <span>
                  <Link
                    aria-current={path === to ? 'page' : undefined}
                    aria-label={name}
                    className={path === to ? `${look.tab} ${look.here}` : look.tab}
                    href={to}
                  >
                    <Icon name={icon} size={24} />
                  </Link>
                </span>
              </li>
            ))}
          </ul>
        </Box>
      </div>
      <Box aria-label={words.accountControls} className={look.controls} role="navigation">
        <Button aria-label={words.menu} className={look.round}>
          <Icon isFilled name="menu" />
        </Button>
        <Button
          aria-expanded="false"
          aria-label={words.messenger}
          className={look.round}
          onClick={() => newest && onChat(newest)}
        >
          <Icon name="messenger" />
        </Button>
        <Button
          aria-expanded="false"
          aria-label={fill(words.notifications, { count: UNREAD })}
          className={look.round}
        >
          <Icon name="bell" />
          <span aria-hidden="true" className={look.count}>
            {UNREAD}
          </span>
        </Button>
        <Button aria-expanded="false" aria-label={words.yourProfile}>
          <Portrait person={own} size={40} />
        </Button>
      </Box>
    </Box>
  );
}

function StartRail() {
  const known = useKnown();
  const own = getPerson(known, known.own);
  const items: readonly (readonly [IconName, string, string])[] = [
    ['groups', words.groups, '/groups/'],
    ['video', words.video, '/watch/'],
    ['messenger', words.messenger, '/messages/'],
    ['home', words.pages, '/pages/'],
    ['bell', words.planner, '/latest/'],
  ];
  return (
    <Box aria-label={words.shortcuts} className={look.rail} data-rail="start" role="navigation">
      <ul>
        <li>
          <Link className={look.item} href={profileLink(own)}>
            <Portrait person={own} size={36} />
            <span dir="auto">{own.name}</span>
          </Link>
        </li>
        {items.map(([icon, name, to]) => (
          <li key={name}>
            <Link className={look.item} href={to}>
              <span className={look.blue}>
                <Icon name={icon} size={24} />
              </span>
              <span dir="auto">{name}</span>
            </Link>
          </li>
        ))}
      </ul>
      <div className={look.foot}>{words.practice}</div>
    </Box>
  );
}

function EndRail({ onChat }: { onChat: (peer: string) => void }) {
  const known = useKnown();
  return (
    <Box className={look.rail} data-rail="end" role="complementary">
      <h3 className={look.title}>{words.contacts}</h3>
      <ul>
        {known.talks.map(({ peer }) => {
          const person = getPerson(known, peer);
          return (
            <li key={peer}>
              <Button className={look.item} onClick={() => onChat(peer)}>
                <Portrait person={person} size={36} />
                <span className={look.words} dir="auto">
                  {person.name}
                </span>
              </Button>
            </li>
          );
        })}
      </ul>
    </Box>
  );
}

type Props = {
  path: string;
  hasRails: boolean;
  chats: (close: () => void, peer: string) => ReactNode;
  children: ReactNode;
  firstChat: string | null;
};

export function Frame({ path, hasRails, chats, children, firstChat }: Props) {
  const [chat, setChat] = useState(firstChat);
  return (
    <>
      <Banner onChat={setChat} path={path} />
      <div className={look.columns}>
        {hasRails && <StartRail />}
        <Box className={look.main} role="main">
          {children}
        </Box>
        {hasRails && <EndRail onChat={setChat} />}
      </div>
      {chat !== null && chats(() => setChat(null), chat)}
    </>
  );
}

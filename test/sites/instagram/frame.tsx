/** @jsxImportSource react */
import { createElement, type ReactNode } from 'react';
import { ChatTab } from './chat-tab';
import { Icon, type IconName } from './icons';
import { looks } from './look';
import { Box, Link, Words } from './parts';
import { Portrait } from './portrait';
import { isTouch } from './settings';
import { getPerson, useKnown } from './store';
import { words } from './words';

const WIDE = 244;
const NARROW = 72;

const look = looks({
  frame: { display: 'flex', flexDirection: 'row-reverse', minHeight: '100vh' },
  touch: { display: 'block', minHeight: '100vh' },
  section: { flex: '1 1 0', minWidth: 0 },
  side: {
    position: 'sticky',
    top: 0,
    height: '100vh',
    flexShrink: 0,
    borderInlineEnd: '1px solid var(--line)',
    boxSizing: 'border-box',
    padding: '20px 12px',
    display: 'flex',
    flexDirection: 'column',
    gap: 4,
  },
  bar: {
    position: 'fixed',
    bottom: 0,
    insetInline: 0,
    height: 48,
    backgroundColor: 'var(--page)',
    borderTop: '1px solid var(--line)',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-around',
    zIndex: 5,
  },
  logo: {
    fontSize: 22,
    fontWeight: 700,
    fontStyle: 'italic',
    padding: '14px 12px 22px',
    letterSpacing: -0.5,
  },
  link: { display: 'flex', alignItems: 'center', gap: 14, padding: 12, borderRadius: 8, fontSize: 16 },
});

const ENTRIES: readonly [IconName, string, keyof typeof words][] = [
  ['home', '/', 'home'],
  ['search', '#', 'search'],
  ['explore', '/explore/', 'explore'],
  ['reels', '/reels/', 'reels'],
  ['send', '/direct/inbox/', 'messages'],
  ['heart', '#', 'notifications'],
  ['plus', '#', 'create'],
];
const ON_TOUCH = new Set<IconName>(['home', 'explore', 'reels', 'send', 'plus']);

function Entry({
  href,
  label,
  picture,
  isWide,
}: {
  href: string;
  label: string;
  picture: ReactNode;
  isWide: boolean;
}) {
  return (
    <div>
      <span>
        <div>
          <Link className={look.link} href={href}>
            <div aria-hidden="false">{picture}</div>
            {isWide && (
              <div>
                <Words>
                  <span>{label}</span>
                </Words>
              </div>
            )}
          </Link>
        </div>
      </span>
    </div>
  );
}

function Navigation({ isWide }: { isWide: boolean }) {
  const known = useKnown();
  const entries = ENTRIES.filter(([icon]) => !isTouch || ON_TOUCH.has(icon));
  return (
    <Box className={isTouch ? look.bar : look.side} style={isTouch ? {} : { width: isWide ? WIDE : NARROW }}>
      {isWide && <div className={look.logo}>Instagram</div>}
      {entries.map(([icon, href, word]) => (
        <Entry
          href={href}
          isWide={isWide}
          key={icon}
          label={words[word]}
          picture={<Icon label={words[word]} name={icon} />}
        />
      ))}
      <Entry
        href={`/${known.own}/`}
        isWide={isWide}
        label={words.profile}
        picture={<Portrait person={getPerson(known, known.own)} size={24} />}
      />
      {!isTouch && (
        <Entry
          href="#"
          isWide={isWide}
          label={words.more}
          picture={<Icon label={words.more} name="menu" />}
        />
      )}
    </Box>
  );
}

/** The page's frame: what it is about first, the navigation after it, as there. */
export function Frame({ path, children }: { path: string; children: ReactNode }) {
  return (
    <div className={isTouch ? look.touch : look.frame}>
      <section className={look.section}>{createElement('main', { role: 'main' }, children)}</section>
      <ChatTab isShown={!isTouch && !path.startsWith('/direct/')} />
      <Navigation isWide={!isTouch && !path.startsWith('/direct/')} />
    </div>
  );
}

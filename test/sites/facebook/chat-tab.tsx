/** @jsxImportSource react */
import { Icon } from './icons';
import { profileLink } from './links';
import { looks } from './look';
import { Button, Link } from './parts';
import { Portrait } from './portrait';
import { getPerson, useKnown } from './store';
import { Talk } from './talk';
import { words } from './words';

const look = looks({
  tab: {
    position: 'fixed',
    bottom: 0,
    insetInlineEnd: 80,
    width: 328,
    height: 455,
    backgroundColor: 'var(--card)',
    borderRadius: '8px 8px 0 0',
    boxShadow: '0 12px 28px var(--shadow), 0 0 4px var(--shadow)',
    display: 'flex',
    flexDirection: 'column',
    zIndex: 5,
  },
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: 8,
    padding: 8,
    borderBottom: '1px solid var(--line)',
    color: 'var(--accent)',
  },
  person: { display: 'flex', alignItems: 'center', gap: 8, minWidth: 0, color: 'var(--ink)' },
  name: { fontWeight: 600 },
  quiet: { color: 'var(--quiet)', fontSize: 12 },
  close: { marginInlineStart: 'auto', display: 'flex', padding: 6 },
});

/** A talk at the foot of any page, beside whatever stands there. */
export function ChatTab({ peer, onClose }: { peer: string; onClose: () => void }) {
  const known = useKnown();
  const talk = known.talks.find((one) => one.peer === peer);
  const person = getPerson(known, peer);
  if (!talk) return null;
  return (
    <div className={look.tab} data-visualcompletion="ignore">
      <div className={look.head}>
        <Link aria-label={person.name} className={look.person} href={profileLink(person)}>
          <Portrait person={person} size={32} />
          <div>
            <h2 className={look.name} dir="auto">
              <span>{person.name}</span>
            </h2>
            <span className={look.quiet}>{words.activeNow}</span>
          </div>
        </Link>
        <Button aria-label={words.closeChat} className={look.close} onClick={onClose}>
          <Icon name="cross" />
        </Button>
      </div>
      <Talk key={peer} peer={person} talk={talk} />
    </div>
  );
}

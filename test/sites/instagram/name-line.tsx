/** @jsxImportSource react */
import { describeAge, showAge, showDay } from './clock';
import { Badge } from './icons';
import { looks } from './look';
import { Link, Words } from './parts';
import type { Person } from './records';
import { readNow } from './store';
import { words } from './words';

const look = looks({
  name: { fontWeight: 600, display: 'inline-flex', alignItems: 'center', gap: 4 },
  quiet: { color: 'var(--quiet)' },
});

/** The handle that leads to its owner, with the badge inside the link. */
export function Name({ person }: { person: Person }) {
  return (
    <span>
      <span>
        <span>
          <Link className={look.name} href={`/${person.handle}/`}>
            <span className={look.name}>
              <span dir="auto">{person.handle}</span>
              {person.verified && <Badge label={words.verified} />}
            </span>
          </Link>
        </span>
      </span>
    </span>
  );
}

function asStamp(at: number): string {
  return new Date(at).toISOString();
}

export function Time({ at, isLong = false }: { at: number; isLong?: boolean }) {
  return (
    <time dateTime={asStamp(at)} title={showDay(at)}>
      {isLong ? describeAge(at, readNow()) : showAge(at, readNow())}
    </time>
  );
}

/** A time that leads to a post or comment. */
export function LinkedTime({ at, href, isLong = false }: { at: number; href: string; isLong?: boolean }) {
  return (
    <Link className={look.quiet} href={href}>
      {isLong ? (
        <Words className={look.quiet}>
          <Time at={at} isLong />
        </Words>
      ) : (
        <Time at={at} />
      )}
    </Link>
  );
}

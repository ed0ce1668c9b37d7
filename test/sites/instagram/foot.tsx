/** @jsxImportSource react */
import { looks } from './look';
import { Link, Words } from './parts';
import { pageLocale } from './settings';
import { words } from './words';

const LANGUAGES: Record<string, string> = {
  en: 'English',
  nl: 'Nederlands',
  de: 'Deutsch',
  bg: 'Български',
  zh: '中文(简体)',
  pt: 'Português (Brasil)',
  ar: 'العربية',
};

const look = looks({
  foot: { padding: '32px 16px', color: 'var(--quiet)', fontSize: 12, textAlign: 'center' },
  row: { display: 'flex', gap: 16, justifyContent: 'center', flexWrap: 'wrap', marginBottom: 12 },
  select: { color: 'inherit', background: 'none', border: 0, font: 'inherit' },
});

/** Links that look like accounts and are none, and the choice of a language. */
export function Foot() {
  return (
    <footer className={look.foot}>
      <div className={look.row}>
        {['/legal/privacy/', '/legal/terms/', '/explore/locations/', '/web/lite/'].map((href) => (
          <Link href={href} key={href}>
            <Words>{href.split('/').at(-2)}</Words>
          </Link>
        ))}
        <Link href="/accounts/meta_verified/?entrypoint=web_footer">
          <Words>Meta Verified</Words>
        </Link>
      </div>
      <select
        className={look.select}
        onChange={(event) => location.assign(`?locale=${event.target.value}`)}
        value={pageLocale}
      >
        {Object.entries(LANGUAGES).map(([locale, name]) => (
          <option key={locale} value={locale}>
            {name}
          </option>
        ))}
      </select>
      <div>
        <Words>{words.practice}</Words>
      </div>
    </footer>
  );
}

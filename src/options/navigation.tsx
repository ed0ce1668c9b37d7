import type { Texts } from '../ui/texts';
import { ROUTES, type Route } from './routes';

/** The way between the pages of options: plain links, so that back, forward and bookmarks work. */
export function Navigation({ route, texts }: { route: Route; texts: Texts }) {
  return (
    <nav class="navigation" aria-label={texts.text('options_navigation')}>
      <div class="brand">Beside</div>
      <ul>
        {ROUTES.map((name) => (
          <li key={name}>
            <a href={`#${name}`} aria-current={name === route ? 'page' : undefined}>
              {texts.text(`options_${name}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

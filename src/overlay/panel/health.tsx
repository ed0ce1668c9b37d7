import { useSignal, useSignalEffect } from '@preact/signals';
import type { Sightings } from '../../model/site-knowledge';
import { examinePage, type PageHealth } from '../../platforms/health';
import { Button } from '../../ui/button';
import { useStage } from '../stage';
import { focusOnce } from './form';

/** What is read on this page and by what: for whoever mends the site's knowledge. Looks only while it is open. */
export function Health() {
  const stage = useStage();
  const { bridge, desk, platform, acts } = stage;
  const { text } = desk.texts.value;
  const sightings = useSignal<Sightings | null>(null);
  const look = () => examinePage(platform, document, new URL(location.href), sightings.peek());
  const health = useSignal<PageHealth | null>(null);
  health.value ??= look();
  // Once: it reads no signal.
  useSignalEffect(() => {
    bridge.send('getSightings', platform.id).then(
      (found) => {
        sightings.value = found;
        health.value = look();
      },
      // Without an answer the years are missing; the panel says that the worker is gone.
      () => undefined,
    );
  });
  const { version, seen, messages, composers, problems, entries } = health.value;
  return (
    <section
      class="part health"
      aria-labelledby="beside-health"
      tabIndex={-1}
      ref={focusOnce}
      data-part="health"
    >
      <h2 id="beside-health">{text('health_title')}</h2>
      <p class="muted">{text('sites_version', { version, seen })}</p>
      <div class="form-row">
        <Button
          kind="primary"
          onClick={() => health.value && void acts.copy(JSON.stringify(health.value, null, 1))}
        >
          {text('health_copy')}
        </Button>
        <Button
          onClick={() => {
            health.value = look();
          }}
        >
          {text('health_again')}
        </Button>
        <Button
          onClick={() => {
            stage.isHealthShown.value = false;
          }}
        >
          {text('health_close')}
        </Button>
      </div>
      <p class="muted">{text('health_private')}</p>
      <List
        title={text('health_messages')}
        lines={messages.map(({ kind, count, withoutAuthor, withoutId, uncertain }) => [
          `${kind} ${count}`,
          [
            withoutAuthor > 0 ? `${withoutAuthor} ${text('health_noAuthor')}` : '',
            withoutId > 0 ? `${withoutId} ${text('health_noId')}` : '',
            uncertain > 0 ? `${uncertain} ${text('health_uncertain')}` : '',
          ],
        ])}
      />
      <List
        title={text('health_composers')}
        lines={composers.map(({ kind, editor, count, unbound }) => [
          `${kind}, ${editor} ${count}`,
          [unbound > 0 ? `${unbound} ${text('health_unbound')}` : ''],
        ])}
      />
      <List
        title={text('health_problems')}
        lines={problems.map(({ part, entry, count, seen: last }) => [
          `${part} (${entry}) ${count}`,
          [last ? text('health_seen', { seen: cutSource(last) }) : ''],
        ])}
      />
      <List
        title={text('health_missing')}
        lines={entries
          .filter(({ count }) => count === 0)
          .map(({ name, seen: last }) => [
            name,
            [last ? text('health_seen', { seen: cutSource(last) }) : ''],
          ])}
      />
      <List
        title={text('health_found')}
        lines={entries.filter(({ count }) => count > 0).map(({ name, count }) => [`${name} ${count}`, []])}
      />
    </section>
  );
}

/** What it rests on stands in the report; here the years are enough. */
function cutSource(seen: string): string {
  return seen.replace(/ \(.*/, '');
}

/** Names of the parts are those of the knowledge file; they have no translation. */
function List({ title, lines }: { title: string; lines: [name: string, notes: string[]][] }) {
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {lines.length === 0 && <li class="muted">–</li>}
        {lines.map(([name, notes]) => (
          <li key={name}>
            <code>{name}</code> <span class="muted">{notes.filter(Boolean).join(', ')}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

import { Notice } from '../ui/notice';
import { KnowledgeSection } from './knowledge-section';
import { usePage } from './page';
import { useList } from './use-list';

/** What Beside knows of each site, and the way to mend it when a site has changed. */
export function SitesPage() {
  const { bridge, texts, state } = usePage();
  const list = useList(state, () => bridge.send('listKnowledge'));
  return (
    <div class="page">
      <header class="page-head">
        <h1>{texts.text('options_sites')}</h1>
        <p>{texts.text('sites_intro')}</p>
      </header>
      {list.problem ? <Notice tone="bad">{list.problem}</Notice> : null}
      {list.items?.map((one) => (
        <KnowledgeSection key={one.site} now={one} />
      ))}
    </div>
  );
}

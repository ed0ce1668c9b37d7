import type { PlatformId } from '../model/message';
import type { PageKnowledge } from '../model/site-knowledge';
import { parseUrlTemplate, type UrlTemplate } from '../model/url-template';

/** What readers go by of a site's knowledge file, as the compiler sees it: the names in it are known. */
type KnowledgeFile = Omit<PageKnowledge, 'site'>;

/** What a page's readers know of their site now, and the door through which newer knowledge comes. */
export interface KnowledgeDoor {
  readonly builtIn: PageKnowledge;
  getCurrent(): PageKnowledge;
  /**
   * Puts other knowledge in force, at once and for every reader.
   * @param next checked knowledge of the same site and with the same names; null for what is built in.
   */
  replace(next: PageKnowledge | null): void;
}

/**
 * The current knowledge by name. Readers look an entry up when they use it, never when they are loaded: that is what
 * makes newer knowledge reach an open page.
 */
export interface Knowledge<File extends KnowledgeFile> {
  /** `css` is one selector list: matching it is one call, however many fallbacks it has. */
  selectors: Readonly<Record<keyof File['entries'], Readonly<{ css: string }>>>;
  values: { readonly [Name in keyof File['values']]: Widened<File['values'][Name]> };
  lists: Readonly<Record<keyof File['lists'], ReadonlySet<string>>>;
  urls: Readonly<Record<keyof File['urls'], readonly UrlTemplate[]>>;
  door: KnowledgeDoor;
}

type Widened<Entry> = Entry extends { value: infer Value } ? Value : never;

/** The knowledge of one site, as its file gives it until something newer takes its place. */
export function openKnowledge<File extends KnowledgeFile>(site: PlatformId, file: File): Knowledge<File> {
  const builtIn: PageKnowledge = { ...file, site };
  const selectors: Record<string, { css: string }> = {};
  const values: Record<string, string | number> = {};
  const lists: Record<string, ReadonlySet<string>> = {};
  const urls: Record<string, readonly UrlTemplate[]> = {};
  let current = builtIn;
  const replace = (next: PageKnowledge | null): void => {
    current = next ?? builtIn;
    for (const [name, entry] of Object.entries(current.entries))
      selectors[name] = { css: entry.css.join(', ') };
    for (const [name, { value }] of Object.entries(current.values)) values[name] = value;
    for (const [name, { words }] of Object.entries(current.lists)) lists[name] = new Set(words);
    for (const [name, { paths }] of Object.entries(current.urls)) urls[name] = paths.map(parseUrlTemplate);
  };
  replace(null);
  return {
    // The JSON door: the file's own names, of which checked knowledge has all and no others.
    selectors: selectors as Knowledge<File>['selectors'],
    values: values as Knowledge<File>['values'],
    lists: lists as Knowledge<File>['lists'],
    urls: urls as Knowledge<File>['urls'],
    door: { builtIn, getCurrent: () => current, replace },
  };
}

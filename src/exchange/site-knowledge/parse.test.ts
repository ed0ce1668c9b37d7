import { describe, expect, it } from 'vitest';
import type { SiteKnowledge } from '../../model/site-knowledge';
import facebook from '../../platforms/facebook/knowledge.json';
import instagram from '../../platforms/instagram/knowledge.json';
import x from '../../platforms/x/knowledge.json';
import { parseSiteKnowledge } from './parse';
import { findSelectorFault } from './selector';

const BUILT_IN = { ...x, site: 'x' } as SiteKnowledge;
type File = Record<string, never> & typeof x;

/** Faults of the built-in file of X after a change. */
function faultsOf(change: (file: File) => void): string[] {
  const file = structuredClone(x) as File;
  change(file);
  return parseSiteKnowledge(JSON.stringify(file), BUILT_IN).faults.map(
    ({ kind, place }) => `${kind} ${place}`,
  );
}

describe('a knowledge file', () => {
  it.each([x, facebook, instagram])('that is built in is taken: $site', (file) => {
    const builtIn = { ...file } as unknown as SiteKnowledge;
    expect(parseSiteKnowledge(JSON.stringify(file), builtIn)).toEqual({ knowledge: file, faults: [] });
  });

  it('is taken with a selector more, and with the byte order mark of an editor', () => {
    const file = structuredClone(x);
    file.entries.header.css.push('[data-testid="Author-Name"]');
    const { knowledge } = parseSiteKnowledge(`\uFEFF${JSON.stringify(file)}`, BUILT_IN);
    expect(knowledge?.entries.header?.css).toContain('[data-testid="Author-Name"]');
  });

  it('is refused with every reason and its place', () => {
    expect(
      faultsOf((file) => {
        Reflect.deleteProperty(file.entries, 'header');
        Object.assign(file.entries, { hedaer: structuredClone(file.entries.text) });
        file.entries.text.css = ['div >'];
        file.urls.status.paths = ['/(a+)+$'];
        file.values.testId.value = 7 as never;
      }),
    ).toEqual([
      'missing entries.header',
      'unknown entries.hedaer',
      'type values.testId',
      'invalidSelector entries.text',
      'url urls.status',
    ]);
  });

  it('is refused where a part has no sighting, or a sighting no part', () => {
    expect(
      faultsOf((file) => {
        Reflect.deleteProperty(file.sightings.urls, 'status');
        Object.assign(file.sightings.lists, { nothing: { where: 'nowhere', seen: 'never' } });
      }),
    ).toEqual(['unknown sightings.lists.nothing', 'missing sightings.urls.status']);
    expect(faultsOf((file) => Reflect.deleteProperty(file, 'sightings'))).toEqual(['missing sightings']);
  });

  it('is refused where a part is missing, of the wrong kind or nobody’s', () => {
    expect(faultsOf((file) => Reflect.deleteProperty(file, 'urls'))).toEqual(['missing urls']);
    expect(faultsOf((file) => Object.assign(file, { code: 'alert(1)' }))).toEqual(['unknown code']);
    expect(faultsOf((file) => Object.assign(file.entries.text, { css: 'article' }))).toEqual([
      'type entries.text.css',
    ]);
    expect(faultsOf((file) => Object.assign(file, { version: '2' }))).toEqual(['type version']);
    expect(faultsOf((file) => Object.assign(file, { site: 'facebook' }))).toEqual(['site site']);
  });

  it('is refused where it is no JSON, no object or longer than any real file', () => {
    const kinds = (text: string) => parseSiteKnowledge(text, BUILT_IN).faults.map(({ kind }) => kind);
    expect(kinds('{"site":')).toEqual(['json']);
    expect(kinds('[]')).toEqual(['json']);
    expect(kinds(`"${'a'.repeat(300_000)}"`)).toEqual(['large']);
  });
});

describe('a selector', () => {
  it.each([
    'article',
    '*',
    '[data-testid^="DM"]',
    'ul > li:first-child a[href]',
    '[lang]:not(html, body)',
    '[style*="display: none"]',
    '[role="article" i] ~ div.card#main',
    'article:has(> time)',
    'article:not(:is(h1, h2))',
  ])('is taken: %s', (css) => {
    expect(findSelectorFault(css)).toBeNull();
  });

  it.each([
    ['', 'invalidSelector'],
    ['div >', 'invalidSelector'],
    ['[data-testid="a', 'invalidSelector'],
    ['article, div', 'invalidSelector'],
    ['div:nth-child(2n+1)', 'invalidSelector'],
    ['div::before', 'invalidSelector'],
    ['a\\:b', 'invalidSelector'],
    [`[title="${'a'.repeat(300)}"]`, 'longSelector'],
    ['div div div div div div', 'deepSelector'],
    ['div:not(:is(:not(a)))', 'deepSelector'],
    [':has(a)', 'slowSelector'],
    ['*:has(a)', 'slowSelector'],
    ['div:has(a):has(b)', 'slowSelector'],
    ['div:has(p:has(a))', 'slowSelector'],
  ])('is refused: %s (%s)', (css, fault) => {
    expect(findSelectorFault(css)).toBe(fault);
  });

  it('of any length is judged at once', () => {
    const started = performance.now();
    for (const part of ['div ', ':not(', '[a', 'a:has(', ':is(a,'])
      expect(findSelectorFault(part.repeat(100_000))).toBe('longSelector');
    expect(performance.now() - started).toBeLessThan(200);
  });
});

// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { KnowledgeSample, PageKnowledge } from '../model/site-knowledge';
import { examinePage, formatHealth } from './health';
import { PLATFORMS } from './registry';
import { isReadAsExpected } from './sample';
import { checkSamples } from './sample-check';
import { SIGHTINGS } from './sightings';

const SAMPLES = import.meta.glob<KnowledgeSample[]>('./*/sample.json', { eager: true, import: 'default' });

function getSamples(site: string): KnowledgeSample[] {
  const samples = SAMPLES[`./${site}/sample.json`];
  if (!samples) throw new Error(`no sample pages for ${site}`);
  return samples;
}

describe.each(PLATFORMS)('the knowledge of $id', (platform) => {
  const { builtIn } = platform.knowledge;
  const samples = getSamples(platform.id);
  const sightings = SIGHTINGS[platform.id];

  it('that is built in reads its sample pages as it must', () => {
    expect(checkSamples(platform, builtIn, samples)).toEqual([]);
    expect(isReadAsExpected(platform, builtIn, samples)).toBe(true);
  });

  it('is refused where an entry the sample pages rest on finds nothing, and stays as it was', () => {
    const broken: PageKnowledge = structuredClone(builtIn);
    const name = { x: 'header', facebook: 'commentLink', instagram: 'link' }[platform.id];
    broken.entries[name] = { css: ['[data-nothing]'] };
    const faults = checkSamples(platform, broken, samples);
    expect(faults[0]).toMatchObject({ kind: 'sample', place: expect.stringMatching(/messages|own/) });
    expect(isReadAsExpected(platform, broken, samples)).toBe(false);
    expect(platform.knowledge.getCurrent()).toBe(builtIn);
    expect(checkSamples(platform, builtIn, samples)).toEqual([]);
  });

  it('is refused where an entry for direct messages finds nothing', () => {
    // Those without a way around them; talks are read without some others as well.
    const names = {
      x: ['directRow', 'directText', 'directSender', 'directUnsent', 'directName', 'inbox'],
      facebook: ['grid', 'editable'],
      instagram: ['directRow', 'editable'],
    }[platform.id];
    const unnoticed = names.filter((name) => {
      const broken: PageKnowledge = structuredClone(builtIn);
      broken.entries[name] = { css: ['[data-nothing]'] };
      return checkSamples(platform, broken, samples).length === 0;
    });
    expect(unnoticed).toEqual([]);
  });

  it('is refused where the browser cannot use a selector', () => {
    const broken: PageKnowledge = structuredClone(builtIn);
    broken.entries.link?.css.push('a[');
    expect(checkSamples(platform, broken, samples)).toEqual([
      { kind: 'invalidSelector', place: 'entries.link', detail: 'a[' },
    ]);
  });

  it('reaches readers at once when it is replaced', () => {
    const [sample] = samples;
    if (!sample) throw new Error('no sample page');
    const page = new DOMParser().parseFromString(sample.html.join(''), 'text/html');
    const url = new URL(sample.url);
    const blind: PageKnowledge = structuredClone(builtIn);
    for (const entry of Object.values(blind.entries)) entry.css = ['[data-nothing]'];
    platform.knowledge.replace(blind);
    try {
      expect(platform.read(page, url).messages.filter(({ isCertain }) => isCertain !== false)).toEqual([]);
      expect(platform.readComposers(page, url)).toEqual([]);
    } finally {
      platform.knowledge.replace(null);
    }
    expect(platform.read(page, url).messages.length).toBeGreaterThan(2);
  });

  it('finds the same composers alone as with everything else', () => {
    for (const { url, html } of samples) {
      const page = new DOMParser().parseFromString(html.join(''), 'text/html');
      const { composers, messages } = platform.read(page, new URL(url));
      expect(platform.readComposers(page, new URL(url))).toEqual(composers);
      for (const { element } of messages) {
        const inside = composers.filter((composer) => element.contains(composer.element));
        expect(platform.readComposers(element, new URL(url))).toEqual(inside);
      }
    }
  });

  it('is reported without a word of the page', () => {
    for (const { url, html } of samples) {
      const page = new DOMParser().parseFromString(html.join(''), 'text/html');
      const report = formatHealth(examinePage(platform, page, new URL(url), sightings), sightings);
      expect(report).toContain(`site: ${platform.id}`);
      expect(report).not.toMatch(/juno|halven|otter|meadow|kettles|earbud|https?:|\d{9}/i);
    }
  });
});

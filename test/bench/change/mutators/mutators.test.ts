// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { Random } from '../random';
import { makeTruth, type Stage } from '../truth';
import { MUTATORS } from './index';

function makeArticle(id: string, handle: string, text: string): string {
  return `<article role="article" data-testid="post" aria-labelledby="n${id}" class="a b">
    <a href="/${handle}" data-testid="Avatar-${handle}"><img alt="${handle}"></a>
    <div id="n${id}"><a href="/${handle}"><span>${handle}</span></a></div>
    <a href="/${handle}/status/${id}"><time datetime="2026-03-04T05:06:07.000Z">4 Mar</time></a>
    <div><div dir="auto" lang="en">${text}</div></div>
    <button aria-label="Reply to ${handle}">Reply</button></article>`;
}

function makeStage(): Stage {
  const page = new DOMParser().parseFromString(
    `<html dir="ltr"><body><main>${makeArticle('11', 'marta_q', 'My left speaker hums.')}${makeArticle('12', 'otto_b', 'Where is my parcel?')}</main></body></html>`,
    'text/html',
  );
  const placed = [...page.querySelectorAll('article')].map((element) => {
    const [, handle = '', , id = ''] =
      element.querySelector('a:has(time)')?.getAttribute('href')?.split('/') ?? [];
    const text = element.querySelector('div[lang]')?.textContent ?? '';
    const truth = makeTruth({
      platform: 'x',
      kind: 'post',
      id,
      author: { handle, name: handle, userId: null },
      text,
      language: null,
      postedAt: null,
      permalink: null,
      replyTo: null,
      mentions: [],
      quotes: null,
      isPromoted: false,
      repostedBy: null,
    });
    return { element, truth };
  });
  return { page, platform: 'x', placed, torn: [] };
}

function change(kind: string, seed: number): { stage: Stage; html: string; did: string } {
  const stage = makeStage();
  const did = MUTATORS[kind]?.(stage, new Random(seed)) ?? '';
  return { stage, html: stage.page.documentElement.outerHTML, did };
}

const SEEDS = Array.from({ length: 10 }, (_, index) => index + 1);
/** What a person sees of the page: its words, and where its links lead. */
const look = (stage: Stage) => [
  stage.page.body.textContent?.replace(/[\s\u200e\u200f\u202a-\u202c\u2066-\u2069]+/g, ''),
  [...stage.page.querySelectorAll('a[href]')].map((link) => link.getAttribute('href')),
];

describe('every change', () => {
  it.each(Object.keys(MUTATORS))(
    '%s: does the same with the same seed, and something on most pages',
    (kind) => {
      const before = makeStage().page.documentElement.outerHTML;
      const forms = SEEDS.map((seed) => change(kind, seed).html);
      expect(change(kind, 7).html).toBe(forms[6]);
      expect(forms.filter((html) => html !== before).length).toBeGreaterThan(SEEDS.length / 2);
      expect(new Set(forms).size).toBeGreaterThan(1);
    },
  );

  const QUIET = [
    'attributes renamed',
    'marks renamed',
    'attributes in another order',
    'class names scrambled',
    'wrappers added',
    'wrappers removed',
    'elements renamed',
    'direction reversed',
  ];
  it.each(QUIET)('%s: leaves every word and every address where it was', (kind) => {
    for (const seed of SEEDS) expect(look(change(kind, seed).stage)).toEqual(look(makeStage()));
  });
});

describe('single changes', () => {
  it('references still lead to their element after all ids are other ones', () => {
    const { page } = change('class names scrambled', 3).stage;
    for (const article of page.querySelectorAll('article')) {
      const id = article.getAttribute('aria-labelledby') ?? '';
      expect(page.getElementById(id)?.closest('article')).toBe(article);
      expect(id).not.toMatch(/^n1/);
    }
  });

  it('labels in another language keep the names in them, and texts stay', () => {
    const { page } = change('labels in another language', 4).stage;
    expect(page.querySelector('button')?.getAttribute('aria-label')).not.toBe('Reply to marta_q');
    expect(page.querySelector('button')?.getAttribute('aria-label')).toContain('marta_q');
    expect(page.querySelector('div[lang]')?.textContent).toBe('My left speaker hums.');
  });

  it('what is torn is told, and some of it is really the other message’s', () => {
    const torn = SEEDS.map((seed) => change('nodes recycled', seed)).filter(
      ({ stage }) => stage.torn.length > 0,
    );
    expect(torn.length).toBeGreaterThan(SEEDS.length / 2);
    for (const { stage } of torn)
      for (const { element, own, other } of stage.torn) {
        expect(own).not.toBe(other);
        const plain = makeStage().placed.find(({ truth }) => truth.id === own.id)?.element.outerHTML;
        expect(element.outerHTML).not.toBe(plain);
      }
  });

  it('decoys add people that nobody here is, and take nothing away', () => {
    for (const seed of SEEDS) {
      const { stage } = change('decoys inserted', seed);
      for (const { element, truth } of stage.placed) {
        expect(element.querySelectorAll(`a[href="/${truth.author.handle}"]`).length).toBeGreaterThanOrEqual(
          2,
        );
        expect(element.textContent).toContain(truth.text);
      }
    }
  });
});

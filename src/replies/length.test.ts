import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { measureLength } from './length';
import { countWithPackage, findLinks } from './twitter-text';

const DATA = new URL('../../../shared/data/twitter-text/', import.meta.url).pathname;
const HAS_DATA = existsSync(DATA);
if (!HAS_DATA) console.info('Skipped: the conformance cases of twitter-text are not in ../shared.');

interface Case {
  description: string;
  text: string;
  expected: unknown;
}
type Suites = Record<string, Case[]>;
const readSuites = (file: string): Suites =>
  HAS_DATA ? parse(readFileSync(`${DATA}${file}.yml`, 'utf8')).tests : {};

type Peer = (text: string, ...more: unknown[]) => unknown;
const PEER: Record<string, Peer> = createRequire(import.meta.url)('twitter-text');
const peer = (name: string): Peer => PEER[name] ?? expect.fail(`The package has no ${name}.`);
/** The package's own settings of one version of X's rules. */
const version = (number: 1 | 2 | 3) =>
  (PEER.configs as unknown as Record<string, object>)[`version${number}`] ?? expect.fail('Unknown version.');
/** Emoji that are more than one code point. */
const MADE_OF_SEVERAL = /\u200d|\p{Emoji_Modifier}/u;
const spread =
  (name: string): Peer =>
  (text) =>
    peer(name)(text);
const snake = (key: string) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const withSnakes = (found: unknown): unknown =>
  Array.isArray(found)
    ? found.map((one) => Object.fromEntries(Object.entries(one).map(([key, value]) => [snake(key), value])))
    : found;

/** What each suite is a test of: ours where we ship it, else the package that ours counts with. */
const TABLE: Record<string, Peer> = {
  // These eight are of the time of 140 signs.
  tweets: (text) => {
    return (peer('parseTweet')(text, version(1)) as { valid: boolean }).valid;
  },
  usernames: spread('isValidUsername'),
  lists: (text) => peer('isValidList')(text) === true,
  hashtags: spread('isValidHashtag'),
  urls: (text) => peer('isValidUrl')(text),
  urls_without_protocol: (text) => peer('isValidUrl')(text, true, false),
};
const EXTRACT: Record<string, Peer> = {
  mentions: spread('extractMentions'),
  mentions_with_indices: (text) => withSnakes(peer('extractMentionsWithIndices')(text)),
  mentions_or_lists_with_indices: (text) => withSnakes(peer('extractMentionsOrListsWithIndices')(text)),
  replies: spread('extractReplies'),
  urls: (text) => findLinks(text).map(({ start, end }) => text.slice(start, end)),
  urls_with_indices: (text) => listLinks(text),
  urls_with_directional_markers: (text) => listLinks(text),
  tco_urls_with_params: (text) => findLinks(text).map(({ start, end }) => text.slice(start, end)),
  hashtags: spread('extractHashtags'),
  hashtags_from_astral: spread('extractHashtags'),
  hashtags_with_indices: (text) => peer('extractHashtagsWithIndices')(text),
  cashtags: spread('extractCashtags'),
  cashtags_with_indices: (text) => peer('extractCashtagsWithIndices')(text),
};
const listLinks = (text: string) =>
  findLinks(text).map(({ start, end }) => ({ url: text.slice(start, end), indices: [start, end] }));

describe.skipIf(!HAS_DATA)('the conformance cases of twitter-text', () => {
  const {
    WeightedTweetsCounterTest = [],
    UnicodeDirectionalMarkerCounterTest = [],
    ...valid
  } = readSuites('validate');
  const extract = readSuites('extract');

  it('are all known by their suite', () => {
    expect(Object.keys(valid).sort()).toEqual(Object.keys(TABLE).sort());
    expect(Object.keys(extract).sort()).toEqual(Object.keys(EXTRACT).sort());
  });

  it.each([...WeightedTweetsCounterTest, ...UnicodeDirectionalMarkerCounterTest])(
    'a post is as long as X says: $description',
    ({ text, expected }) => {
      // Written for version 2 of the rules, where an emoji counted by its code points; since version 3 it counts twice.
      expect(peer('parseTweet')(text, version(2))).toEqual(expected);
      const { used, isOver } = measureLength(text, 'x', 'public');
      const { weightedLength } = MADE_OF_SEVERAL.test(text)
        ? (peer('parseTweet')(text, version(3)) as { weightedLength: number })
        : (expected as { weightedLength: number });
      expect({ used, isOver }).toEqual({ used: weightedLength, isOver: weightedLength > 280 });
    },
  );

  for (const [suites, table] of [
    [valid, TABLE],
    [extract, EXTRACT],
  ] as const)
    for (const [suite, cases] of Object.entries(suites))
      it.each(cases)(`${suite}: $description`, ({ text, expected }) => {
        expect(table[suite]?.(text)).toEqual(expected);
      });

  it('our own sum is the package’s wherever it is used', () => {
    const texts = [...Object.values(valid), ...Object.values(extract)].flat().map(({ text }) => text);
    expect(texts.length).toBeGreaterThan(250);
    for (const text of texts) expect(measureLength(text, 'x', 'public').used).toBe(countWithPackage(text));
  });
});

describe('the length of a draft', () => {
  it.each([
    ['plain letters count once', 'Hi Tess, we are on it.', 22],
    ['letters with marks count as the letter they make', 'Ou\u0301 e\u0301tiez-vous?', 14],
    ['Bulgarian counts once', 'Здравейте, Мила', 15],
    ['Chinese counts twice', '您好，我们在查', 14],
    ['an emoji counts twice, however it is made', '👨‍👩‍👧‍👦🇧🇬1️⃣', 6],
    [
      'a link counts 23, with its protocol or without',
      'https://halven.example.com/a/very/long/way halven.com',
      47,
    ],
  ])('on X: %s', (_why, text, used) => {
    expect(measureLength(text, 'x', 'public').used).toBe(used);
    expect(countWithPackage(text)).toBe(used);
  });

  it('is measured against what each network takes', () => {
    const limits = (['x', 'facebook', 'instagram'] as const).map((platform) =>
      (['public', 'private'] as const).map((kind) => measureLength('', platform, kind).limit),
    );
    expect(limits).toEqual([
      [280, 10_000],
      [8000, 20_000],
      [2200, 1000],
    ]);
    expect(measureLength('a'.repeat(280), 'x', 'public').isOver).toBe(false);
    expect(measureLength('a'.repeat(281), 'x', 'public').isOver).toBe(true);
    expect(measureLength('字'.repeat(1000), 'instagram', 'private').isOver).toBe(false);
  });
});

import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeAnswer, makeMessage, startDesk, type TestDesk } from '../../test/desk';
import { readFolder, readZip, writeZip } from '../exchange/vale-styles';
import type { BrandRule } from '../model/voice-rule';

let desk: TestDesk;
beforeEach(async () => {
  desk = await startDesk();
});
afterEach(() => desk.end());

const rule = (token: string, more = '') =>
  `extends: existence\nmessage: "Try to avoid saying '%s'."\nlevel: warning\n${more}tokens:\n  - ${token}\n`;
const FILES = [
  { path: 'styles/Halven/Weasel.yml', text: rule('very') },
  { path: 'styles/Halven/Passive.yml', text: rule('was sent') },
  { path: 'styles/Halven/Quiet.yml', text: rule('quite').replace('warning', 'suggestion') },
  { path: 'styles/Halven/Spelling.yml', text: 'extends: spelling\nmessage: "%s"\n' },
  { path: 'styles/Halven/Hostile.yml', text: rule('(a+)+$') },
  {
    path: '.vale.ini',
    text: 'MinAlertLevel = warning\n[*]\nBasedOnStyles = Halven\nHalven.Passive = NO\nHalven.Weasel = error\n',
  },
];
const brand: BrandRule = {
  id: 'b1',
  word: 'пратка 100%',
  isPattern: false,
  reason: 'We say parcel.',
  instead: 'parcel|delivery',
  level: 'suggestion',
  language: null,
  isOn: true,
  changedAt: 0,
  isRemoved: false,
  flagged: ['Your пратка 100% is late.'],
  clean: [],
};
const check = async (draft: string) =>
  (await desk.page('checkDraft', { draft, platform: 'x', visibility: 'public', inbound: null })).findings;

describe('an imported style', () => {
  it('runs as its settings say, and names each file that does not', async () => {
    const result = await desk.owner('importStyles', readFolder(FILES, 'x'));
    expect(result.styles).toEqual([{ name: 'Halven', ruleCount: 3 }]);
    expect(result.refused).toHaveLength(2);
    expect(result.refused[0]).toBe('Halven/Spelling.yml: rules of the kind "spelling" do not run here');
    expect(result.refused[1]).toMatch(/^Halven\/Hostile\.yml: .*can run away/);
    await desk.restart();
    const found = await check('It was sent very late, which is quite odd.');
    expect(found).toMatchObject([{ rule: 'Halven.Weasel', family: 'brand', level: 'error', match: 'very' }]);
    expect(await desk.owner('listStyles')).toMatchObject([
      {
        name: 'Halven',
        language: 'en',
        isOn: true,
        rules: [
          { id: 'Halven.Weasel', level: 'error', isOn: true },
          { id: 'Halven.Passive', isOn: false },
          { id: 'Halven.Quiet', isOn: false },
        ],
      },
    ]);
  });

  it('is switched, spoken to in another language, and removed', async () => {
    await desk.owner('importStyles', readFolder(FILES, 'x'));
    await desk.owner('saveStyle', 'Halven', { isOn: false });
    expect(await check('It is very late.')).toEqual([]);
    await desk.owner('saveStyle', 'Halven', { isOn: true, language: 'bg' });
    expect(await check('It is very late.')).toEqual([]);
    await desk.owner('saveStyle', 'Halven', { language: null, isRemoved: true });
    expect(await check('It is very late.')).toEqual([]);
    expect(await desk.owner('listStyles')).toEqual([]);
  });

  it('comes along in an export of everything, without patterns that nobody judged here', async () => {
    await desk.owner('importStyles', readFolder(FILES, 'x'));
    const file = await desk.owner('exportEverything');
    expect(file).toContain('Halven.Weasel');
    expect(file).not.toContain('"parts"');
    const other = await startDesk();
    await other.owner('importEverything', file);
    const { findings } = await other.page('checkDraft', {
      draft: 'It is very late.',
      platform: 'x',
      visibility: 'public',
      inbound: null,
    });
    expect(findings.map((finding) => finding.rule)).toEqual(['Halven.Weasel']);
    expect((await other.database.styles.get('Halven'))?.printed).toHaveProperty(['Halven.Weasel']);
    await other.end();
  });

  it('says in the interface language of the day what was refused, here and where an export was taken in', async () => {
    await desk.owner('importStyles', readFolder(FILES, 'x'));
    await desk.owner('saveSettings', { interfaceLanguage: 'nl' });
    const dutch = await desk.owner('listStyles');
    expect(dutch[0]?.refused).toEqual([
      'Halven/Spelling.yml: regels van de soort “spelling” werken hier niet',
      expect.stringMatching(
        /^Halven\/Hostile\.yml: “tokens” kan niet worden gebruikt: geweigerd: .* op hol slaan/,
      ),
    ]);
    const other = await startDesk();
    await other.owner('importEverything', await desk.owner('exportEverything'));
    expect(await other.owner('listStyles')).toEqual(dutch);
    await other.owner('saveSettings', { interfaceLanguage: 'zh-CN' });
    const again = await other.owner('importStyles', readFolder(FILES, 'x'));
    expect(again.refused[0]).toBe('Halven/Spelling.yml：“spelling”类型的规则不能在这里运行');
    await other.end();
  });

  it('keeps the sentences that an older Beside wrote', async () => {
    await desk.owner('importStyles', readFolder(FILES, 'x'));
    await desk.database.styles.update('Halven', { refused: ['Halven/Old.yml: this is not a rule'] });
    const other = await startDesk();
    await other.owner('importEverything', await desk.owner('exportEverything'));
    expect((await other.owner('listStyles'))[0]?.refused).toEqual(['Halven/Old.yml: this is not a rule']);
    await other.end();
  });

  it.each([
    { code: 'nonsense', values: {} },
    { code: 'file', values: { path: 1 } },
    { code: 'file', values: {}, cause: { code: 'file', values: {}, cause: 'x' } },
  ])('is not taken from a file that says %j was refused', async (fault) => {
    await desk.owner('importStyles', readFolder(FILES, 'x'));
    const file = JSON.parse(await desk.owner('exportEverything'));
    file.tables.styles[0].refused = [fault];
    await expect(desk.owner('importEverything', JSON.stringify(file))).rejects.toThrow(/styles/);
  });
});

describe('the exported folder', () => {
  it('read back on another desk gives the same rules, styles and levels', async () => {
    await desk.owner('importStyles', readFolder(FILES, 'x'));
    await desk.owner('saveRule', brand);
    await desk.owner('saveRule', {
      ...brand,
      id: 'b2',
      word: 'colou?r',
      isPattern: true,
      instead: '',
      isOn: false,
    });
    await desk.owner('saveSettings', {
      rulesOff: ['en.no-blame', 'Halven.Passive', 'Halven.Quiet'],
      profileOverrides: { praise: { brand: 'off', 'brand.b1': 'error' } },
    });
    const written = await desk.owner('exportVoice');
    const other = await startDesk();
    await other.owner('importStyles', readZip(writeZip(written), 'x'));
    expect(await other.owner('exportVoice')).toEqual(written);
    const bare = ({ changedAt, ...one }: BrandRule) => one;
    expect((await other.database.brandRules.toArray()).map(bare)).toEqual(
      (await desk.database.brandRules.toArray()).map(bare),
    );
    await other.end();
  });

  it('holds nothing in its first documents that Vale does not know', async () => {
    await desk.owner('saveRule', brand);
    const { files, ini } = await desk.owner('exportVoice');
    expect(files.map(({ path }) => path)).toEqual(['styles/HalvenCare/100.yml']);
    expect(files[0]?.documents[0]).toEqual({
      extends: 'substitution',
      message: "Use '%s' instead of '%s'. We say parcel.",
      level: 'suggestion',
      ignorecase: true,
      nonword: true,
      swap: { '\\bпратка\\s+100\\x25': 'parcel|delivery' },
      action: { name: 'replace' },
      capitalize: true,
    });
    expect(ini).toContain('BasedOnStyles = HalvenCare');
  });
});

describe('a draft in the real desk', () => {
  const ANSWER = 'Hello, your parcel left our warehouse this morning and arrives tomorrow before noon. ^AB';

  it('is read in the context of the message, which the agent can change, with advice for both sides', async () => {
    const inbound = makeMessage('1', { text: '@HalvenCare where is my parcel? This is ridiculous.' });
    const request = { draft: 'On it 😂', platform: 'x', visibility: 'public', inbound } as const;
    const answer = await desk.page('checkDraft', request);
    expect(answer.profile).toBe('complaint');
    expect(answer.advice?.lean).toBe('private');
    expect(answer.advice?.public.length).toBeGreaterThan(0);
    const humour = answer.findings.find(({ family }) => family === 'humour-under-anger');
    expect(humour?.level).toBe('error');
    const praised = await desk.page('checkDraft', { ...request, profile: 'praise' });
    expect(praised.profile).toBe('praise');
    expect(praised.findings.map(({ family }) => family)).not.toContain('humour-under-anger');
  });

  it('is known to be nearly the answer that another customer had, as soon as that one is sent', async () => {
    const inbound = makeMessage('1', { text: '@HalvenCare where is it?' });
    const request = { draft: ANSWER, platform: 'x', visibility: 'public', inbound } as const;
    const families = async () =>
      (await desk.page('checkDraft', request)).findings.map((finding) => finding.family);
    expect(await families()).not.toContain('template');
    const other = makeMessage('2', { author: { handle: 'other', name: 'O', userId: null } });
    await desk.page('saveAnswer', {
      inbound: other,
      answer: makeAnswer('3', '2', { text: ANSWER }),
      replyId: null,
    });
    expect(await families()).toContain('template');
  });

  it('is advised into private from the third turn on', async () => {
    const inbound = makeMessage('5', { text: '@HalvenCare does it also come in blue?' });
    const lean = async () =>
      (await desk.page('checkDraft', { draft: 'Yes.', platform: 'x', visibility: 'public', inbound })).advice
        ?.lean;
    expect(await lean()).toBe('public');
    for (const id of ['2', '3'])
      await desk.page('saveAnswer', {
        inbound: makeMessage(id),
        answer: makeAnswer(`${id}9`, id),
        replyId: null,
      });
    expect(await lean()).toBe('private');
  });
});

describe('a rule tried on what was sent', () => {
  it('counts and quotes the sentences, for a rule in its form and for one that ships', async () => {
    for (const [id, text] of [
      ['1', 'Hi. Your shipment left today. ^AB'],
      ['2', 'You just need to click the link. ^AB'],
      ['3', 'All good. ^AB'],
    ] as const)
      await desk.page('saveAnswer', {
        inbound: makeMessage(id),
        answer: makeAnswer(`${id}9`, id, { text }),
        replyId: null,
      });
    const own = await desk.owner('findCaught', { ...brand, word: 'shipment' });
    expect(own).toMatchObject({ answerCount: 3, caughtCount: 1 });
    expect(own.caught[0]).toMatchObject({ sentence: 'Your shipment left today.', start: 5, end: 13 });
    expect(await desk.owner('findCaught', 'en.no-minimising')).toMatchObject({ caughtCount: 1 });
    expect(await desk.owner('findCaught', 'reading.private-data')).toMatchObject({ caughtCount: 0 });
  });

  it('says of each example whether it is marked, or why the pattern cannot be used', async () => {
    const trial = await desk.owner('tryRule', { ...brand, word: 'shipment' }, ['A shipment.', 'A parcel.']);
    expect(trial).toEqual({ fault: null, isFlagged: [true, false] });
    const hostile = await desk.owner('tryRule', { ...brand, word: '(a+)+$', isPattern: true }, ['aaa']);
    expect(hostile.fault).toMatch(/run away/);
    expect(hostile.isFlagged).toEqual([false]);
  });

  it('is refused in the interface language, whatever was asked of it', async () => {
    await desk.owner('saveSettings', { interfaceLanguage: 'de' });
    const broken = { ...brand, word: '(a', isPattern: true };
    const german = 'Die Regel „(a“ ist nicht verwendbar: ( wird nie geschlossen (an Stelle 1).';
    await expect(desk.owner('saveRule', broken)).rejects.toThrow(german);
    await expect(desk.owner('findCaught', broken)).rejects.toThrow(german);
    expect(await desk.owner('tryRule', broken, [])).toMatchObject({ fault: german });
    await desk.database.brandRules.put(broken);
    expect(await desk.owner('listConflicts')).toMatchObject([{ kind: 'broken', other: german }]);
  });
});

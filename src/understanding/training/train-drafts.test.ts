import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createEar } from '../drafts/ear';
import { openDraftWeights, writeDraftWeights } from '../drafts/weights';
import { findLeast, fitCurve } from './thresholds';
import { type LabelledDraft, trainDrafts } from './train-drafts';

const THINGS = ['lid', 'cup', 'lamp', 'bike', 'coat', 'phone', 'cable', 'chair'];
const marks = new Set(['blame', 'step']);

/** Half blames, half tells what happens; who only labelled blame knows nothing of steps. */
const DRAFTS = THINGS.flatMap((thing, fold): LabelledDraft[] => {
  const make = (text: string, ...names: string[]): LabelledDraft => ({
    text,
    marks: new Set(names),
    known: marks,
    judged: marks,
    fold: fold % 4,
  });
  return [
    make(`You should have checked the ${thing} before you paid`, 'blame'),
    make(`That is your own fault, the ${thing} was fine when it left`, 'blame'),
    make(`We send the ${thing} again tomorrow before noon`, 'step'),
    make(`A new ${thing} leaves Leeds today and is with you on Friday`, 'step'),
    { ...make(`Your own mistake, you broke the ${thing}`, 'blame'), known: new Set(['blame']) },
  ];
});
const PLAN = { marks: ['blame', 'step'], isChinese: false, kept: 400, precision: 0.9 };

describe('learning from drafts', () => {
  const { weights, scores } = trainDrafts(DRAFTS, PLAN);

  it('gives the same bytes every time', () => {
    const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
    expect(hash(writeDraftWeights(trainDrafts(DRAFTS, PLAN).weights))).toBe(hash(writeDraftWeights(weights)));
  });

  it('is judged on drafts it has not seen', () => {
    expect(scores.map(({ name, count }) => [name, count])).toEqual([
      ['blame', 24],
      ['step', 16],
    ]);
    for (const { order } of scores) expect(order).toBeGreaterThan(0.95);
  });

  it('hears through the file what it was shown', () => {
    const ear = createEar(writeDraftWeights(weights), 'en');
    const { faults, acts } = ear.hear('You should have checked the kettle before you paid');
    expect(faults.map(({ family }) => family)).toEqual(['blame']);
    expect(acts.step).toBeLessThan(0.5);
    expect(ear.hear('A new kettle leaves Leeds today').acts.step).toBeGreaterThan(0.5);
  });

  it('keeps hashes in order and numbers small through the file', () => {
    const opened = openDraftWeights(writeDraftWeights(weights));
    expect([...opened.hashes]).toEqual([...weights.hashes]);
    expect([...opened.table]).toEqual([...weights.table]);
    expect(Math.max(...opened.table.map(Math.abs))).toBeLessThanOrEqual(4);
  });
});

describe('a threshold', () => {
  const judge = (right: number, wrong: number) => [
    ...Array.from({ length: right }, (_, at) => ({ score: 1 + at / right, isTrue: true })),
    ...Array.from({ length: wrong }, (_, at) => ({ score: -1 - at / wrong, isTrue: false })),
  ];

  it('lies between what is true and what is not', () => {
    const judgements = judge(50, 50);
    const least = findLeast(judgements, fitCurve(judgements), 0.9);
    expect(least).toBeGreaterThan(-1.6);
    expect(least).toBeLessThanOrEqual(1);
  });

  it('is none where nothing is sure enough', () => {
    const mixed = Array.from({ length: 100 }, (_, at) => ({ score: at % 10, isTrue: at % 2 === 0 }));
    expect(findLeast(mixed, fitCurve(mixed), 0.9)).toBeNull();
    expect(findLeast([], { slope: 1, offset: 0 }, 0.9)).toBeNull();
  });
});

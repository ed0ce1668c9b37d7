import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readFeatures } from '../features/features';
import { openWeights, writeWeights } from '../linear/file';
import { scoreText } from '../linear/model';
import { vary } from './augment';
import { type Labelled, trainModel } from './train-model';

const GOOD = ['love it', 'great sound', 'thank you so much', 'works perfectly', 'best purchase', 'so happy'];
const BAD = ['broken again', 'still waiting', 'never again', 'awful service', 'does not work', 'so angry'];
const PLAN = {
  name: 'tiny',
  classes: ['good', 'bad'],
  bits: 10,
  rounds: 5,
  decay: 1e-4,
  balance: 1,
  dropout: 0.2,
};

function listTiny(): Labelled[] {
  const of = (texts: string[], label: string) =>
    texts.flatMap((text) =>
      [text, ...vary(text, 2, text.length)].map((variant): Labelled => {
        const { grams, signals } = readFeatures(variant, 'en');
        return { features: { grams, signals }, label, weight: 1 };
      }),
    );
  return [...of(GOOD, 'good'), ...of(BAD, 'bad')];
}

const train = () => trainModel(PLAN, listTiny(), []);

describe('training', () => {
  it('gives the same bytes every time', () => {
    const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
    expect(hash(writeWeights([train()]))).toBe(hash(writeWeights([train()])));
  });

  it('learns what it was shown, and keeps it through the file', () => {
    const model = openWeights(writeWeights([train()])).get('tiny');
    if (!model) throw new Error('The model is not in the file.');
    for (const [texts, label] of [
      [GOOD, 0],
      [BAD, 1],
    ] as const)
      for (const text of texts) {
        const [good = 0, bad = 0] = scoreText(model, readFeatures(text, 'en'));
        expect(good > bad ? 0 : 1).toBe(label);
      }
  });

  it('refuses a label that is no class', () => {
    const [first] = listTiny();
    if (!first) throw new Error('There is no example.');
    expect(() => trainModel(PLAN, [{ ...first, label: 'odd' }], [])).toThrow('no class odd');
  });
});

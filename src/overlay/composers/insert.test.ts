// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import type { WriteResult } from '../../platforms/contract';
import { createPlatform, getElement, setPage } from '../fakes';
import { watchComposers } from './active';
import { createInserter } from './insert';

const TEXT = 'Hi Pim, a new cable is on its way.';

function createDesk(platform = createPlatform()) {
  const composers = watchComposers(platform, () => null, new AbortController().signal);
  return createInserter(platform, composers.find);
}

beforeEach(() => setPage('<div class="box" data-answers="1"></div><div class="box" data-answers="2"></div>'));

describe('inserting a suggestion', () => {
  it('goes into the composer that answers the open message, and into no other', async () => {
    const result = await createDesk().insert('2', TEXT, '^AB');
    expect(result.outcome).toBe('written');
    expect(getElement('[data-answers="2"]').textContent).toBe(`${TEXT} ^AB`);
    expect(getElement('[data-answers="1"]').textContent).toBe('');
  });

  it('happens once when it is asked for twice at the same time', async () => {
    let finish: (result: WriteResult) => void = () => {};
    const platform = createPlatform();
    const write = platform.write;
    platform.write = async (composer, text, mode) => {
      await write(composer, text, mode);
      return new Promise((resolve) => {
        finish = resolve;
      });
    };
    const inserter = createDesk(platform);
    const first = inserter.insert('1', TEXT, '');
    const second = await inserter.insert('1', TEXT, '');
    finish({ outcome: 'written', text: TEXT });
    expect([(await first).outcome, second.outcome]).toEqual(['written', 'busy']);
    expect(getElement('.box').textContent).toBe(TEXT);
  });

  it('happens once when the text already stands there', async () => {
    const inserter = createDesk();
    await inserter.insert('1', TEXT, '^AB');
    const again = await inserter.insert('1', TEXT, '^AB');
    expect(again.outcome).toBe('already-there');
    expect(getElement('.box').textContent).toBe(`${TEXT} ^AB`);
  });

  it('stacks behind a draft with one space, and signs only once', async () => {
    getElement('.box').textContent = 'Hello ^AB';
    await createDesk().insert('1', TEXT, '^AB');
    expect(getElement('.box').textContent).toBe(`Hello ^AB ${TEXT}`);
  });

  it('says that there is no open reply box, and gives the signed text for copying', async () => {
    getElement('[data-answers="2"]').hidden = true;
    const result = await createDesk().insert('2', TEXT, '^AB');
    expect(result).toEqual({ outcome: 'no-composer', composer: null, text: `${TEXT} ^AB` });
    expect(document.body.textContent).toBe('');
  });

  it('never tries again when something else stands in the composer afterwards', async () => {
    let writes = 0;
    const platform = createPlatform({
      async write() {
        writes++;
        return { outcome: 'differs', text: 'something else' };
      },
    });
    const result = await createDesk(platform).insert('1', TEXT, '');
    expect([result.outcome, result.text, writes]).toEqual(['differs', TEXT, 1]);
  });
});

import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MINUTE_MS, makeAuthor, makeMessage, NOON, startDesk, type TestDesk } from '../../test/desk';
import type { KnownMessage } from '../model/message';

let desk: TestDesk;
beforeEach(async () => {
  desk = await startDesk();
});
afterEach(() => desk.end());

const OURS = makeAuthor('HalvenCare');

/** A talk as a page without ids and times shows it: each line answers the one above; "> " begins our own. */
function makeTalk(lines: readonly string[], changes: Partial<KnownMessage> = {}): KnownMessage[] {
  return lines.map((line, index) => {
    const isOwn = line.startsWith('> ');
    return makeMessage(`dm:@tessbright:${line}`, {
      kind: 'dm',
      author: isOwn ? OURS : makeAuthor('tessbright'),
      text: line,
      isOwn,
      language: null,
      postedAt: null,
      permalink: null,
      mentions: isOwn ? [] : ['halvencare'],
      replyTo: index > 0 ? `dm:@tessbright:${lines[index - 1]}` : null,
      ...changes,
    });
  });
}

const getStates = async () =>
  Object.fromEntries((await desk.database.messages.toArray()).map(({ text, state }) => [text, state]));
const getHistory = async (line: string) => {
  const [message] = makeTalk([line]);
  const card = message && (await desk.page('getConversation', message));
  return card?.customer?.history.map(({ text }) => text);
};

describe('direct messages', () => {
  it('are remembered with our answers, in the order of the page though it shows no times', async () => {
    const talk = makeTalk(['Hi', 'Where is it?', '> On its way.', 'Thanks', 'And now?']);
    await desk.page('saveMessages', talk);
    expect(await getHistory('And now?')).toEqual(['Thanks', '> On its way.', 'Where is it?', 'Hi']);
    expect(await getStates()).toEqual({
      Hi: 'answered',
      'Where is it?': 'answered',
      '> On its way.': 'answered',
      Thanks: 'waiting',
      'And now?': 'waiting',
    });
    expect((await desk.page('getDesk')).waitingCount).toBe(2);
  });

  it('are all answered by what a colleague writes below them, of which the page shows no time', async () => {
    await desk.page('saveMessages', makeTalk(['Hi', 'Where is it?']));
    desk.clock.now += MINUTE_MS;
    const marks = await desk.page('saveMessages', makeTalk(['Hi', 'Where is it?', '> On its way.']));
    expect(marks.map(({ state, answeredAt }) => [state, answeredAt])).toEqual([
      ['answered', null],
      ['answered', null],
    ]);
    expect((await desk.page('getDesk')).waitingCount).toBe(0);
  });

  it('are answered with the time when the answer was sent from here, also where the page was told first', async () => {
    const talk = makeTalk(['Hi', 'Where is it?', '> On its way.']);
    await desk.page('saveMessages', talk.slice(0, 2));
    desk.clock.now += MINUTE_MS;
    await desk.page('saveMessages', talk.slice(2));
    const [, inbound, answer] = talk;
    if (!inbound || !answer) throw new Error('No talk.');
    await desk.page('saveAnswer', { inbound, answer, replyId: null });
    expect(await desk.database.messages.get(`x:${inbound.id}`)).toMatchObject({
      state: 'answered',
      answeredAt: NOON + MINUTE_MS,
    });
    expect((await getStates()).Hi).toBe('answered');
  });

  it('that come in above are put before what is known, and are answered by what answers that', async () => {
    const talk = makeTalk(['Hi', 'Where is it?', '> On its way.', 'Thanks']);
    const [, second, third, last] = talk;
    if (!second || !third || !last) throw new Error('No talk.');
    await desk.page('saveMessages', [{ ...second, replyTo: null }, third, last]);
    desk.clock.now += 60 * MINUTE_MS;
    await desk.page('saveMessages', talk.slice(0, 2));
    expect(await getHistory('Thanks')).toEqual(['> On its way.', 'Where is it?', 'Hi']);
    expect((await getStates()).Hi).toBe('answered');
  });

  it('put back to waiting stay so when the page shows the same answer again', async () => {
    const talk = makeTalk(['Hi', 'Where is it?', '> On its way.']);
    await desk.page('saveMessages', talk);
    await desk.page('saveState', 'x:dm:@tessbright:Hi', { state: 'waiting' });
    await desk.page('saveMessages', talk);
    expect((await getStates()).Hi).toBe('waiting');
  });

  it('of a page that is signed in as somebody else are not remembered, and are no talk of ours', async () => {
    const unknown = makeTalk(['Lunch?', '> Yes', 'Great', '> See you', 'Bye'], { mentions: [] });
    await desk.page('saveMessages', unknown);
    await desk.page('saveMessages', makeTalk(['Lunch?', '> Yes', 'Great'], { mentions: ['anna_private'] }));
    expect(await desk.database.messages.count()).toBe(0);
  });

  it('of a talk that is remembered go on being so, also where the page does not say who is signed in', async () => {
    const talk = makeTalk(['Hi', '> Hello', 'Where is it?'], { mentions: [] });
    const opened = talk[2];
    if (!opened) throw new Error('No talk.');
    await desk.page('saveOpened', [opened, ...talk.slice(0, 2).reverse()]);
    expect(await getHistory('Where is it?')).toEqual(['> Hello', 'Hi']);
    const [, , ...later] = makeTalk(['Hi', '> Hello', 'Where is it?', '> On its way', 'When?', 'Today?'], {
      mentions: [],
    });
    desk.clock.now += MINUTE_MS;
    await desk.page('saveMessages', later);
    expect(await getHistory('Today?')).toEqual(['When?', '> On its way', 'Where is it?', '> Hello', 'Hi']);
    expect((await desk.page('getDesk')).waitingCount).toBe(2);
  });

  it('without an id or a proven author are never remembered', async () => {
    const [line] = makeTalk(['Hi']);
    if (!line) throw new Error('No talk.');
    const unproven = { ...line, author: makeAuthor(null) };
    await desk.page('saveMessages', [unproven]);
    await desk.askAs('page', 'saveMessages', [[{ ...line, id: null }]]);
    expect(await desk.database.messages.count()).toBe(0);
    expect((await desk.page('getConversation', unproven)).customer).toBeNull();
  });

  it('on our own side are ours, whoever of us wrote them', async () => {
    const [line] = makeTalk(['> Hello'], { author: makeAuthor(null) });
    if (!line) throw new Error('No talk.');
    expect(await desk.page('getConversation', line)).toMatchObject({ isOurs: true, customer: null });
  });
});

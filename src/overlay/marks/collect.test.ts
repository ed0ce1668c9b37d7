import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { MessageKey } from '../../model/identity';
import type { Message } from '../../model/message';
import type { MarkView } from '../../model/views';
import { createBridge, createMessage } from '../fakes';
import { collectMarks, type Shown } from './collect';

const createMark = (messageKey: string): MarkView => ({
  messageKey,
  state: 'waiting',
  isAwaited: true,
  postedAt: 1,
  answeredAt: null,
  promisedAt: null,
  contactCount: 1,
  tag: null,
});
const answer = (messages: Message[]) => messages.map(({ id }) => createMark(`x:${id}`));
/** A page of these messages, each 50 pixels high, with so much of it above the window. */
const show = (keys: MessageKey[], abovePx = 0): Shown => ({
  keys: () => keys,
  findBottom: (key) => (keys.indexOf(key) + 1) * 50 - abovePx,
});
/** Frames of a browser at 60 a second. */
const FRAME_MS = 16;
const ids = ([, messages]: unknown[]) => (messages as Message[]).map(({ id }) => id);

/** What our own messages change is asked for calmly, a second later. */
const CALM = { timeout: 5000 };

describe('the marks of a page', () => {
  beforeEach(() => {
    vi.stubGlobal('requestAnimationFrame', (run: () => void) => setTimeout(run, FRAME_MS));
  });
  afterAll(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('come from telling the worker each message once, and again when it reads differently', async () => {
    const bridge = createBridge({ saveMessages: answer });
    const collection = collectMarks(bridge, show([]), new AbortController().signal);
    collection.tell([createMessage('1'), createMessage('2')]);
    await vi.waitFor(() => expect([...collection.marks.value.keys()]).toEqual(['x:1', 'x:2']));
    collection.tell([createMessage('1'), createMessage('2', { text: 'shown in full' })]);
    await vi.waitFor(() => expect(bridge.sent).toHaveLength(2));
    expect(bridge.sent.map(ids)).toEqual([['1', '2'], ['2']]);
  });

  it('are not asked for messages without an id', () => {
    const bridge = createBridge({ saveMessages: answer });
    collectMarks(bridge, show([]), new AbortController().signal).tell([createMessage(null)]);
    expect(bridge.sent).toEqual([]);
  });

  it('travel in batches, one at a time', async () => {
    const arrive: (() => void)[] = [];
    const bridge = createBridge({
      saveMessages: (messages) =>
        new Promise((resolve) => {
          arrive.push(() => resolve(answer(messages)));
        }),
    });
    const collection = collectMarks(bridge, show([]), new AbortController().signal);
    collection.tell(Array.from({ length: 150 }, (_, index) => createMessage(String(index + 1))));
    await vi.waitFor(() => expect(bridge.sent.map((call) => ids(call).length)).toEqual([100]));
    arrive.shift()?.();
    await vi.waitFor(() => expect(bridge.sent.map((call) => ids(call).length)).toEqual([100, 50]));
  });

  it('of what stands in the window travel before the rest of a long page', async () => {
    const keys = Array.from({ length: 1000 }, (_, index): MessageKey => `x:${index + 1}`);
    const bridge = createBridge({ saveMessages: answer });
    const collection = collectMarks(bridge, show(keys, 25_020), new AbortController().signal);
    collection.tell(keys.map((_, index) => createMessage(String(index + 1))));
    await vi.waitFor(() => expect(collection.marks.value.size).toBe(1000));
    expect(bridge.sent.map((call) => ids(call)[0]).slice(0, 3)).toEqual(['501', '601', '701']);
  });

  it('look for the window on a long page right after a frame only', async () => {
    const frames: (() => void)[] = [];
    vi.stubGlobal('requestAnimationFrame', (run: () => void) => frames.push(run));
    const keys = Array.from({ length: 150 }, (_, index): MessageKey => `x:${index + 1}`);
    const shown = show(keys);
    const findBottom = vi.spyOn(shown, 'findBottom');
    const bridge = createBridge({ saveMessages: answer });
    const collection = collectMarks(bridge, shown, new AbortController().signal);
    collection.tell(keys.map((_, index) => createMessage(String(index + 1))));
    await vi.waitFor(() => expect(frames).toHaveLength(1));
    expect(findBottom).not.toHaveBeenCalled();
    frames.shift()?.();
    await vi.waitFor(() => expect(bridge.sent).toHaveLength(2));
    expect(findBottom).toHaveBeenCalled();
  });

  it('are asked for once after a time without frames, whatever changed meanwhile', async () => {
    const keys = Array.from({ length: 150 }, (_, index): MessageKey => `x:${index + 1}`);
    const bridge = createBridge({ saveMessages: answer, getMarks: () => [] });
    const collection = collectMarks(bridge, show(keys), new AbortController().signal);
    collection.tell(keys.map((_, index) => createMessage(String(index + 1))));
    await vi.waitFor(() => expect(collection.marks.value.size).toBe(150));
    const frames: (() => void)[] = [];
    vi.stubGlobal('requestAnimationFrame', (run: () => void) => frames.push(run));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    for (const key of keys.slice(0, 3)) {
      bridge.tell('memoryChanged', { personIds: [], messageKeys: [key], waitingCount: 1 });
      await vi.advanceTimersByTimeAsync(2000);
    }
    vi.useRealTimers();
    expect(frames).toHaveLength(1);
    frames.shift()?.();
    await vi.waitFor(() => expect(bridge.sent.filter(([name]) => name === 'getMarks')).toHaveLength(1));
  });

  it('that are as they were are not told again', async () => {
    let contactCount = 1;
    const bridge = createBridge({
      saveMessages: answer,
      getMarks: () => [{ ...createMark('x:1'), contactCount }],
    });
    const collection = collectMarks(bridge, show(['x:1']), new AbortController().signal);
    const counts: (number | undefined)[] = [];
    collection.marks.subscribe((marks) => void counts.push(marks.get('x:1')?.contactCount));
    const change = async (calls: number) => {
      bridge.tell('memoryChanged', { personIds: [], messageKeys: ['x:1'], waitingCount: 1 });
      await vi.waitFor(() => expect(bridge.sent).toHaveLength(calls), CALM);
    };
    collection.tell([createMessage('1')]);
    await vi.waitFor(() => expect(counts).toEqual([undefined, 1]));
    await change(2);
    contactCount = 2;
    await change(3);
    await vi.waitFor(() => expect(counts).toEqual([undefined, 1, 2]), CALM);
  });

  it('are told again after the worker failed', async () => {
    let isBroken = true;
    const bridge = createBridge({
      saveMessages: (messages) => {
        if (isBroken) throw new Error('The memory is locked.');
        return answer(messages);
      },
    });
    const collection = collectMarks(bridge, show([]), new AbortController().signal);
    collection.tell([createMessage('1')]);
    await vi.waitFor(() => expect(bridge.sent).toHaveLength(1));
    isBroken = false;
    await vi.waitFor(() => {
      collection.tell([createMessage('1')]);
      expect(collection.marks.value.has('x:1')).toBe(true);
    });
  });

  it('go when the worker says that a message deserves none any more', async () => {
    const bridge = createBridge({ saveMessages: answer, getMarks: () => [] });
    const collection = collectMarks(bridge, show(['x:1']), new AbortController().signal);
    collection.tell([createMessage('1')]);
    await vi.waitFor(() => expect(collection.marks.value.size).toBe(1));
    bridge.tell('memoryChanged', { personIds: [], messageKeys: ['x:1'], waitingCount: 1 });
    await vi.waitFor(() => expect(collection.marks.value.size).toBe(0), CALM);
  });

  it('of messages that changed are asked before the others of a long page', async () => {
    const keys = Array.from({ length: 300 }, (_, index): MessageKey => `x:${index + 1}`);
    const bridge = createBridge({ saveMessages: answer, getMarks: () => [] });
    const collection = collectMarks(bridge, show(keys), new AbortController().signal);
    collection.tell(keys.map((_, index) => createMessage(String(index + 1))));
    await vi.waitFor(() => expect(collection.marks.value.size).toBe(300));
    bridge.tell('memoryChanged', { personIds: [], messageKeys: ['x:290', 'x:999'], waitingCount: 1 });
    await vi.waitFor(() => expect(bridge.sent.at(-1)?.[0]).toBe('getMarks'), CALM);
    const asked = bridge.sent.at(-1)?.[1] as string[];
    expect([asked[0], asked[1], asked.length]).toEqual(['x:290', 'x:1', 100]);
  });
});

// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { MessageKey } from '../../model/identity';
import type { ReadMessage } from '../../platforms/contract';
import { createMessage } from '../fakes';
import { watchNear } from './near';

const MANY = 1000;
const observed = new Set<Element>();
let tell: (target: Element, isIntersecting: boolean) => void;
let elements: Map<MessageKey, Element>;
let calls: number;
let controller: AbortController;

beforeEach(() => {
  observed.clear();
  calls = 0;
  controller = new AbortController();
  elements = new Map(['a', 'b', 'c'].map((id) => [`x:${id}` as MessageKey, document.createElement('p')]));
  class FakeObserver {
    constructor(run: (entries: { target: Element; isIntersecting: boolean }[]) => void) {
      tell = (target, isIntersecting) => run([{ target, isIntersecting }]);
    }
    observe = (element: Element) => observed.add(element);
    unobserve = (element: Element) => observed.delete(element);
    disconnect = () => observed.clear();
  }
  vi.stubGlobal('IntersectionObserver', FakeObserver);
});
afterEach(() => vi.unstubAllGlobals());

function get(key: MessageKey): Element {
  const element = elements.get(key);
  if (!element) throw new Error(`no ${key}`);
  return element;
}

function watch() {
  const findRead = (key: MessageKey): ReadMessage | null => {
    const element = elements.get(key);
    return element ? { message: createMessage(key), element, header: element, isFocal: false } : null;
  };
  return watchNear(findRead, () => calls++, controller.signal);
}

describe('what stands near the window', () => {
  it('is everything on a short page, without anything being watched', () => {
    const near = watch();
    near.follow(elements.keys(), 3);
    expect([near.has('x:a'), observed.size]).toEqual([true, 0]);
  });

  it('is on a long page what the browser says, and whoever asked is told', () => {
    const near = watch();
    near.follow(elements.keys(), MANY);
    expect([near.has('x:a'), observed.size]).toEqual([false, 3]);
    tell(get('x:a'), true);
    expect([near.has('x:a'), near.has('x:b'), calls]).toEqual([true, false, 1]);
    tell(get('x:a'), false);
    expect(near.has('x:a')).toBe(false);
  });

  it('is never the place where another message stands now', () => {
    const near = watch();
    near.follow(elements.keys(), MANY);
    tell(get('x:a'), true);
    const before = get('x:a');
    elements.set('x:a', document.createElement('p'));
    near.follow(elements.keys(), MANY);
    expect([near.has('x:a'), observed.has(before), observed.size]).toEqual([false, false, 3]);
  });

  it('leaves nothing watched of what went, or of a page that was left', () => {
    const near = watch();
    near.follow(elements.keys(), MANY);
    const gone = get('x:c');
    elements.delete('x:c');
    near.follow(elements.keys(), MANY);
    expect([observed.has(gone), observed.size]).toEqual([false, 2]);
    controller.abort();
    expect(observed.size).toBe(0);
  });
});

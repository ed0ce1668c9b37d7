import { expect, it } from 'vitest';
import { walk } from './walk';

it('lets others have their turn while a long work is under way, and gives its result', async () => {
  const order: string[] = [];
  function* work(): Generator<void, string, void> {
    for (let step = 0; step < 3; step++) {
      const until = performance.now() + 20;
      while (performance.now() < until);
      order.push(`step ${step}`);
      yield;
    }
    return 'done';
  }
  const walking = walk(work());
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    order.push('a question');
    port1.close();
  };
  port2.postMessage(null);
  expect(await walking).toBe('done');
  expect(order.indexOf('a question')).toBeLessThan(order.indexOf('step 2'));
});

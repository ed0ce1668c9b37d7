import type { CDPSession, Page } from 'playwright-core';

/** Keys of the punctuation that is typed; everything else is a letter or a space. */
const PUNCTUATION: Readonly<Record<string, { code: string; key: number }>> = {
  ' ': { code: 'Space', key: 32 },
  ',': { code: 'Comma', key: 188 },
  '.': { code: 'Period', key: 190 },
};

/** Of the time between two keys: nobody types in step with the screen's frames, and 15 a second would be every fourth. */
const JITTER = 0.8;

/** Types by the clock: the next key goes down at its time, whether or not the page has dealt with the one before. */
export class Typist {
  readonly #session: CDPSession;

  private constructor(session: CDPSession) {
    this.#session = session;
  }

  static async at(page: Page): Promise<Typist> {
    return new Typist(await page.context().newCDPSession(page));
  }

  /** @param perSecond keys a second on the whole, unevenly as by hand. */
  async type(text: string, perSecond: number): Promise<void> {
    const begun = performance.now();
    const strokes: Promise<void>[] = [];
    for (const [index, char] of [...text].entries()) {
      // Always the same irregular times.
      const drift = (((index * 7919) % 97) / 97 - 0.5) * JITTER;
      const dueMs = begun + ((index + drift) * 1000) / perSecond - performance.now();
      if (dueMs > 0) await new Promise((resolve) => setTimeout(resolve, dueMs));
      strokes.push(this.press(char));
    }
    await Promise.all(strokes);
  }

  /** Resolves when the page has dealt with it. */
  async press(char: string): Promise<void> {
    const known = PUNCTUATION[char];
    const upper = char.toUpperCase();
    const code = known?.code ?? `Key${upper}`;
    const windowsVirtualKeyCode = known?.key ?? upper.charCodeAt(0);
    const key = { key: char, code, windowsVirtualKeyCode };
    const down = this.#session.send('Input.dispatchKeyEvent', {
      ...key,
      type: 'keyDown',
      text: char,
      unmodifiedText: char,
    });
    const up = this.#session.send('Input.dispatchKeyEvent', { ...key, type: 'keyUp' });
    await Promise.all([down, up]);
  }
}

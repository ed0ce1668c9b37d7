declare global {
  interface Window {
    /** In Beside's world only. */
    benchTyping: Typed;
    /** In the page's own world only. */
    benchMutations: Record<string, number>;
  }
}

/** What stood in the composer at one moment. */
export interface Sample {
  /** When it was there, ms of the page's clock. */
  at: number;
  /** Characters in the editor at that moment: which keystroke it is for. */
  length: number;
  /** What was marked: level, beginning and end in the text. */
  marks: string;
}

export interface Typed {
  /** When each key went down, by its own event, ms of the page's clock. */
  keys: number[];
  /** When the editor first held so many characters. */
  changes: number[];
  samples: Sample[];
  /** How often marks were set or taken away. */
  paints: number;
}

/**
 * Notes keys, the focused editor's changes and what Beside marks in it, by highlights or in the mirror of a textarea.
 * Looks at the end of each task in which one of them changed. Runs in Beside's world.
 */
export function watchTyping(): void {
  const editor = document.activeElement;
  if (!editor) throw new Error('There is no editor.');
  const typed: Typed = { keys: [], changes: [], samples: [], paints: 0 };
  window.benchTyping = typed;
  const isField = editor instanceof HTMLTextAreaElement;
  const countLetters = () => (isField ? editor.value.length : (editor.textContent?.length ?? 0));
  const placeOf = (root: Node, node: Node, offset: number): number => {
    const range = document.createRange();
    range.setStart(root, 0);
    range.setEnd(node, offset);
    return range.toString().length;
  };
  const readMarks = (): string => {
    const marks: string[] = [];
    CSS.highlights.forEach((highlight, name) => {
      highlight.forEach(({ startContainer, startOffset, endContainer, endOffset }) => {
        const [start, end] = [
          placeOf(editor, startContainer, startOffset),
          placeOf(editor, endContainer, endOffset),
        ];
        marks.push(`${name.replace('beside-', '')}:${start}-${end}`);
      });
    });
    for (const span of window.besideRoot.querySelectorAll<HTMLElement>('.mirror span')) {
      const start = span.parentNode ? placeOf(span.parentNode, span, 0) : 0;
      marks.push(`${span.dataset.level}:${start}-${start + (span.textContent?.length ?? 0)}`);
    }
    return marks.sort().join(' ');
  };

  let isAsked = false;
  const noteSoon = async () => {
    if (isAsked) return;
    isAsked = true;
    // Beside looks in a microtask of its own: this one comes behind it, and before anything that is not of this task.
    for (let turns = 0; turns < 6; turns++) await null;
    isAsked = false;
    const [length, marks, at] = [countLetters(), readMarks(), performance.now()];
    const last = typed.samples.at(-1);
    typed.changes[length] ??= at;
    if (last?.length !== length || last.marks !== marks) typed.samples.push({ at, length, marks });
  };
  const notePaint = () => {
    typed.paints++;
    void noteSoon();
  };
  const registry = HighlightRegistry.prototype;
  const { set, delete: remove } = registry;
  registry.set = function (name, highlight) {
    const result = set.call(this, name, highlight);
    notePaint();
    return result;
  };
  registry.delete = function (name) {
    const result = remove.call(this, name);
    notePaint();
    return result;
  };
  const all = { subtree: true, childList: true, characterData: true };
  const mirrors = window.besideRoot.querySelector('.mirrors');
  if (mirrors) new MutationObserver(notePaint).observe(mirrors, all);
  new MutationObserver(noteSoon).observe(editor, all);
  editor.addEventListener('input', noteSoon);
  addEventListener('keydown', (event) => typed.keys.push(event.timeStamp), { capture: true });
}

/** Gives what was noted and begins anew. Runs in Beside's world. */
export function takeTyped(): Typed {
  const typed = window.benchTyping;
  const taken = { ...typed, keys: [...typed.keys], changes: [...typed.changes], samples: [...typed.samples] };
  typed.keys.length = typed.changes.length = typed.samples.length = typed.paints = 0;
  return taken;
}

/** Waits until so many characters stand there and nothing changed for some frames. Runs in Beside's world. */
export function waitForMarks(wanted: { length: number; frames: number; longestMs: number }): Promise<void> {
  return new Promise((resolve, reject) => {
    const typed = window.benchTyping;
    const end = performance.now() + wanted.longestMs;
    let known = '';
    let still = 0;
    const look = () => {
      const now = `${typed.samples.length} ${typed.paints}`;
      still = now === known ? still + 1 : 0;
      known = now;
      if (still >= wanted.frames && typed.samples.at(-1)?.length === wanted.length) resolve();
      else if (performance.now() > end) reject(new Error(`There are no ${wanted.length} characters.`));
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

/** Counts every change of the focused editor's DOM by its kind. Runs in the page. */
export function watchEditor(): void {
  const editor = document.activeElement;
  if (!editor) throw new Error('There is no editor.');
  const counts: Record<string, number> = {};
  window.benchMutations = counts;
  const all = { subtree: true, childList: true, attributes: true, characterData: true };
  new MutationObserver((records) => {
    for (const { type, attributeName } of records) {
      const kind = attributeName ? `${type} ${attributeName}` : type;
      counts[kind] = (counts[kind] ?? 0) + 1;
    }
  }).observe(editor, all);
}

/** The text of the focused editor. Runs in the page. */
export function readEditor(): string {
  const editor = document.activeElement;
  return editor instanceof HTMLTextAreaElement ? editor.value : (editor?.textContent ?? '');
}

/** What was counted, and the editor's markup without the keys it makes up. Runs in the page. */
export function takeEditor(): { counts: Record<string, number>; html: string } {
  const html = document.activeElement?.outerHTML ?? '';
  return {
    counts: { ...window.benchMutations },
    html: html.replace(/(data-offset-key|data-editor|aria-describedby|id)="[^"]*"/g, '$1'),
  };
}

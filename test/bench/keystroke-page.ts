declare global {
  interface Window {
    /** In Beside's world only. */
    benchTyping: Typed;
    /** In the page's own world only. */
    benchMutations: Record<string, number>;
  }
}

export interface Paint {
  /** When the last highlight of this painting was set, ms of the page's clock. */
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
  paints: Paint[];
}

/**
 * Notes keys, the editor's changes and what Beside paints. Highlights are looked at right after they were set, before
 * anything else can run. Runs in Beside's world.
 */
export function watchTyping(editorSelector: string): void {
  const editor = document.querySelector(editorSelector);
  if (!editor) throw new Error('There is no editor.');
  const typed: Typed = { keys: [], changes: [], paints: [] };
  window.benchTyping = typed;
  let painted: number | null = null;

  const placeOf = (node: Node, offset: number): number => {
    const range = document.createRange();
    range.setStart(editor, 0);
    range.setEnd(node, offset);
    return range.toString().length;
  };
  const readMarks = (): string => {
    const marks: string[] = [];
    CSS.highlights.forEach((highlight, name) => {
      highlight.forEach((range) => {
        marks.push(
          `${name}:${placeOf(range.startContainer, range.startOffset)}-${placeOf(range.endContainer, range.endOffset)}`,
        );
      });
    });
    return marks.sort().join(' ');
  };
  const note = () => {
    const isFirst = painted === null;
    painted = performance.now();
    if (!isFirst) return;
    queueMicrotask(() => {
      typed.paints.push({ at: painted ?? 0, length: editor.textContent?.length ?? 0, marks: readMarks() });
      painted = null;
    });
  };
  const registry = HighlightRegistry.prototype;
  const { set, delete: remove } = registry;
  registry.set = function (name, highlight) {
    const result = set.call(this, name, highlight);
    note();
    return result;
  };
  registry.delete = function (name) {
    const result = remove.call(this, name);
    note();
    return result;
  };
  addEventListener('keydown', (event) => typed.keys.push(event.timeStamp), { capture: true });
  new MutationObserver(() => {
    const length = editor.textContent?.length ?? 0;
    typed.changes[length] ??= performance.now();
  }).observe(editor, { subtree: true, childList: true, characterData: true });
}

/** Gives what was noted and begins anew. Runs in Beside's world. */
export function takeTyped(): Typed {
  const { keys, changes, paints } = window.benchTyping;
  const taken = { keys: [...keys], changes: [...changes], paints: [...paints] };
  keys.length = changes.length = paints.length = 0;
  return taken;
}

/** Waits until a painting for so many characters stood for some frames, or the text is empty. Runs in Beside's world. */
export function waitForPaint(wanted: { length: number; frames: number; longestMs: number }): Promise<void> {
  return new Promise((resolve, reject) => {
    const { paints } = window.benchTyping;
    const end = performance.now() + wanted.longestMs;
    let known = 0;
    let still = 0;
    const look = () => {
      still = paints.length === known ? still + 1 : 0;
      known = paints.length;
      if (still >= wanted.frames && paints.at(-1)?.length === wanted.length) resolve();
      else if (performance.now() > end)
        reject(new Error(`Nothing was painted for ${wanted.length} characters.`));
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

/** Counts every change of the editor's DOM by its kind. Runs in the page. */
export function watchEditor(editorSelector: string): void {
  const editor = document.querySelector(editorSelector);
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

/** What was counted, and the editor's markup without Draft.js's random keys. Runs in the page. */
export function takeEditor(editorSelector: string): { counts: Record<string, number>; html: string } {
  const html = document.querySelector(editorSelector)?.outerHTML ?? '';
  return {
    counts: { ...window.benchMutations },
    html: html.replace(/(data-offset-key|data-editor)="[^"]*"/g, '$1'),
  };
}

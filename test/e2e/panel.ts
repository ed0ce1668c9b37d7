import type { CDPSession, Page } from 'playwright-core';

interface AxNode {
  role?: { value?: string };
  name?: { value?: string };
  /** Of a field: what stands in it. */
  value?: { value?: string };
  description?: { value?: string };
  properties?: { name: string; value: { value?: unknown } }[];
  backendDOMNodeId?: number;
  ignored: boolean;
}

/** What to look for: a role and a name, as a screen reader says them. */
export interface Target {
  role: string;
  name?: RegExp | string;
  /** Only a button that is pressed, or is not. */
  isPressed?: boolean;
  /** Only a radio button that is chosen, or is not. */
  isChecked?: boolean;
  /** Which of several, from 0. */
  nth?: number;
}

/** A rectangle of the viewport, in CSS pixels. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const WAIT_MS = 10_000;

/**
 * Drives Beside's own interface as a person with a screen reader would: by role and name through the accessibility
 * tree. The overlay's shadow root is closed to the page, so selectors of the page cannot reach it.
 */
export class Panel {
  readonly #page: Page;
  readonly #session: CDPSession;

  private constructor(page: Page, session: CDPSession) {
    this.#page = page;
    this.#session = session;
  }

  static async of(page: Page): Promise<Panel> {
    const session = await page.context().newCDPSession(page);
    await session.send('DOM.enable');
    await session.send('Accessibility.enable');
    return new Panel(page, session);
  }

  /** Nodes below our host element, in tree order. */
  async #nodes(): Promise<AxNode[]> {
    const { root } = await this.#session.send('DOM.getDocument', { depth: -1, pierce: true });
    const host = findHost(root as DomNode);
    if (!host) return [];
    const { nodes } = await this.#session.send('Accessibility.queryAXTree', {
      backendNodeId: host.backendNodeId,
    });
    return (nodes as AxNode[]).filter((node) => !node.ignored);
  }

  async #find(target: Target): Promise<AxNode[]> {
    const nodes = await this.#nodes();
    return nodes.filter(
      (node) =>
        node.role?.value === target.role &&
        (target.name === undefined || isMatch(node.name?.value ?? '', target.name)) &&
        (target.isPressed === undefined || isOn(node, 'pressed') === target.isPressed) &&
        (target.isChecked === undefined || isOn(node, 'checked') === target.isChecked),
    );
  }

  /** Waits until it is there, and gives its node. */
  async get(target: Target): Promise<AxNode> {
    return this.until(
      `${target.role} ${target.name ?? ''}`,
      async () => (await this.#find(target))[target.nth ?? 0] ?? null,
    );
  }

  async count(target: Target): Promise<number> {
    return (await this.#find(target)).length;
  }

  /** Names of all that have this role and match. */
  async names(role: string, name: RegExp): Promise<string[]> {
    return (await this.#find({ role, name })).map((node) => node.name?.value ?? '');
  }

  /** Addresses of all links that Beside shows. */
  async hrefs(): Promise<string[]> {
    const links = await this.#find({ role: 'link' });
    return links.map((node) =>
      String(node.properties?.find(({ name }) => name === 'url')?.value.value ?? ''),
    );
  }

  /** Clicks in its middle with the real mouse, once it stands still and nothing lies over it. */
  async click(target: Target): Promise<void> {
    const { x, y } = await this.until(`${target.role} ${target.name ?? ''} to click on`, () =>
      this.#aim(target),
    );
    await this.#page.mouse.click(x, y);
  }

  /**
   * Where to click it, in CSS pixels of the viewport; null while it is missing, moving, covered or busy. What an answer of
   * the worker pushes away between a look and a click would have the mouse hit its neighbour: a link, at worst.
   */
  async #aim(target: Target): Promise<{ x: number; y: number } | null> {
    const node = (await this.#find(target))[target.nth ?? 0];
    if (!node) return null;
    await this.#session.send('DOM.scrollIntoViewIfNeeded', { backendNodeId: node.backendDOMNodeId ?? 0 });
    const before = await this.#box(node);
    await this.#paint();
    const box = await this.#box(node);
    if (box.x !== before.x || box.y !== before.y) return null;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    return (await this.#isOnTop(node, x, y)) ? { x, y } : null;
  }

  /** Whether a click at a point of the viewport meets it; while something is on its way, the panel takes none. */
  async #isOnTop(node: AxNode, x: number, y: number): Promise<boolean> {
    const { object } = await this.#session.send('DOM.resolveNode', {
      backendNodeId: node.backendDOMNodeId ?? 0,
    });
    const { result } = await this.#session.send('Runtime.callFunctionOn', {
      functionDeclaration:
        'function (x, y) { const tree = this.getRootNode(); return !tree.querySelector("[aria-busy=true]") && this.contains(tree.elementFromPoint(x, y)); }',
      objectId: object.objectId ?? '',
      arguments: [{ value: x }, { value: y }],
      returnByValue: true,
    });
    return result.value === true;
  }

  /** Until the page has painted its next frame. */
  async #paint(): Promise<void> {
    await this.#page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }

  /** Rectangle in the viewport. */
  async box(target: Target): Promise<Box> {
    return this.#box(await this.get(target));
  }

  /** Waits for the one whose middle lies inside a rectangle of the viewport, and stands still there. */
  async getInside(target: Target, around: () => Promise<Box | null>): Promise<Box> {
    let before: Box | null = null;
    const look = async (): Promise<Box | null> => {
      const place = await around();
      if (!place) return null;
      for (const node of await this.#find(target)) {
        const box = await this.#box(node);
        const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
        const isInside =
          x >= place.x && x <= place.x + place.width && y >= place.y && y <= place.y + place.height;
        if (!isInside) continue;
        const isStill = before?.x === box.x && before.y === box.y;
        before = box;
        return isStill ? box : null;
      }
      return null;
    };
    // What stands on a saved page is other people's and stays out of the report.
    return this.until(`${target.role} ${target.name ?? ''} in its place`, look, () => '');
  }

  async #box(node: AxNode): Promise<Box> {
    const { model } = await this.#session.send('DOM.getBoxModel', {
      backendNodeId: node.backendDOMNodeId ?? 0,
    });
    const [x = 0, y = 0] = model.border;
    return { x, y, width: model.width, height: model.height };
  }

  /** Gives the page a stylesheet as the browser's inspector does: its tree stays as it is. */
  async dress(css: string): Promise<void> {
    await this.#session.send('CSS.enable');
    const { frameTree } = await this.#session.send('Page.getFrameTree');
    const { styleSheetId } = await this.#session.send('CSS.createStyleSheet', {
      frameId: frameTree.frame.id,
    });
    await this.#session.send('CSS.setStyleSheetText', { styleSheetId, text: css });
  }

  /** All that Beside shows on this page, as text, one piece a line. */
  async text(): Promise<string> {
    const nodes = await this.#nodes();
    return nodes
      .filter((node) => node.role?.value === 'StaticText' || node.role?.value === 'textbox')
      .map((node) => node.name?.value ?? '')
      .join('\n');
  }

  /** Waits until the shown text matches, and gives it. */
  async waitForText(pattern: RegExp): Promise<string> {
    let seen = '';
    return this.until(
      `the text ${pattern}`,
      async () => {
        seen = await this.text();
        return pattern.test(seen) ? seen : null;
      },
      () => seen,
    );
  }

  /**
   * Awaits a condition, looking again after each frame the page paints. What is looked at may be replaced meanwhile, by
   * a new drawing or a whole new document: the condition does not hold then.
   */
  async until<T>(what: string, look: () => Promise<T | null>, describe?: () => string): Promise<T> {
    const end = Date.now() + WAIT_MS;
    for (;;) {
      const found = await orGone(look());
      if (found !== null && found !== false) return found;
      if (Date.now() > end)
        throw new Error(
          `Not there after ${WAIT_MS} ms: ${what}\n${describe?.() ?? (await orGone(this.text())) ?? ''}`,
        );
      await orGone(this.#paint());
    }
  }
}

/** What Chromium and Playwright say of a node or a document that has been replaced since it was found. */
const GONE =
  /Execution context was destroyed|Cannot find context|Could not find node|No node with given id|does not belong to the document|Could not compute box model|Node is detached|does not have a layout object/i;

/** null where what was looked at has been replaced. */
async function orGone<T>(looked: Promise<T>): Promise<T | null> {
  try {
    return await looked;
  } catch (error) {
    if (GONE.test(String(error))) return null;
    throw error;
  }
}

interface DomNode {
  backendNodeId: number;
  localName?: string;
  shadowRootType?: string;
  children?: DomNode[];
  shadowRoots?: DomNode[];
}

/** Our host is the one element directly below <html> that holds a shadow root. */
function findHost(document: DomNode): DomNode | null {
  const html = document.children?.find((node) => node.localName === 'html');
  return html?.children?.find((node) => node.shadowRoots?.length)?.shadowRoots?.[0] ?? null;
}

function isOn(node: AxNode, property: 'pressed' | 'checked'): boolean {
  return node.properties?.find(({ name }) => name === property)?.value.value === 'true';
}

function isMatch(text: string, pattern: RegExp | string): boolean {
  return typeof pattern === 'string' ? text === pattern : pattern.test(text);
}

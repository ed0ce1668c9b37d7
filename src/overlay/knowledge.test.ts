// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PageKnowledge } from '../model/site-knowledge';
import { x } from '../platforms/x';
import samples from '../platforms/x/sample.json';
import { createBridge } from './fakes';
import { followKnowledge } from './knowledge';

afterEach(() => x.knowledge.replace(null));

function makeNewer(css?: string[]): PageKnowledge {
  const newer: PageKnowledge = { ...structuredClone(x.knowledge.builtIn), version: 2 };
  if (css && newer.entries.header) newer.entries.header.css = css;
  return newer;
}

function follow(offers: unknown[]) {
  const bridge = createBridge({ getKnowledge: () => offers.shift() ?? null });
  const onReplaced = vi.fn();
  followKnowledge(x, bridge, onReplaced, new AbortController().signal);
  return { bridge, onReplaced };
}

describe('an open page', () => {
  it('takes what the worker has, at the start and whenever its own site changed', async () => {
    const { bridge, onReplaced } = follow([null, { knowledge: makeNewer(), samples: null }, null]);
    await vi.waitFor(() => expect(bridge.sent).toEqual([['getKnowledge', 'x']]));
    expect(onReplaced).not.toHaveBeenCalled();
    bridge.tell('knowledgeChanged', { site: 'facebook' });
    bridge.tell('knowledgeChanged', { site: 'x' });
    await vi.waitFor(() => expect(x.knowledge.getCurrent().version).toBe(2));
    bridge.tell('knowledgeChanged', { site: 'x' });
    await vi.waitFor(() => expect(x.knowledge.getCurrent()).toBe(x.knowledge.builtIn));
    expect(onReplaced).toHaveBeenCalledTimes(2);
    expect(bridge.sent).toHaveLength(3);
  });

  it('takes what was tried nowhere only if it reads the sample pages as it must', async () => {
    const blind = { knowledge: makeNewer(['[data-nothing]']), samples };
    const good = { knowledge: makeNewer(['[data-testid="User-Name"]', '[data-testid="Author"]']), samples };
    const { bridge, onReplaced } = follow([blind, good]);
    await vi.waitFor(() => expect(bridge.sent).toHaveLength(1));
    bridge.tell('knowledgeChanged', { site: 'x' });
    await vi.waitFor(() => expect(x.knowledge.getCurrent().version).toBe(2));
    // Once: the one that finds nothing never was in force.
    expect(onReplaced).toHaveBeenCalledTimes(1);
  });
});

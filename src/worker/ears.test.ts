import { beforeEach, describe, expect, it, vi } from 'vitest';
import { serveTexts } from '../../test/desk';

const DRAFT = 'You must have typed the wrong address, that is on you.';

describe('an ear in the worker', () => {
  beforeEach(() => {
    vi.resetModules();
    serveTexts();
  });

  it('hears a draft in a language of ours', async () => {
    const { hearDraft } = await import('./ears');
    const { heard } = await hearDraft(DRAFT, 'en-GB');
    expect(heard?.faults.map(({ family }) => family)).toContain('blame');
  });

  it('says nothing in another language or an unknown one', async () => {
    const { hearDraft } = await import('./ears');
    for (const language of ['fr', 'unknown', null]) expect(await hearDraft(DRAFT, language)).toEqual({});
  });

  it('says nothing while its file cannot be read, and tries again', async () => {
    const { hearDraft } = await import('./ears');
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    vi.stubGlobal('fetch', async () => new Response(null, { status: 404 }));
    expect(await hearDraft(DRAFT, 'en')).toEqual({});
    expect(error).toHaveBeenCalledOnce();
    error.mockRestore();
    serveTexts();
    expect((await hearDraft(DRAFT, 'en')).heard?.faults.length).toBeGreaterThan(0);
  });
});

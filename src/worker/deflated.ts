import browser from 'webextension-polyfill';

/**
 * Reads a deflated file that ships with Beside.
 * @param file its address as the build names it.
 * @throws when it is not there or is not deflated.
 */
export async function readDeflated(file: string): Promise<Uint8Array> {
  const response = await fetch(browser.runtime.getURL(file.replace(/^\//, '')));
  if (!response.ok || !response.body) throw new Error('The weights are not there.');
  const inflated = response.body.pipeThrough(new DecompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(inflated).arrayBuffer());
}

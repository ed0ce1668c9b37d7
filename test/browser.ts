/** Stands in for webextension-polyfill, which throws when imported outside an extension. */
const browser = {
  runtime: { id: 'test', getURL: (path: string) => `chrome-extension://test/${path}` },
};
export default browser;

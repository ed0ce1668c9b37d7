/** Match patterns of the content script on X; a file of its own because the manifest is generated from it. */
export const X_MATCHES = ['https://x.com/*', 'https://twitter.com/*'] as const;

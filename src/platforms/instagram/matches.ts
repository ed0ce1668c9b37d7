/** Match patterns of the content script on Instagram; a file of its own because the manifest is generated from it. */
export const INSTAGRAM_MATCHES = ['https://www.instagram.com/*'] as const;

/** Match patterns of the content script on Facebook and Messenger; a file of its own because the manifest is generated from it. */
export const FACEBOOK_MATCHES = [
  'https://www.facebook.com/*',
  'https://web.facebook.com/*',
  'https://www.messenger.com/*',
  'https://messenger.com/*',
] as const;

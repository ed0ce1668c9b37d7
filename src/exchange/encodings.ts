/** What a file of text can be saved with, as the browser's decoder names it. */
export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'windows-1251',
  'gb18030',
] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Addresses and handles: nobody writes them in the brand's voice. Hashtags are words. */
const NOT_PROSE =
  /(?:https?:\/\/|www\.)[^\s<>"”»]+|(?:(?!\p{sc=Han})[\p{L}\p{N}._%+-]){1,64}@(?:(?!\p{sc=Han})[\p{L}\p{N}.-]){1,190}|(?<![\p{L}\p{N}])@[\p{L}\p{N}_.]{1,50}/gu;

/** The draft with addresses and handles masked, unit for unit, so that spans stay true. */
export function maskAddresses(text: string): string {
  if (!text.includes('@') && !text.includes('://') && !text.includes('www.')) return text;
  return text.replace(NOT_PROSE, (found) => '*'.repeat(found.length));
}

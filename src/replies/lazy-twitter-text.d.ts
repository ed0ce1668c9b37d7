/** See `vite.lazy.mjs`. */
declare module 'lazy:twitter-text' {
  interface Link {
    url: string;
    /** UTF-16 units, end exclusive. */
    indices: [number, number];
  }
  interface Parts {
    parseTweet: CommonJs<(text: string) => { weightedLength: number; valid: boolean }>;
    extractUrlsWithIndices: CommonJs<
      (text: string, options?: { extractUrlsWithoutProtocol: boolean }) => Link[]
    >;
  }
  /** A CommonJS module that Babel wrote gives its default export as itself or beside itself. */
  type CommonJs<Value> = Value | { default: Value };
  const load: () => Parts;
  export default load;
}

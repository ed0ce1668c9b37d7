declare module 'write-good' {
  /** What it would write otherwise, with places in UTF-16 units. */
  export default function writeGood(text: string): { reason: string; index: number; offset: number }[];
}

import type { DraftingFault } from '../../model/drafting';

/** Nothing usable came back. */
export class DraftingError extends Error {
  override name = 'DraftingError';
  /** @param detail in the server's own words, as text; empty where there are none. */
  constructor(
    readonly fault: DraftingFault,
    readonly detail = '',
  ) {
    super(fault);
  }
}

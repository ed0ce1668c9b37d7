import type { ConversationView } from '../../model/views';

/** Somebody who wrote neither to us nor was opened by us: shown, never kept, and nobody's clock runs. */
export function isStranger(
  view: Pick<ConversationView, 'isRemembered' | 'isAddressedToUs' | 'isOurs'>,
): boolean {
  return !view.isRemembered && !view.isAddressedToUs && !view.isOurs;
}

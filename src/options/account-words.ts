import type { Account } from '../model/identity';
import type { Texts } from '../ui/texts';
import type { AccountProblem } from './account';
import { NETWORKS } from './networks';

/** What is wrong with a typed account, in the interface language. */
export function wordProblem({ kind, platform }: AccountProblem, { text }: Texts): string {
  const network = text(`network_${platform}`);
  const { shortest, longest, example } = NETWORKS[platform];
  if (kind === 'letters') return text(`handleProblem_letters_${platform}`);
  if (kind === 'empty') return text('handleProblem_empty', { example });
  if (kind === 'short') return text('handleProblem_short', { network, count: shortest });
  if (kind === 'long') return text('handleProblem_long', { network, count: longest });
  return text(`handleProblem_${kind}`);
}

/** "@HalvenCare"; the bare number where a Facebook profile has no name. */
export function formatHandle({ handle, userId }: Account): string {
  return handle === userId ? handle : `@${handle}`;
}

/** "@HalvenCare on X": the same handle may stand on two networks. */
export function wordAccount(account: Account, { text }: Texts): string {
  const { handle, platform } = account;
  return handle === account.userId
    ? `${text(`network_${platform}`)} ${handle}`
    : text('handle_on', { handle, network: text(`network_${platform}`) });
}

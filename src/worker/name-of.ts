/** The name somebody shows, else the handle: never empty for somebody who has one. */
export function nameOf(
  accounts: readonly { name: string | null; handle: string | null; userId: string | null }[],
): string | null {
  const named = accounts.find((account) => account.name?.trim());
  const handled = accounts.find((account) => account.handle);
  return named?.name?.trim() ?? (handled ? `@${handled.handle}` : (accounts[0]?.userId ?? null));
}

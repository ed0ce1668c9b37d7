import { isSameHandle } from '../model/handle';
import type { Account } from '../model/identity';
import type { PlatformId } from '../model/message';
import { NETWORKS } from './networks';
import { findHost, findLink, findNamed, formatAccount } from './profile-link';

/** Why something typed is no account that can be added; `platform` is the network it was read for. */
export interface AccountProblem {
  kind: 'empty' | 'otherSite' | 'noProfile' | 'letters' | 'short' | 'long' | 'twice';
  platform: PlatformId;
}
export type ParsedAccount = { account: Account; problem: null } | { account: null; problem: AccountProblem };

/** Facebook names its pages "Name-1234567890" until they choose a name of their own. */
const NUMBERED_NAME = /^[a-z0-9.-]+-\d{5,25}$/i;
/** The longest handle that the store takes. */
const LONGEST_NUMBERED_NAME = 60;

/**
 * Parses what a person types or pastes as an account: a handle with or without @, the number of a Facebook profile, or
 * the link of a profile.
 * @param chosen the network of a handle; a link brings its own.
 * @param accounts accounts that stand already; the same one again is a problem.
 */
export function parseAccount(
  typed: string,
  chosen: PlatformId,
  accounts: readonly Account[] = [],
): ParsedAccount {
  const text = clean(typed);
  const link = findLink(text);
  const platform = link ? findHost(link) : chosen;
  const refuse = (kind: AccountProblem['kind']): ParsedAccount => ({
    account: null,
    problem: { kind, platform: platform ?? chosen },
  });
  if (!platform) return refuse('otherSite');
  const named = link ? findNamed(link, platform) : findTyped(text, platform);
  if (!named) return refuse('noProfile');
  const account: Account =
    'userId' in named
      ? { platform, handle: named.userId, userId: named.userId }
      : { platform, handle: named.name, userId: null };
  const problem = 'name' in named ? findProblem(named.name, platform, link !== null) : null;
  if (problem) return refuse(problem);
  return accounts.some((one) => isSameAccount(one, account)) ? refuse('twice') : { account, problem: null };
}

/** The network of a pasted link; null for a handle, an unfinished link and other sites. */
export function findLinkedNetwork(typed: string): PlatformId | null {
  const link = findLink(clean(typed));
  return link && findHost(link);
}

/**
 * Parses one line of accounts divided by commas: handles on X, links of any network.
 * @param before accounts that stand already; one that is named again keeps what is known of it.
 */
export function parseAccounts(
  typed: string,
  before: readonly Account[],
): { accounts: Account[]; problem: null } | { accounts: null; problem: AccountProblem } {
  const accounts: Account[] = [];
  const parts = typed.split(/[,，、;；\n]/).filter((part) => part.trim() !== '');
  if (parts.length === 0) return { accounts: null, problem: { kind: 'empty', platform: 'x' } };
  for (const part of parts) {
    const standing = before.find((one) => formatAccount(one) === part.trim() && !accounts.includes(one));
    const parsed = standing ? { account: standing, problem: null } : parseAccount(part, 'x', accounts);
    if (parsed.problem) return { accounts: null, problem: parsed.problem };
    const { account } = parsed;
    accounts.push(before.find((one) => isSameAccount(one, account)) ?? account);
  }
  return { accounts, problem: null };
}

/** Copied handles carry invisible direction marks; full-width ＠ comes from Chinese and Japanese keyboards. */
function clean(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .trim();
}

function findTyped(text: string, platform: PlatformId): { name: string } | { userId: string } {
  const name = text.replace(/^@\s*/, '');
  return platform === 'facebook' && /^\d{5,25}$/.test(name) ? { userId: name } : { name };
}

function findProblem(name: string, platform: PlatformId, isLinked: boolean): AccountProblem['kind'] | null {
  const { letters, shortest, longest } = NETWORKS[platform];
  if (name === '') return 'empty';
  if (isLinked && platform === 'facebook' && NUMBERED_NAME.test(name))
    return name.length > LONGEST_NUMBERED_NAME ? 'long' : null;
  if (!letters.test(name)) return 'letters';
  if (name.length < shortest) return 'short';
  return name.length > longest ? 'long' : null;
}

function isSameAccount(one: Account, other: Account): boolean {
  if (one.platform !== other.platform) return false;
  if (one.userId !== null && one.userId === other.userId) return true;
  return isSameHandle(one.platform, one.handle, other.handle);
}

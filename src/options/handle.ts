import type { Account } from '../model/identity';

/** X allows 15 letters, digits and underscores (help.x.com, user names); nothing else can be an account of ours there. */
const LONGEST_X_HANDLE = 15;
const X_HOSTS = new Set([
  'x.com',
  'www.x.com',
  'mobile.x.com',
  'twitter.com',
  'www.twitter.com',
  'mobile.twitter.com',
]);
/** First parts of an address on X that are pages of X itself. */
const X_PAGES = new Set([
  'compose',
  'explore',
  'hashtag',
  'home',
  'i',
  'intent',
  'jobs',
  'login',
  'messages',
  'notifications',
  'search',
  'settings',
  'share',
]);

/** Why a typed handle cannot be used; each is also the end of a text key (`handleProblem_<problem>`). */
export type HandleProblem = 'empty' | 'otherSite' | 'noProfile' | 'letters' | 'long' | 'twice';
export type ParsedHandle = { handle: string; problem: null } | { handle: null; problem: HandleProblem };

/**
 * Parses what a person types or pastes as an account on X: a handle with or without @, or the link of a profile.
 * @param accounts accounts that stand already; the same one again is a problem.
 */
export function parseXHandle(typed: string, accounts: readonly Account[] = []): ParsedHandle {
  // Copied handles carry invisible direction marks; full-width ＠ comes from Chinese and Japanese keyboards.
  const text = typed
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .trim();
  const named = looksLikeLink(text) ? readProfileLink(text) : text.replace(/^@/, '');
  if (typeof named !== 'string') return { handle: null, problem: named.problem };
  if (named === '') return { handle: null, problem: 'empty' };
  if (!/^[A-Za-z0-9_]+$/.test(named)) return { handle: null, problem: 'letters' };
  if (named.length > LONGEST_X_HANDLE) return { handle: null, problem: 'long' };
  const isKnown = accounts.some(
    (account) => account.platform === 'x' && account.handle.toLowerCase() === named.toLowerCase(),
  );
  return isKnown ? { handle: null, problem: 'twice' } : { handle: named, problem: null };
}

function looksLikeLink(text: string): boolean {
  return /^https?:\/\//i.test(text) || /^[\w-]+(\.[\w-]+)+\//.test(text);
}

function readProfileLink(text: string): string | { problem: HandleProblem } {
  const address = /^https?:/i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(address)) return { problem: 'letters' };
  const url = new URL(address);
  if (!X_HOSTS.has(url.hostname)) return { problem: 'otherSite' };
  const first = url.pathname.split('/')[1]?.replace(/^@/, '') ?? '';
  return first === '' || X_PAGES.has(first.toLowerCase()) ? { problem: 'noProfile' } : first;
}

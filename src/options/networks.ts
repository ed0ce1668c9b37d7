import type { PlatformId } from '../model/message';

/** What a network allows in the name of an account, and how the links of its profiles look. */
export interface Network {
  hosts: RegExp;
  /** First parts of an address that are pages of the network itself. */
  pages: ReadonlySet<string>;
  letters: RegExp;
  shortest: number;
  longest: number;
  /** How an account's name is written there; shown in the empty field. */
  example: string;
}

export const NETWORK_IDS: readonly PlatformId[] = ['x', 'facebook', 'instagram'];

/** Letters and lengths as each network states them for user names; on Facebook dots do not count, capitals nowhere. */
export const NETWORKS: Record<PlatformId, Network> = {
  x: {
    hosts: /^(?:(?:www|mobile|m)\.)?(?:x|twitter)\.com$/,
    pages:
      listWords(`account compose explore hashtag home i intent jobs login logout messages notifications privacy
      search settings share signup tos`),
    letters: /^\w+$/,
    shortest: 1,
    longest: 15,
    example: '@HalvenCare',
  },
  facebook: {
    // Facebook puts the language before its name as well: de-de.facebook.com.
    hosts: /^(?:(?:www|web|m|mbasic|touch|[a-z]{2}-[a-z]{2})\.)?(?:facebook|fb)\.com$/,
    pages:
      listWords(`about ads bookmarks business careers dialog events friends gaming groups hashtag help home legal
      live login logout marketplace me media memories messages notifications p pages people photo photos plugins
      policies policy privacy reel reels saved search settings share sharer stories terms watch`),
    letters: /^(?=.*[a-z])[a-z0-9.]+$/i,
    shortest: 5,
    longest: 50,
    example: 'HalvenAudio',
  },
  instagram: {
    hosts: /^(?:(?:www|m)\.)?instagram\.com$/,
    pages:
      listWords(`about accounts api archive challenge create developer direct directory explore legal lite p
      popular press privacy reel reels saved share stories terms topics tv web`),
    letters: /^(?=.*\w)[\w.]+$/,
    shortest: 1,
    longest: 30,
    example: '@halven.audio',
  },
};

function listWords(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/));
}

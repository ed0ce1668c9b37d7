import type { PhoneRegion } from '../model/phone-region';

/**
 * Digits of a national number as people of a region write it, with the 0 in front where there is one. After the national
 * numbering plans; short numbers and service numbers that nobody has at home are left out.
 */
const NATIONAL: Readonly<Record<PhoneRegion, string>> = {
  AT: '0[1-9]\\d{5,11}',
  AU: '0[23478]\\d{8}',
  BE: '0[1-9]\\d{7,8}',
  BG: '0[2-9]\\d{6,8}',
  BR: '0?[1-9][1-9](?:9\\d{8}|[2-9]\\d{7})',
  CA: '1?[2-9]\\d\\d[2-9]\\d{6}',
  CH: '0[1-9]\\d{8}',
  CN: '1[3-9]\\d{9}|0\\d{9,11}',
  CY: '(?:2[2-6]|9[4-9])\\d{6}',
  CZ: '[2-7]\\d{8}',
  DE: '0[1-9]\\d{5,10}',
  DK: '[2-9]\\d{7}',
  EE: '5\\d{6,7}|8[1-4]\\d{6}|[3467]\\d{6}',
  ES: '[6-9]\\d{8}',
  FI: '0[1-9]\\d{5,10}',
  FR: '0[1-9]\\d{8}',
  GB: '0[1-9]\\d{8,9}',
  GR: '(?:2\\d|6[89])\\d{8}',
  HK: '[2-9]\\d{7}',
  HR: '0[1-9]\\d{6,8}',
  HU: '06[1-9]\\d{7,8}',
  IE: '0[1-9]\\d{6,9}',
  IN: '[6-9]\\d{9}|0[1-9]\\d{9}',
  IS: '[4-8]\\d{6}',
  IT: '0\\d{6,10}|3\\d{8,9}',
  JP: '0[1-9]\\d{8,9}',
  LT: '[08]?[3-6]\\d{7}',
  LU: '6\\d{8}|[2-9]\\d{6,7}',
  LV: '[26]\\d{7}',
  MK: '0[2-7]\\d{7}',
  MT: '[279]\\d{7}',
  MX: '[2-9]\\d{9}',
  NL: '0[1-9]\\d{8}',
  NO: '[2-9]\\d{7}',
  NZ: '0[2-9]\\d{7,9}',
  PL: '[1-9]\\d{8}',
  PT: '[239]\\d{8}',
  RO: '0[237]\\d{8}',
  RS: '0[1-9]\\d{6,10}',
  RU: '[78][34789]\\d{9}|9\\d{9}',
  SE: '0[1-9]\\d{5,9}',
  SG: '[3689]\\d{7}',
  SI: '0[1-7]\\d{7}',
  SK: '0[2-9]\\d{8}',
  TR: '0?[2-5]\\d{9}',
  TW: '0[2-9]\\d{7,8}',
  UA: '0[3-9]\\d{8}',
  US: '1?[2-9]\\d\\d[2-9]\\d{6}',
};

/** Days are written without signs as well: 20260310. */
const DAY = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;

/** @returns whether digits alone are a number of one of these regions. */
export function compileRegions(regions: readonly PhoneRegion[]): (digits: string) => boolean {
  if (regions.length === 0) return () => false;
  const national = new RegExp(`^(?:${regions.map((region) => NATIONAL[region]).join('|')})$`);
  return (digits) => national.test(digits) && !DAY.test(digits);
}

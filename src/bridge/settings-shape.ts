import * as v from 'valibot';
import { parseNumberTemplate, TEMPLATE_LIMITS } from '../model/number-template';
import { PHONE_REGIONS } from '../model/phone-region';
import { OVERRIDES, type Profile } from '../model/profile';
import { ACTIONS, type Settings } from '../model/settings';

const short = v.pipe(v.string(), v.maxLength(200));
const language = v.pipe(v.string(), v.maxLength(35));
const account = v.object({
  platform: v.picklist(['x', 'facebook', 'instagram']),
  handle: v.pipe(
    v.string(),
    v.regex(/^[\p{L}\p{N}._-]{1,60}$/u, 'A handle has letters, digits, dots, dashes and underscores.'),
  ),
  userId: v.nullable(short),
});
/** A modifier other than Shift alone: a bare key belongs to the page. */
const chord = v.pipe(
  v.string(),
  v.maxLength(60),
  v.check((text) => text === '' || /(^|\+)(Alt|Ctrl|Meta)\+/.test(text), 'A chord needs Alt, Ctrl or Meta.'),
);
const duration = v.pipe(v.number(), v.minValue(60_000), v.maxValue(30 * 24 * 3_600_000));
const overrides = v.record(short, v.picklist(OVERRIDES));
const template = v.pipe(
  v.string(),
  v.maxLength(TEMPLATE_LIMITS.length),
  v.check((text) => !('fault' in parseNumberTemplate(text)), 'This is no template of a number.'),
);
/** What a desk adds to what counts as personal data. */
export const personalDataShape = {
  numberTemplates: v.pipe(v.array(template), v.maxLength(TEMPLATE_LIMITS.count)),
  phoneRegions: v.pipe(v.array(v.picklist(PHONE_REGIONS)), v.maxLength(PHONE_REGIONS.length)),
};
/** Any part of the settings, as a page of ours sends it. */
export const settingsShape = v.partial(
  v.object({
    accounts: v.pipe(v.array(account), v.maxLength(50)),
    agentName: short,
    signature: v.pipe(v.string(), v.maxLength(60)),
    languages: v.pipe(v.array(language), v.maxLength(20)),
    interfaceLanguage: v.nullable(language),
    acknowledgeTargetMs: duration,
    targetMs: duration,
    remembering: v.picklist(['addressed-and-opened', 'answered-only']),
    isMarksShown: v.boolean(),
    chords: v.object(
      Object.fromEntries(ACTIONS.map((action) => [action, chord])) as Record<
        (typeof ACTIONS)[number],
        typeof chord
      >,
    ),
    rulesOff: v.pipe(v.array(short), v.maxLength(5000)),
    profileOverrides: v.partial(
      v.object({
        promotion: overrides,
        question: overrides,
        complaint: overrides,
        praise: overrides,
        crisis: overrides,
      } satisfies Record<Profile, typeof overrides>),
    ),
    rulesSlow: v.pipe(v.array(short), v.maxLength(5000)),
    ...personalDataShape,
    isSetUp: v.boolean(),
  } satisfies Record<keyof Settings, v.GenericSchema>),
);

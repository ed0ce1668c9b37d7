import type { Account } from './identity';
import type { LanguageTag } from './language';
import type { PlatformId } from './message';
import type { PhoneRegion } from './phone-region';
import type { ProfileOverrides } from './profile';

/** Everything an agent can do by a chord; each id is also the key of its name in the texts (`action_<id>`). */
export const ACTIONS = [
  'toggle_panel',
  'open_palette',
  'next_waiting',
  'focus_who',
  'focus_say',
  'focus_mark',
  'insert_1',
  'insert_2',
  'insert_3',
  'take_fix',
  'show_mark',
  'add_note',
  'toggle_marks',
  'switch_side',
  'show_health',
] as const;
export type Action = (typeof ACTIONS)[number];

/** A chord as text: modifiers and one key code joined by "+", e.g. `Alt+Shift+Digit1`, `Alt+KeyK`. Never a bare key. */
export type Chord = string;

/** What is remembered of the pages: see house.md, "Memory". */
export type Remembering = 'addressed-and-opened' | 'answered-only';

export interface Settings {
  accounts: Account[];
  agentName: string;
  /** Put once at the end of an inserted reply, e.g. `^AB`; empty for none. */
  signature: string;
  /** Languages the desk answers in. */
  languages: LanguageTag[];
  /** Interface language; null follows the browser. */
  interfaceLanguage: LanguageTag | null;
  /** First answer wanted within; source: 32 % of customers expect one within 30 minutes. */
  acknowledgeTargetMs: number;
  /** Solution or full answer wanted within; source: 42 % within the hour. */
  targetMs: number;
  remembering: Remembering;
  isMarksShown: boolean;
  chords: Record<Action, Chord>;
  /** Ids of shipped voice rules that are switched off. */
  rulesOff: string[];
  /** What the lead changed of the levels in each context. */
  profileOverrides: ProfileOverrides;
  /** Rules of the lead's own and of styles that took too long on a draft and were switched off for it. */
  rulesSlow: string[];
  /** How the brand's order and account numbers look, see `parseNumberTemplate`: they are personal data. */
  numberTemplates: string[];
  /** Regions customers write from: their national phone numbers are personal data even without a word beside them. */
  phoneRegions: PhoneRegion[];
  /** The first-run page was completed. */
  isSetUp: boolean;
}

export type PanelSide = 'left' | 'right';
/** How the panel was left on one site. */
export interface PanelState {
  platform: PlatformId;
  isOpen: boolean;
  side: PanelSide;
}

const MINUTE_MS = 60_000;

export const DEFAULT_SETTINGS: Settings = {
  accounts: [],
  agentName: '',
  signature: '',
  languages: ['en', 'nl', 'de', 'bg', 'zh-CN'],
  interfaceLanguage: null,
  acknowledgeTargetMs: 30 * MINUTE_MS,
  targetMs: 60 * MINUTE_MS,
  remembering: 'addressed-and-opened',
  isMarksShown: true,
  chords: {
    toggle_panel: 'Alt+KeyB',
    open_palette: 'Alt+KeyK',
    next_waiting: 'Alt+KeyN',
    focus_who: 'Alt+Digit1',
    focus_say: 'Alt+Digit2',
    focus_mark: 'Alt+Digit3',
    insert_1: 'Alt+Shift+Digit1',
    insert_2: 'Alt+Shift+Digit2',
    insert_3: 'Alt+Shift+Digit3',
    take_fix: 'Alt+Enter',
    show_mark: 'Alt+Period',
    add_note: 'Alt+Shift+KeyN',
    toggle_marks: 'Alt+Shift+KeyM',
    switch_side: 'Alt+Shift+KeyB',
    show_health: 'Alt+Shift+KeyH',
  },
  rulesOff: [],
  profileOverrides: {},
  rulesSlow: [],
  numberTemplates: [],
  phoneRegions: [],
  isSetUp: false,
};

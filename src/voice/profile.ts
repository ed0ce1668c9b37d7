import type { DraftCheck } from '../model/draft';
import type { Finding } from '../model/finding';
import { findOverride, type Profile, type ProfileOverrides } from '../model/profile';
import { findMessageKind } from './reading/message-kind';

/** The context of a draft: by what the message was understood to be, else by its cues. A post of our own is promotion. */
export function findProfile(draft: DraftCheck): Profile {
  if (!draft.inbound) return 'promotion';
  if (draft.intent) return draft.intent;
  const kind = findMessageKind(draft);
  if (!kind) return 'question';
  if (kind.mood === 'loss') return 'crisis';
  // Whoever is vague counts as genuine.
  if (kind.mood === 'anger' || kind.problem || kind.bait) return 'complaint';
  if (!kind.isQuestion && (kind.praise || kind.isBanter)) return 'praise';
  return 'question';
}

/** Whether a rule need not run in a context at all. */
export function isOffIn(
  overrides: ProfileOverrides,
  profile: Profile | undefined,
  { rule, family }: Pick<Finding, 'rule' | 'family'>,
): boolean {
  return profile !== undefined && findOverride(overrides, profile, rule, family) === 'off';
}

/** Findings at the levels of the context; what is off there is gone. Nothing is compiled for it. */
export function applyProfile(
  overrides: ProfileOverrides,
  profile: Profile | undefined,
  findings: readonly Finding[],
): Finding[] {
  if (!profile) return [...findings];
  return findings.flatMap((finding) => {
    const override = findOverride(overrides, profile, finding.rule, finding.family);
    if (override === 'off') return [];
    return [override && override !== finding.level ? { ...finding, level: override } : finding];
  });
}

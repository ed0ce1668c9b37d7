import type { Family } from '../model/finding';
import { type Profile, SHIPPED_PROFILES } from '../model/profile';
import type { BrandRule, RuleCard as Card } from '../model/voice-rule';
import { LevelChoice } from './level-choice';
import { usePage } from './page';
import { RuleCard } from './rule-card';
import { RuleForm } from './rule-form';
import { changeOverride, joinLanguages } from './voice-context';
import { FAMILY_KEYS } from './voice-words';

interface RuleGroupProps {
  family: Family;
  cards: readonly Card[];
  /** null: every context at once. */
  profile: Profile | null;
  openId: string | null;
  open(id: string | null): void;
  turn(cards: readonly Card[], isOn: boolean): void;
  put(rule: BrandRule): Promise<unknown>;
  remove(rule: BrandRule): void;
}

/** The rules of one family under its name; in a context, the family as a whole has a level as well. */
export function RuleGroup({ family, cards, profile, openId, open, turn, put, remove }: RuleGroupProps) {
  const { desk, state, texts } = usePage();
  const { profileOverrides } = desk.settings;
  const name = texts.text(FAMILY_KEYS[family]);
  return (
    <section class="rule-group" aria-label={name}>
      <div class="group-head">
        <h2>{name}</h2>
        {profile ? (
          <LevelChoice
            label={texts.text('voice_levelOf', { name, context: texts.text(`profile_${profile}`) })}
            own={profileOverrides[profile]?.[family] ?? null}
            inherited={SHIPPED_PROFILES[profile][family] ?? null}
            change={(override) =>
              void state.saveSettings({
                profileOverrides: changeOverride(profileOverrides, profile, family, override),
              })
            }
          />
        ) : null}
      </div>
      <ul class="cards">
        {joinLanguages(cards).map(([card, ...others]) => (
          <li key={card.id}>
            {card.brand && openId === card.id ? (
              <RuleForm
                rule={card.brand}
                save={put}
                close={() => open(null)}
                remove={() => card.brand && remove(card.brand)}
              />
            ) : (
              <RuleCard
                cards={[card, ...others]}
                profile={profile}
                turn={(isOn) => turn([card, ...others], isOn)}
                {...(card.brand && { edit: () => open(card.id) })}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

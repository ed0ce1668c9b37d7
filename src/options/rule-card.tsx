import type { Profile } from '../model/profile';
import type { RuleCard as Card } from '../model/voice-rule';
import { Button } from '../ui/button';
import { Chip } from '../ui/chip';
import { Caught } from './caught';
import { Switch } from './fields';
import { makeOpenerId } from './focus';
import { nameLanguage } from './language-name';
import { LevelChoice } from './level-choice';
import { usePage } from './page';
import { changeOverride, findInheritedLevel, findLevelIn, findRuleId } from './voice-context';

interface RuleCardProps {
  card: Card;
  /** The context whose levels are shown, null for every context at once. */
  profile: Profile | null;
  turn(isOn: boolean): void;
  /** Given where the rule is the lead's own. */
  edit?: () => void;
}

/** One rule as a plain card: what, why, which words, how serious, from where, on or off. */
export function RuleCard({ card, profile, turn, edit }: RuleCardProps) {
  const { desk, state, texts } = usePage();
  const { profileOverrides, rulesSlow } = desk.settings;
  const ruleId = findRuleId(card);
  const level = profile ? findLevelIn(profileOverrides, profile, card) : card.level;
  const isSlow = rulesSlow.includes(ruleId);
  const isOn = card.isOn && level !== 'off' && !isSlow;
  return (
    <article class="card rule-card" data-off={isOn ? undefined : ''}>
      <div class="card-main">
        <h3>
          <bdi>{card.title}</bdi>{' '}
          <span class="level" data-level={level}>
            {texts.text(`override_${level}`)}
          </span>
        </h3>
        {isSlow ? <p class="problem">{texts.text('voice_slow')}</p> : null}
        {card.reason ? (
          <p class="muted" dir="auto">
            {card.reason}
          </p>
        ) : null}
        {card.words.length > 0 ? (
          <ul class="words" aria-label={texts.text('voice_words')}>
            {card.words.map((word) => (
              <li key={word}>
                <Chip>{card.brand?.instead ? `${word} → ${card.brand.instead}` : word}</Chip>
              </li>
            ))}
          </ul>
        ) : null}
        <p class="card-meta" dir="auto">
          {[
            card.language ? nameLanguage(card.language, texts) : texts.text('options_everyLanguage'),
            card.source,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <Caught rule={card.brand ?? ruleId} />
      </div>
      <div class="card-side">
        {profile ? (
          <LevelChoice
            label={texts.text('voice_levelOf', {
              name: card.title,
              context: texts.text(`profile_${profile}`),
            })}
            own={profileOverrides[profile]?.[ruleId] ?? null}
            inherited={findInheritedLevel(profileOverrides, profile, card)}
            change={(override) =>
              void state.saveSettings({
                profileOverrides: changeOverride(profileOverrides, profile, ruleId, override),
              })
            }
          />
        ) : (
          <Switch
            label={texts.text('voice_turn', { name: card.title })}
            isOn={card.isOn && !isSlow}
            change={turn}
          />
        )}
        {edit ? (
          <span id={makeOpenerId(card.id)}>
            {' '}
            <Button kind="link" label={texts.text('voice_editOne', { name: card.title })} onClick={edit}>
              {texts.text('options_edit')}
            </Button>
          </span>
        ) : null}
      </div>
    </article>
  );
}

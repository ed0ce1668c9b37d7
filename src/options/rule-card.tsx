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
  /** The same rule in each of its languages; one for most. */
  cards: readonly [Card, ...Card[]];
  /** The context whose levels are shown, null for every context at once. */
  profile: Profile | null;
  turn(isOn: boolean): void;
  /** Given where the rule is the lead's own. */
  edit?: () => void;
}

/** Words of one language that are shown where a card has several. */
const FEW_WORDS = 5;

/** One rule as a plain card: what, why, which words, how serious, from where, on or off. */
export function RuleCard({ cards, profile, turn, edit }: RuleCardProps) {
  const { desk, state, texts } = usePage();
  const { profileOverrides, rulesSlow } = desk.settings;
  const [card] = cards;
  const ids = cards.map(findRuleId);
  const level = profile ? findLevelIn(profileOverrides, profile, card) : card.level;
  const isSlow = ids.some((id) => rulesSlow.includes(id));
  const isOn = cards.some((one) => one.isOn) && !isSlow;
  const own = profile ? ids.map((id) => profileOverrides[profile]?.[id] ?? null) : [];
  return (
    <article class="card rule-card" data-off={isOn && level !== 'off' ? undefined : ''}>
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
        {cards.map((one) => (
          <Words key={one.id} card={one} isOneOfSeveral={cards.length > 1} />
        ))}
        <p class="card-meta" dir="auto">
          {[cards.length > 1 ? '' : nameOf(card), card.source].filter(Boolean).join(' · ')}
        </p>
        <Caught rules={card.brand ? [card.brand] : ids} />
      </div>
      <div class="card-side">
        {profile ? (
          <LevelChoice
            label={texts.text('voice_levelOf', {
              name: card.title,
              context: texts.text(`profile_${profile}`),
            })}
            own={own[0] ?? null}
            inherited={findInheritedLevel(profileOverrides, profile, card)}
            change={(override) =>
              void state.saveSettings({
                profileOverrides: ids.reduce(
                  (changed, id) => changeOverride(changed, profile, id, override),
                  profileOverrides,
                ),
              })
            }
          />
        ) : (
          <Switch label={texts.text('voice_turn', { name: card.title })} isOn={isOn} change={turn} />
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

  function nameOf({ language }: Card): string {
    return language ? nameLanguage(language, texts) : texts.text('options_everyLanguage');
  }
}

function Words({ card, isOneOfSeveral }: { card: Card; isOneOfSeveral: boolean }) {
  const { texts } = usePage();
  if (card.words.length === 0) return null;
  const words = isOneOfSeveral ? card.words.slice(0, FEW_WORDS) : card.words;
  const language = isOneOfSeveral && card.language ? nameLanguage(card.language, texts) : '';
  return (
    <div class={language ? 'words-line' : undefined} data-off={card.isOn ? undefined : ''}>
      {language ? <span class="muted">{language}</span> : null}
      <ul class="words" aria-label={[texts.text('voice_words'), language].filter(Boolean).join(' · ')}>
        {words.map((word) => (
          <li key={word}>
            <Chip>{card.brand?.instead ? `${word} → ${card.brand.instead}` : word}</Chip>
          </li>
        ))}
      </ul>
    </div>
  );
}

import type { RuleCard as Card } from '../model/voice-rule';
import { Button } from '../ui/button';
import { Chip } from '../ui/chip';
import { Switch } from './fields';
import { makeOpenerId } from './focus';
import { nameLanguage } from './language-name';
import { usePage } from './page';

interface RuleCardProps {
  card: Card;
  turn(isOn: boolean): void;
  /** Given where the rule is the lead's own. */
  edit?: () => void;
}

/** One rule as a plain card: what, why, which words, how serious, from where, on or off. */
export function RuleCard({ card, turn, edit }: RuleCardProps) {
  const { texts } = usePage();
  return (
    <article class="card rule-card" data-off={card.isOn ? undefined : ''}>
      <div class="card-main">
        <h2>
          <bdi>{card.title}</bdi>{' '}
          <span class="level" data-level={card.level}>
            {texts.text(`voice_level_${card.level}`)}
          </span>
        </h2>
        {card.reason ? (
          <p class="muted" dir="auto">
            {card.reason}
          </p>
        ) : null}
        {card.words.length > 0 ? (
          <ul class="words" aria-label={texts.text('voice_words')}>
            {card.words.map((word) => (
              <li key={word}>
                <Chip>{word}</Chip>
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
      </div>
      <div class="card-side">
        <Switch label={texts.text('voice_turn', { name: card.title })} isOn={card.isOn} change={turn} />
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

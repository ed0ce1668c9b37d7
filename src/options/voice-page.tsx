import { useSignal } from '@preact/signals';
import { LEVELS } from '../model/finding';
import { OUR_LANGUAGES } from '../model/language';
import type { BrandRule, RuleCard as Card } from '../model/voice-rule';
import { Button } from '../ui/button';
import { makeOpenerId, useReturnedFocus } from './focus';
import { nameLanguage } from './language-name';
import { usePage } from './page';
import { RuleCard } from './rule-card';
import { RuleForm } from './rule-form';
import { SearchBar } from './search-bar';
import { TryIt } from './try-it';
import { useList } from './use-list';
import { findRules, type RuleFilter } from './voice-search';

/** How the desk speaks: the rules as cards, and a box to try a sentence. */
export function VoicePage() {
  const { bridge, state, desk, texts, offerUndo } = usePage();
  const list = useList(state, () => bridge.send('listRules'));
  const filter = useSignal<RuleFilter>({ query: '', language: null, level: null });
  const openId = useSignal<string | null>(null);
  const fresh = useSignal<BrandRule | null>(null);
  useReturnedFocus(fresh.value ? 'new' : openId.value);
  // A switch shows what the person chose, saved or not yet.
  const cards = (list.items ?? []).map((card) =>
    card.brand ? card : { ...card, isOn: !desk.settings.rulesOff.includes(card.id) },
  );
  const found = findRules(cards, filter.value);
  const on = cards.filter((card) => card.isOn);
  const languageCount = new Set(on.flatMap((card) => card.language ?? [])).size;
  const narrow = (change: Partial<RuleFilter>) => {
    filter.value = { ...filter.value, ...change };
  };

  const put = async (rule: BrandRule) => {
    await bridge.send('saveRule', { ...rule, changedAt: Date.now() });
    await list.reload();
  };

  async function turn(card: Card, isOn: boolean): Promise<void> {
    const { brand } = card;
    if (brand) await state.save(() => put({ ...brand, isOn }));
    else {
      const others = desk.settings.rulesOff.filter((id) => id !== card.id);
      await state.saveSettings({ rulesOff: isOn ? others : [...others, card.id] });
    }
    await list.reload();
  }

  async function remove(rule: BrandRule): Promise<void> {
    if (!(await state.save(() => put({ ...rule, isRemoved: true })))) return;
    openId.value = null;
    offerUndo({
      text: texts.text('options_removed', { name: rule.word }),
      undo: () => state.save(() => put({ ...rule, isRemoved: false })),
    });
  }

  return (
    <div class="page-with-aside">
      <div class="page">
        <header class="page-head">
          <h1>{texts.text('options_voice')}</h1>
          <p>
            {list.items
              ? texts.text('voice_intro', {
                  rules: texts.count('voice_rulesOn', on.length),
                  languages: texts.count('voice_languages', languageCount),
                })
              : ' '}
          </p>
        </header>
        <SearchBar
          placeholder={texts.text('voice_search')}
          query={filter.value.query}
          search={(query) => narrow({ query })}
          choices={[
            {
              label: texts.text('replies_language'),
              every: texts.text('options_everyLanguage'),
              value: filter.value.language,
              options: OUR_LANGUAGES.map((tag) => ({ value: tag, text: nameLanguage(tag, texts) })),
              change: (language) => narrow({ language }),
            },
            {
              label: texts.text('voice_level'),
              every: texts.text('voice_everyLevel'),
              value: filter.value.level,
              options: LEVELS.map((level) => ({ value: level, text: texts.text(`voice_level_${level}`) })),
              change: (level) => narrow({ level: LEVELS.find((one) => one === level) ?? null }),
            },
          ]}
        >
          <span id={makeOpenerId('new')}>
            {' '}
            <Button
              kind="primary"
              onClick={() => {
                fresh.value = makeRule();
              }}
            >
              {texts.text('voice_new')}
            </Button>
          </span>
        </SearchBar>
        {fresh.value ? (
          <RuleForm
            key={fresh.value.id}
            rule={fresh.value}
            save={put}
            close={() => {
              fresh.value = null;
            }}
          />
        ) : null}
        {list.problem ? <p class="problem">{list.problem}</p> : null}
        {list.items && found.length === 0 ? <p class="empty">{texts.text('options_noneFound')}</p> : null}
        <ul class="cards">
          {found.map((card) => (
            <li key={card.id}>
              {card.brand && openId.value === card.id ? (
                <RuleForm
                  rule={card.brand}
                  save={put}
                  close={() => {
                    openId.value = null;
                  }}
                  remove={() => card.brand && void remove(card.brand)}
                />
              ) : (
                <RuleCard
                  card={card}
                  turn={(isOn) => void turn(card, isOn)}
                  {...(card.brand && {
                    edit: () => {
                      openId.value = card.id;
                    },
                  })}
                />
              )}
            </li>
          ))}
        </ul>
      </div>
      <TryIt cards={list.items} />
    </div>
  );
}

function makeRule(): BrandRule {
  return {
    id: crypto.randomUUID(),
    word: '',
    isPattern: false,
    reason: '',
    instead: '',
    level: 'warning',
    language: null,
    isOn: true,
    changedAt: Date.now(),
    isRemoved: false,
  };
}

import { useSignal } from '@preact/signals';
import { FAMILIES, LEVELS } from '../model/finding';
import { OUR_LANGUAGES } from '../model/language';
import type { Profile } from '../model/profile';
import type { BrandRule, RuleCard as Card } from '../model/voice-rule';
import { Button } from '../ui/button';
import { ConflictList } from './conflict-list';
import { ContextBar } from './context-bar';
import { makeOpenerId, useReturnedFocus } from './focus';
import { nameLanguage } from './language-name';
import { usePage } from './page';
import { RuleForm } from './rule-form';
import { RuleGroup } from './rule-group';
import { SearchBar } from './search-bar';
import { StyleDoor } from './style-door';
import { StyleList } from './style-list';
import { TryIt } from './try-it';
import { useList } from './use-list';
import { groupByFamily } from './voice-context';
import { findRules, type RuleFilter } from './voice-search';

/** How the desk speaks: the rules as cards, and a box to try a sentence. */
export function VoicePage() {
  const { bridge, state, desk, texts, offerUndo } = usePage();
  const list = useList(state, () => bridge.send('listRules'));
  const filter = useSignal<RuleFilter>({ query: '', language: null, level: null });
  const styles = useList(state, () => bridge.send('listStyles'));
  const conflicts = useList(state, () => bridge.send('listConflicts'));
  const profile = useSignal<Profile | null>(null);
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
    await Promise.all([list.reload(), conflicts.reload()]);
  };

  async function turn(turned: readonly Card[], isOn: boolean): Promise<void> {
    const [brand] = turned.flatMap((card) => card.brand ?? []);
    if (brand) await state.save(() => put({ ...brand, isOn }));
    else {
      const ids = turned.map((card) => card.id);
      const others = desk.settings.rulesOff.filter((id) => !ids.includes(id));
      await state.saveSettings({ rulesOff: isOn ? others : [...others, ...ids] });
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

  function reset(): void {
    const { rulesOff, profileOverrides, rulesSlow } = desk.settings;
    void state.saveSettings({
      // Rules of styles did not ship: what is off there stays off.
      rulesOff: rulesOff.filter((id) => !cards.some((card) => card.id === id)),
      profileOverrides: {},
      rulesSlow: [],
    });
    offerUndo({
      text: texts.text('voice_resetDone'),
      undo: () => state.saveSettings({ rulesOff, profileOverrides, rulesSlow }),
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
        <StyleDoor onImported={() => void styles.reload()}>
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
          <ContextBar profile={profile.value} choose={(next) => (profile.value = next)} />
          <ConflictList
            conflicts={conflicts.items ?? []}
            open={(id) => {
              openId.value = id;
              filter.value = { query: '', language: null, level: null };
            }}
          />
          {groupByFamily(found, ['brand', ...FAMILIES.filter((family) => family !== 'brand')]).map(
            (group) => (
              <RuleGroup
                key={group.family}
                {...group}
                profile={profile.value}
                openId={openId.value}
                open={(id) => {
                  openId.value = id;
                }}
                turn={(turned, isOn) => void turn(turned, isOn)}
                put={put}
                remove={(rule) => void remove(rule)}
              />
            ),
          )}
          <StyleList styles={styles.items ?? []} query={filter.value.query} reload={styles.reload} />
          <section class="reset">
            <Button onClick={reset}>{texts.text('voice_reset')}</Button>
            <p class="hint">{texts.text('voice_resetHint')}</p>
          </section>
        </StyleDoor>
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

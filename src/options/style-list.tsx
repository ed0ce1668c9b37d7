import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { StyleChange } from '../bridge/contract';
import { OUR_LANGUAGES } from '../model/language';
import type { StyleView } from '../model/vale-style';
import { Button } from '../ui/button';
import { Choice, Switch } from './fields';
import { nameLanguage } from './language-name';
import { usePage } from './page';
import { RefusedList } from './refused-list';
import { fold } from './reply-search';

interface StyleListProps {
  styles: readonly StyleView[];
  /** Only rules that hold these words are shown; empty for all. */
  query: string;
  reload(): Promise<void>;
}

/** Styles that were brought in: each as a whole and rule by rule. */
export function StyleList({ styles, query, reload }: StyleListProps) {
  const { texts } = usePage();
  const words = fold(query).split(/\s+/).filter(Boolean);
  const shown = styles.flatMap((style) => {
    const rules = style.rules.filter(({ id, message }) => {
      const text = fold(`${id} ${message}`);
      return words.every((word) => text.includes(word));
    });
    return rules.length > 0 ? [{ ...style, shownRules: rules }] : [];
  });
  if (shown.length === 0) return null;
  return (
    <section class="rule-group" aria-label={texts.text('voice_styles')}>
      <div class="group-head">
        <h2>{texts.text('voice_styles')}</h2>
      </div>
      <ul class="cards">
        {shown.map((style) => (
          <li key={style.name}>
            <StyleCard style={style} rules={style.shownRules} isOpen={words.length > 0} reload={reload} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface StyleCardProps {
  style: StyleView;
  rules: StyleView['rules'];
  isOpen: boolean;
  reload(): Promise<void>;
}

function StyleCard({ style, rules, isOpen, reload }: StyleCardProps) {
  const { bridge, desk, state, texts, offerUndo } = usePage();
  const { name, refused } = style;
  /** What the person chose, shown until the list says it too. */
  const chosen = useSignal<StyleChange>({});
  const { isOn, language } = { ...style, ...chosen.value };
  const { rulesOff } = desk.settings;
  const on = style.rules.filter(({ id }) => !rulesOff.includes(id)).length;

  async function change(next: StyleChange): Promise<boolean> {
    chosen.value = { ...chosen.value, ...next };
    const isSaved = await state.save(() => bridge.send('saveStyle', name, next));
    if (!isSaved) chosen.value = {};
    await reload();
    return isSaved;
  }

  // A list that was asked for before the change is not the answer to it.
  const isListed =
    (chosen.value.isOn ?? style.isOn) === style.isOn &&
    (chosen.value.language === undefined || chosen.value.language === style.language);
  useEffect(() => {
    if (isListed) chosen.value = {};
  }, [isListed, chosen]);

  async function remove(): Promise<void> {
    if (!(await change({ isRemoved: true }))) return;
    offerUndo({ text: texts.text('options_removed', { name }), undo: () => change({ isRemoved: false }) });
  }

  function turn(id: string, isRuleOn: boolean): void {
    const others = rulesOff.filter((one) => one !== id);
    void state.saveSettings({ rulesOff: isRuleOn ? others : [...others, id] });
  }

  return (
    <article class="card rule-card" data-off={isOn ? undefined : ''}>
      <div class="card-main">
        <h3>{name}</h3>
        <p class="muted">{texts.count('voice_styleRules', on, { all: texts.number(style.rules.length) })}</p>
        <details class="style-rules" open={isOpen}>
          <summary>{texts.text('voice_styleEach')}</summary>
          <ul>
            {rules.map(({ id, level, message }) => (
              <li key={id}>
                <span>
                  <code>{id.slice(name.length + 1)}</code>{' '}
                  <span class="level" data-level={level}>
                    {texts.text(`voice_level_${level}`)}
                  </span>{' '}
                  <span class="muted">{message}</span>
                </span>
                <Switch
                  label={texts.text('voice_turn', { name: id })}
                  isOn={!rulesOff.includes(id)}
                  change={(isRuleOn) => turn(id, isRuleOn)}
                />
              </li>
            ))}
          </ul>
        </details>
        <RefusedList words={refused} />
      </div>
      <div class="card-side">
        <Switch
          label={texts.text('voice_turn', { name })}
          isOn={isOn}
          change={(now) => void change({ isOn: now })}
        />
        <Choice
          isLabelHidden
          label={texts.text('voice_styleLanguage', { name })}
          value={language ?? ''}
          options={[
            { value: '', text: texts.text('options_everyLanguage') },
            ...OUR_LANGUAGES.map((tag) => ({ value: tag, text: nameLanguage(tag, texts) })),
          ]}
          change={(tag) => void change({ language: OUR_LANGUAGES.find((ours) => ours === tag) ?? null })}
        />
        <Button kind="link" label={texts.text('options_remove', { name })} onClick={() => void remove()}>
          {texts.text('options_removeThis')}
        </Button>
      </div>
    </article>
  );
}

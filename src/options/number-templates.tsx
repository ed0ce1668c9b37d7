import { useSignal } from '@preact/signals';
import { parseTemplateLines, TEMPLATE_LIMITS, type TemplateProblem } from '../model/number-template';
import type { Texts } from '../ui/texts';
import { Field } from './fields';
import { usePage } from './page';

/** How the brand's order and account numbers look, one a line; each line is saved as soon as it is one. */
export function NumberTemplates() {
  const { desk, texts, state } = usePage();
  const typed = useSignal<string | null>(null);
  /** Half a line is not wrong yet: it is told when the field is left. */
  const isLeft = useSignal(false);
  const shown = typed.value ?? desk.settings.numberTemplates.join('\n');
  const { problems } = parseTemplateLines(shown);
  const problem = problems.find(({ fault }) => isLeft.value || fault === 'sign');

  function type(text: string): void {
    typed.value = text;
    const { templates, problems } = parseTemplateLines(text);
    if (problems.length === 0) isLeft.value = false;
    if (templates.join('\n') !== desk.settings.numberTemplates.join('\n'))
      void state.saveSettings({ numberTemplates: templates });
  }

  return (
    <Field
      label={texts.text('data_numbers')}
      hint={texts.text('data_numbersHint')}
      problem={problem ? wordProblem(problem, texts) : null}
    >
      {(ids) => (
        <textarea
          {...ids}
          class="field area mono"
          dir="ltr"
          rows={4}
          maxLength={TEMPLATE_LIMITS.count * (TEMPLATE_LIMITS.length + 1)}
          spellcheck={false}
          autoComplete="off"
          placeholder="HA-######"
          value={shown}
          onInput={(event) => type(event.currentTarget.value)}
          onBlur={() => {
            isLeft.value = problems.length > 0;
            // As it was kept: odd dashes and empty lines are gone.
            if (problems.length === 0) typed.value = null;
          }}
        />
      )}
    </Field>
  );
}

function wordProblem({ fault, line, text, sign }: TemplateProblem, texts: Texts): string {
  const limit = fault === 'many' ? TEMPLATE_LIMITS.count : TEMPLATE_LIMITS.length;
  return texts.text(`data_numberFault_${fault}`, { line, text, sign, limit });
}

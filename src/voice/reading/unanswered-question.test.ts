import { describe, expect, it } from 'vitest';
import { type Example, listExamples } from './examples/examples';
import { unansweredQuestion } from './unanswered-question';

function isOpen({ language, inbound, draft }: Example): boolean {
  const found = unansweredQuestion.check({
    draft,
    language,
    platform: 'x',
    visibility: 'public',
    personalData: [],
    inbound: { text: inbound, language },
    facts: [],
    interfaceLanguage: 'en',
  });
  return found.length > 0;
}

describe('a question', () => {
  it.for(listExamples('questions', 'open'))('$language: “$inbound” is left open by “$draft”', (example) => {
    expect(isOpen(example)).toBe(true);
  });

  it.for(listExamples('questions', 'met'))('$language: “$inbound” is met by “$draft”', (example) => {
    expect(isOpen(example)).toBe(false);
  });
});

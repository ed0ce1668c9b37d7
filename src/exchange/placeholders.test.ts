import { describe, expect, it } from 'vitest';
import { MUSTACHE, translateText } from './placeholders';

const bodyOf = (text: string) => translateText(text, MUSTACHE).body;
const lossesOf = (text: string) => translateText(text, MUSTACHE).losses;

describe('translateText', () => {
  it.each([
    ['{{ticket.requester.first_name}}', '{first_name}'],
    ['{{ contact.first_name | fallback: "there" }}', '{first_name|there}'],
    ["{{user.name | capitalize | default: 'dear'}}", '{user_name}'],
    ['{{to.first_name}}, {{ from.first_name }}', '{first_name}, {agent_name}'],
    ['{{{Recipient.FirstName}}}', '{first_name}'],
    ['{{ticket.brand.name}}', '{brand}'],
  ])('%s becomes %s', (theirs, ours) => {
    expect(bodyOf(theirs)).toBe(ours);
  });

  it('keeps an unknown variable as a place that the agent fills in, and names it', () => {
    expect(translateText('Order {{ticket.custom_field_360-42}} of {{1st}}', MUSTACHE)).toEqual({
      body: 'Order {ticket_custom_field_360_42} of {_1st}',
      losses: [
        { kind: 'variable', detail: 'ticket_custom_field_360_42' },
        { kind: 'variable', detail: '_1st' },
      ],
    });
  });

  it('keeps every branch of a condition, its marks visible', () => {
    const text = "{% if ticket.vip == 'yes' %}Dear{% else %}Hi{% endif %} you{{#if a}}!{{/if}}";
    expect(bodyOf(text)).toBe('{if_ticket_vip_yes}Dear{else}Hi{endif} you{if_a}!{end_if}');
    expect(lossesOf(text)).toHaveLength(5);
  });

  it('doubles braces that are text', () => {
    expect(bodyOf('{a} {{}} } {{ }}')).toBe('{{a}} {{{{}}}} }} {{{{ }}}}');
  });

  it('takes no fallback for what it cannot fill in: the agent is asked', () => {
    expect(bodyOf('{{order | fallback:"unknown"}}')).toBe('{order}');
  });
});

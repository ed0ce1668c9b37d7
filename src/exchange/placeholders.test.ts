import { describe, expect, it } from 'vitest';
import { parseTemplate } from '../model/reply-template';
import { MUSTACHE, translateText } from './placeholders';

const bodyOf = (text: string) => translateText(text, MUSTACHE).body;
const lossesOf = (text: string) => translateText(text, MUSTACHE).losses;

describe('translateText', () => {
  it.each([
    ['{{ticket.requester.first_name}}', '{first_name}'],
    ['{{ contact.first_name | fallback: "there" }}', '{first_name|there}'],
    ["{{user.name | capitalize | default: 'dear'}}", '{ask:user_name|dear}'],
    ['{{to.first_name}}, {{ from.first_name }}', '{first_name}, {agent_name}'],
    ['{{{Recipient.FirstName}}}', '{first_name}'],
    ['{{ticket.brand.name}}', '{brand}'],
  ])('%s becomes %s', (theirs, ours) => {
    expect(bodyOf(theirs)).toBe(ours);
  });

  it('keeps an unknown variable as a place that the agent fills in, and names it', () => {
    expect(translateText('Order {{ticket.custom_field_360-42}} of {{1st}}', MUSTACHE)).toEqual({
      body: 'Order {ask:ticket_custom_field_360_42} of {ask:_1st}',
      losses: [
        { kind: 'variable', detail: 'ticket_custom_field_360_42' },
        { kind: 'variable', detail: '_1st' },
      ],
    });
  });

  it.each([
    [
      "{% if ticket.requester.language == 'nl' %}Hoi{% else %}Hi{% endif %}",
      '{if language nl}Hoi{else}Hi{end}',
    ],
    ['{{#if contact.first_name}}Hi{{/if}}', '{if known first_name}Hi{end}'],
    ['{% if order != blank %}{{order}}{% endif %}', '{if known order}{ask:order}{end}'],
    ["{% unless ticket.order_no == '' %}A{% endunless %}", '{if known ticket_order_no}A{end}'],
    ["{% if ticket.via == 'Twitter' %}DM us{% endif %}", '{if network x}DM us{end}'],
    ["{% if ticket.locale != 'de' %}A{% endif %}", '{if not language de}A{end}'],
  ])('translates %s', (theirs, ours) => {
    expect(bodyOf(theirs)).toBe(ours);
    expect(lossesOf(theirs).filter(({ kind }) => kind === 'condition')).toEqual([]);
  });

  it('keeps every branch of a condition we have nothing like, between its own marks, and names them', () => {
    const text = "{% if ticket.vip == 'yes' %}Dear{% else %}Hi{% endif %} you{{#each a}}!{{/each}}";
    expect(bodyOf(text)).toBe("{% if ticket.vip == 'yes' %}Dear{% else %}Hi{% endif %} you{#each a}!{/each}");
    expect(lossesOf(text)).toHaveLength(5);
    expect(parseTemplate(bodyOf(text)).faults).toHaveLength(5);
  });

  it('keeps a chain of conditions whole, translating none of it', () => {
    const text = '{% if name %}A{% elsif b %}B{% else %}C{% endif %}';
    expect(bodyOf(text)).toBe('{% if name %}A{% elsif b %}B{% else %}C{% endif %}');
    expect(bodyOf('{% if name %}A')).toBe('{% if name %}A');
  });

  it('doubles braces that are text', () => {
    expect(bodyOf('{a} {{}} } {{ }}')).toBe('{{a}} {{{{}}}} }} {{{{ }}}}');
  });

  it('proposes the fallback of what the agent is asked for', () => {
    expect(bodyOf('{{order | fallback:"unknown"}}')).toBe('{ask:order|unknown}');
  });
});

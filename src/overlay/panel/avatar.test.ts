import { describe, expect, it } from 'vitest';
import { findColour, findInitials } from './avatar';

describe('the avatar', () => {
  it('shows the first letters of the first and the last name', () => {
    expect(findInitials('Marta Quill')).toBe('MQ');
    expect(findInitials('pim van de berg')).toBe('PB');
    expect(findInitials('Тодор Бояджиев')).toBe('ТБ');
    expect(findInitials('madonna')).toBe('M');
    expect(findInitials('林薇')).toBe('林');
  });

  it('has something to show for names without letters', () => {
    expect(findInitials('🙂🙂')).toBe('?');
    expect(findInitials('')).toBe('?');
  });

  it('has the same colour for the same person', () => {
    expect(findColour('x:@mila')).toBe(findColour('x:@mila'));
  });
});

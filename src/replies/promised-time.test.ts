import { describe, expect, it } from 'vitest';
import { findPromisedTime } from './promised-time';

/** Local times: a promise is read on the desk's own clock. */
const SENT = new Date(2026, 2, 10, 12, 20).getTime();
const at = (day: number, hour: number, minute: number) => new Date(2026, 2, day, hour, minute).getTime();

describe('the time that an answer promises', () => {
  it.each([
    ["We'll be back here before 17:45, even if we're still looking.", at(10, 17, 45)],
    ["We'll be back here before 5:45 pm.", at(10, 17, 45)],
    ["We'll write again by 3 pm today", at(10, 15, 0)],
    ['Voor 17:45 ben je hier weer aan de beurt.', at(10, 17, 45)],
    ['Voor 17.45 uur hoor je van ons.', at(10, 17, 45)],
    ['Bis 17:45 melden wir uns hier wieder.', at(10, 17, 45)],
    ['Bis 18 Uhr melden wir uns.', at(10, 18, 0)],
    ['Ще Ви пишем отново тук до 17:45, дори и още да търсим.', at(10, 17, 45)],
    ['Ще Ви пишем до 18 ч.', at(10, 18, 0)],
    ['17:45之前我们会在这里再回复您', at(10, 17, 45)],
    ['下午5点45分之前回复您', at(10, 17, 45)],
    ['下午5点之前回复您', at(10, 17, 0)],
    ['Tomorrow before 10:00 you hear from us.', at(11, 10, 0)],
    ['Morgen vor 14:00 melden wir uns.', at(11, 14, 0)],
    ['Утре до 14:00 ще Ви пишем.', at(11, 14, 0)],
    ['We are back before 09:30.', at(11, 9, 30)],
  ])('"%s"', (text, due) => {
    expect(findPromisedTime(text, SENT)).toBe(due);
  });

  it.each([
    'We are looking into it.',
    'On Friday before 10:00 you hear from us.',
    'Am Montag bis 10:00 melden wir uns.',
    'Between 14:00 and 16:00 the driver comes.',
    'Version 4.50 fixes this.',
    'It costs 17.45 in the shop.',
    'Your order 1745 is on its way.',
    '周五17:45之前回复您',
    'The score was 3:1',
  ])('is not made up from "%s"', (text) => {
    expect(findPromisedTime(text, SENT)).toBeNull();
  });
});

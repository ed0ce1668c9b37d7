import { describe, expect, it } from 'vitest';
import { isHtml, readHtml } from './html-text';

const textOf = (html: string) => readHtml(html).text;

describe('readHtml', () => {
  it.each([
    ['paragraphs with a blank line between', '<p>Hi Tess,</p>\n\n<p>Thanks.</p>', 'Hi Tess,\n\nThanks.'],
    [
      'lines of an editor that writes a div for each',
      '<div>a</div><div><br></div><div>b</div><div>c</div>',
      'a\n\nb\nc',
    ],
    ['breaks', 'a<br>b<BR/>c<br><br>d', 'a\nb\nc\n\nd'],
    ['a break that only ends its paragraph', '<p>a<br></p><p>b</p>', 'a\n\nb'],
    ['white space as it is drawn', '  a \n\t <b> b</b><i>c</i> &nbsp;d ', 'a bc d'],
    ['lists', '<ul><li>one</li><li><p>two</p></li></ul>after', '- one\n- two\n\nafter'],
    ['numbered and nested lists', '<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>', '1. a\n  - b\n2. c'],
    [
      'a link with its address',
      'See <a href="https://halven.example/help?a=1&amp;b=2">our page</a>.',
      'See our page (https://halven.example/help?a=1&b=2).',
    ],
    [
      'a link that shows its address, once',
      '<a href="https://halven.example/">halven.example</a>',
      'halven.example',
    ],
    ['a mail link', '<a href="mailto:care@halven.example">write us</a>', 'write us (care@halven.example)'],
    ['a link that would run something, as text only', '<a href="javascript:alert(1)">here</a>', 'here'],
    [
      'entities',
      '&lt;b&gt; &amp;amp; &euro;5 &#8217;&#x2019;&#146; &eacute;&bogus; AT&T',
      '<b> &amp; €5 ’’’ é&bogus; AT&T',
    ],
    ['no script and no style', 'a<script>if (1 < 2) alert("</p>")</script><style>p{}</style>b', 'ab'],
    ['no script that is never closed', 'a<script>alert(1)', 'a'],
    ['no comments', 'a<!-- <p>b</p> -->c<!DOCTYPE html>', 'ac'],
    ['signs that are no tags', 'a < b, 5 <3 and x<y', 'a < b, 5 <3 and x<y'],
    ['attributes that hold a bracket', '<p title="a > b">text</p>', 'text'],
    [
      'a table by cells and rows',
      '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>',
      'a b\nc',
    ],
    ['preformatted text', '<pre>a\n  b</pre>', 'a\n  b'],
    ['Chinese and emoji', '<p>您好&#128075;</p>', '您好👋'],
  ])('gives %s', (_what, html, text) => {
    expect(textOf(html)).toBe(text);
  });

  it('counts pictures and keeps what they show in words', () => {
    expect(
      readHtml('<p><img src="https://halven.example/a.png" alt="the reset button"> hold it</p>'),
    ).toEqual({
      text: 'the reset button hold it',
      pictureCount: 1,
    });
  });

  it('puts the text of a tool’s own element in its place', () => {
    const attribute = ({ key = '' }: Readonly<Record<string, string>>) => `{{${key}}}`;
    expect(readHtml('Hi <attribute key="first_name"></attribute>!', { attribute }).text).toBe(
      'Hi {{first_name}}!',
    );
  });

  it.each([
    '<a "',
    '<p ',
    '<',
    '<!--',
    '<!-- -->',
    '<a href="x">',
    '&#',
    '<ul><li>',
    '</script',
    '<script>',
    "<b '>",
  ])('takes no longer than the text is long: %s repeated', (part) => {
    const started = performance.now();
    readHtml(part.repeat(30_000));
    expect(performance.now() - started).toBeLessThan(4000);
  });
});

describe('isHtml', () => {
  it('knows markup from plain text with signs', () => {
    expect(['<p>a</p>', 'a<br/>b', 'a&nbsp;b', 'a &#39;b'].map(isHtml)).toEqual([true, true, true, true]);
    expect(['a < b > c', 'I <3 you', 'R&D; <first name>', 'x'].map(isHtml)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { makeCrowdComments, makeCrowdPeople, makeCrowdPosts } from './crowd';
import { readComments, readPeople, readPosts, readTalks } from './data';
import { dressPage } from './dress';
import type { Comment, TalkMessage, World } from './records';
import { startSite } from './service';
import { instagramStories, type Story } from './stories';

const OWN = 'halvenaudio';
const NOW = Date.UTC(2026, 2, 10, 12);
const people = readPeople();
const posts = readPosts();
const comments = readComments();
const byId = new Map(comments.map((comment) => [comment.id, comment]));
const kindOf = new Map(people.map((person) => [person.handle, person.kind]));

describe('the invented people of Instagram', () => {
  it('have handles as Instagram takes them, and a numeric id each', () => {
    expect(new Set(people.map(({ handle }) => handle)).size).toBe(people.length);
    expect(new Set(people.map(({ userId }) => userId)).size).toBe(people.length);
    for (const { handle } of people) expect(handle).toMatch(/^[a-z0-9._]{1,30}$/);
  });

  it('wrote everything that stands here', () => {
    for (const { author } of [...posts, ...comments]) expect(kindOf.has(author), author).toBe(true);
    for (const { peer, messages } of readTalks()) {
      expect(kindOf.get(peer)).toBe('customer');
      for (const { from } of messages) expect([peer, OWN]).toContain(from);
    }
  });
});

describe('the invented posts and comments of Instagram', () => {
  it('are eighty comments and more, in five languages', () => {
    expect(byId.size).toBe(comments.length);
    expect(comments.length).toBeGreaterThanOrEqual(80);
    for (const lang of ['en', 'nl', 'de', 'bg', 'zh'])
      expect(comments.filter((comment) => comment.lang === lang).length).toBeGreaterThanOrEqual(10);
    for (const { id } of comments) expect(id).toMatch(/^\d{17}$/);
  });

  it('stand on posts that exist, replies below a top comment of the same post', () => {
    const codes = new Set(posts.map(({ code }) => code));
    for (const { code, replyTo } of comments) {
      expect(codes.has(code), code).toBe(true);
      const above = replyTo === undefined ? null : byId.get(replyTo);
      if (above !== null) expect(above).toMatchObject({ code });
      expect(above?.replyTo).toBeUndefined();
    }
  });

  it('hold three furious customers with two earlier contacts each, both answered by the brand', () => {
    for (const lang of ['en', 'nl', 'zh'] as const) {
      const furious = instagramStories.furiousIg[lang];
      expect(byId.get(furious.id)).toMatchObject({ author: furious.handle, lang });
      for (const { id } of instagramStories.earlierIg[lang]) {
        expect(byId.get(id)?.author).toBe(furious.handle);
        expect(comments.some(({ replyTo, author }) => replyTo === id && author === OWN)).toBe(true);
      }
    }
  });

  it('are what the stories say', () => {
    const { nestedReply, reel, hostileName, rtl, question, praise, bg } = instagramStories;
    for (const { id, handle, path } of [nestedReply, reel, hostileName, rtl, question, praise, bg] as Story[])
      expect(byId.get(id)).toMatchObject({ author: handle, code: path.split('/')[2] });
    expect(
      readTalks().some(
        ({ id, peer }) => id === instagramStories.direct.id && peer === instagramStories.direct.handle,
      ),
    ).toBe(true);
  });

  it('of a generated crowd are the same every time and clash with no other', () => {
    const crowd = makeCrowdComments('DSh9TernRst', 5000);
    expect(crowd).toEqual(makeCrowdComments('DSh9TernRst', 5000));
    expect(new Set([...crowd.map(({ id }) => id), ...byId.keys()]).size).toBe(5000 + byId.size);
    const codes = [...makeCrowdPosts(1000), ...posts].map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    const handles = [...makeCrowdPeople().map(({ handle }) => handle), ...kindOf.keys()];
    expect(new Set(handles).size).toBe(handles.length);
  });
});

describe('the practice Instagram', () => {
  let site = startSite(NOW);
  beforeEach(() => {
    site = startSite(NOW);
  });
  const ask = (method: string, path: string, body: unknown = {}) =>
    site.answer({
      method,
      url: new URL(path, 'https://www.instagram.com/api/v1/practice/'),
      body: JSON.stringify(body),
    });
  const world = (query = '') => ask('GET', `world${query}`) as World;
  const send = (body: unknown) => (ask('POST', 'comment', body) as { comment: Comment }).comment;

  it('keeps what was sent, under ids of its own, until it is reset', () => {
    const { id, handle, path } = instagramStories.furiousIg.en;
    const code = path.split('/')[2] ?? '';
    const sent = send({ text: ` @${handle} On its way. `, code, replyTo: id });
    expect(sent).toMatchObject({ author: OWN, text: `@${handle} On its way.`, replyTo: id });
    expect(byId.has(sent.id)).toBe(false);
    // An answer to a reply stands below the same comment: there are two levels.
    expect(send({ text: 'And now?', code, replyTo: sent.id }).replyTo).toBe(id);
    expect(world().comments).toHaveLength(comments.length + 2);
    site.reset();
    expect(world().comments).toHaveLength(comments.length);
  });

  it('keeps direct messages in their thread', () => {
    const { id } = instagramStories.direct;
    const { message } = ask('POST', 'message', { talk: id, text: 'Hi' }) as { message: TalkMessage };
    expect(message.from).toBe(OWN);
    expect(
      world()
        .talks.find((talk) => talk.id === id)
        ?.messages.at(-1),
    ).toEqual(message);
  });

  it('takes nothing empty, nothing for what does not exist, and knows no other request', () => {
    expect(() => send({ text: ' ', code: 'DSh9TernRst' })).toThrow();
    expect(() => send({ text: 'Hi', code: 'DNothing001' })).toThrow();
    expect(() => send({ text: 'Hi', code: 'DSh9TernRst', replyTo: '1' })).toThrow();
    expect(() => ask('POST', 'message', { talk: '1', text: 'Hi' })).toThrow();
    expect(ask('POST', 'like')).toBeUndefined();
  });

  it('adds as many posts and comments as it is asked for', () => {
    expect(world('?count=1000').posts).toHaveLength(posts.length + 1000);
    expect(world('?comments=99999').comments).toHaveLength(comments.length + 5000);
  });

  it('is dressed by the address, and by cookies after that', () => {
    const html = '<html class="a" lang="en" dir="ltr"><body></body></html>';
    const url = new URL('https://www.instagram.com/?theme=dark&locale=ar&layout=touch&scramble=1');
    const { html: dressed, cookies } = dressPage(html, url, '');
    expect(dressed).toContain('__fb-dark-mode" lang="ar" dir="rtl"');
    expect(dressed).toContain('data-practice="ar touch 1"');
    const kept = cookies.map((cookie) => cookie.split(';')[0]).join('; ');
    expect(dressPage(html, new URL('https://www.instagram.com/'), kept).html).toBe(dressed);
    expect(dressPage(html, new URL('https://www.instagram.com/?locale=xx'), '').html).toContain('lang="en"');
  });
});

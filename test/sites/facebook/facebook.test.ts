import { beforeEach, describe, expect, it } from 'vitest';
import { type FacebookStory, facebookStories } from '../stories';
import { makeCrowdComments, makeCrowdPeople, makeCrowdPosts } from './crowd';
import { readComments, readPeople, readPosts, readTalks } from './data';
import { dressPage } from './dress';
import { encodeCommentId, makePfbid, parseCommentId } from './ids';
import type { Comment, World } from './records';
import { BUSY_POST, OWN, startSite } from './service';

const people = readPeople();
const posts = readPosts();
const comments = readComments();
const byId = new Map(comments.map((comment) => [comment.id, comment]));
const kindOf = new Map(people.map((person) => [person.userId, person.kind]));
const brandPosts = posts.filter(({ author }) => author === OWN);

function getComment(id: string) {
  const comment = byId.get(id);
  if (!comment) throw new Error(`no comment ${id}`);
  return comment;
}

describe('the invented people of Facebook', () => {
  it('each have a profile id of their own, and a vanity name of their own if any', () => {
    expect(new Set(people.map(({ userId }) => userId)).size).toBe(people.length);
    for (const { userId } of people) expect(userId).toMatch(/^\d{14,15}$/);
    const handles = people.flatMap(({ handle }) => handle?.toLowerCase() ?? []);
    expect(new Set(handles).size).toBe(handles.length);
    expect(handles.length).toBeLessThan(people.length);
  });

  it('hold two of the same name, who are not the same', () => {
    expect(people.filter(({ name }) => name === 'Marta Quill')).toHaveLength(2);
  });

  it('wrote everything that stands here', () => {
    for (const { author } of [...posts, ...comments]) expect(kindOf.has(author), author).toBe(true);
    for (const { peer, messages } of readTalks()) {
      expect(kindOf.get(peer)).toBe('customer');
      for (const { from } of messages) expect([peer, OWN]).toContain(from);
    }
  });
});

describe('the invented posts and comments of Facebook', () => {
  it('are at least twelve posts of the brand and 150 comments in five languages', () => {
    expect(brandPosts.filter(({ kind }) => kind === 'post').length).toBeGreaterThanOrEqual(12);
    expect(comments.length).toBeGreaterThanOrEqual(150);
    for (const lang of ['en', 'nl', 'de', 'bg', 'zh'])
      expect(
        comments.filter((comment) => comment.lang === lang && comment.author !== OWN).length,
        lang,
      ).toBeGreaterThanOrEqual(10);
  });

  it('have numeric ids that clash with none of the crowd', () => {
    const crowd = [...makeCrowdPosts(5000), ...makeCrowdComments(BUSY_POST, 5000)];
    const all = [...posts, ...comments, ...crowd].map(({ id }) => id);
    expect(new Set(all).size).toBe(all.length);
    for (const id of all) expect(id).toMatch(/^\d{15,16}$/);
    const users = [...people, ...makeCrowdPeople()].map(({ userId }) => userId);
    expect(new Set(users).size).toBe(users.length);
  });

  it('answer only older comments of the same post, three levels deep at most', () => {
    const findDepth = (id: string): number =>
      1 + (getComment(id).replyTo ? findDepth(getComment(id).replyTo ?? '') : 0);
    for (const { id, post, replyTo, minutesAgo } of comments) {
      expect(findDepth(id)).toBeLessThanOrEqual(3);
      if (!replyTo) continue;
      expect(getComment(replyTo).post).toBe(post);
      expect(getComment(replyTo).minutesAgo).toBeGreaterThan(minutesAgo);
    }
    expect(comments.filter(({ replyTo }) => replyTo).length).toBeGreaterThan(50);
  });
});

describe('the stories of Facebook', () => {
  const { own, furious, earlier, messenger, chatTab, ...single } = facebookStories;
  const all: FacebookStory[] = [
    ...Object.values(furious),
    ...Object.values(earlier).flat(),
    ...Object.values(single),
  ];

  it('exist under their author and post', () => {
    for (const { id, userId, handle, post } of all) {
      expect(getComment(id)).toMatchObject({ author: userId, post });
      expect(people.find((person) => person.userId === userId)?.handle ?? null).toBe(handle);
    }
    expect(people.find(({ userId }) => userId === own.userId)).toMatchObject({
      handle: own.handle,
      name: own.name,
    });
  });

  it('let each furious customer write within the last hour, and earlier with an answer', () => {
    for (const { id } of Object.values(furious)) expect(getComment(id).minutesAgo).toBeLessThan(60);
    for (const { id } of Object.values(earlier).flat())
      expect(comments.some(({ replyTo, author }) => replyTo === id && author === OWN)).toBe(true);
  });

  it('let talks end with a message that nobody has answered', () => {
    for (const { userId } of [...Object.values(messenger), chatTab])
      expect(
        readTalks()
          .find(({ peer }) => peer === userId)
          ?.messages.at(-1)?.from,
      ).toBe(userId);
  });

  it('hold what their names promise', () => {
    const nameOf = (id: string) => people.find(({ userId }) => userId === id)?.name;
    expect(nameOf(single.hostileName.userId)).toContain('<img src=x onerror=');
    expect(nameOf(single.namesake.userId)).toBe(nameOf(furious.en.userId));
    expect(nameOf(single.impostor.userId)).not.toBe(own.name);
    expect(getComment(single.nestedReply.id).replyTo).toBe(single.namesake.id);
    expect(getComment(single.namesake.id).replyTo).toBe(furious.en.id);
    expect(getComment(single.rtl.id).lang).toBe('ar');
    expect(getComment(single.mediaOnly.id).text).toBe('');
    expect(getComment(single.emojiOnly.id).text).not.toMatch(/\p{L}/u);
    expect(getComment(single.veryLong.id).text.length).toBeGreaterThan(2000);
    expect(comments.filter(({ replyTo }) => replyTo === single.collapsed.id).length).toBeGreaterThan(2);
  });
});

describe('ids in addresses of Facebook', () => {
  it('are read from plain digits and from Base64, and from nothing else', () => {
    expect(encodeCommentId('12', '345')).toBe('Y29tbWVudDoxMl8zNDU=');
    expect(parseCommentId(encodeCommentId('12', '345'))).toBe('345');
    expect(parseCommentId('345')).toBe('345');
    for (const value of [null, '', 'x', '%%', btoa('post:1_2')]) expect(parseCommentId(value)).toBeNull();
  });

  it('give each post a pfbid of its own, always the same', () => {
    const made = posts.map(({ id }) => makePfbid(id));
    expect(new Set(made).size).toBe(posts.length);
    expect(made).toEqual(posts.map(({ id }) => makePfbid(id)));
    for (const pfbid of made) expect(pfbid).toMatch(/^pfbid0\w{62}l$/);
  });
});

describe('the memory of the practice Facebook', () => {
  const NOW = Date.UTC(2026, 4, 4, 9, 30);
  let site = startSite(NOW);
  beforeEach(() => {
    site = startSite(NOW);
  });
  const ask = (method: string, path: string, body?: unknown) =>
    site.answer({
      method,
      url: new URL(`https://www.facebook.com/api/graphql/practice/${path}`),
      body: JSON.stringify(body) ?? '',
    });
  const readWorld = (query = '') => ask('GET', `world${query}`) as World;
  const { furious, nestedReply, namesake } = facebookStories;

  it('counts every age from the time it was given', () => {
    const found = readWorld().comments.find(({ id }) => id === furious.en.id);
    expect(found?.postedAt).toBe(NOW - 41 * 60_000);
  });

  it('keeps a sent answer with a new numeric id until it is reset', () => {
    const draft = {
      text: 'Hi Marta,\nthat is on us. 👋🏽 ^JT',
      post: furious.en.post,
      replyTo: furious.en.id,
    };
    const { comment } = ask('POST', 'comment', draft) as { comment: Comment };
    expect(comment).toMatchObject({ ...draft, author: OWN });
    expect(comment.id).toMatch(/^\d{16}$/);
    expect(readWorld().comments).toContainEqual(comment);
    expect(ask('POST', 'comment', { ...draft, replyTo: comment.id })).toMatchObject({
      comment: { replyTo: comment.id },
    });
    site.reset();
    expect(readWorld().comments).toHaveLength(comments.length);
  });

  it('keeps a message in the talk it was sent to', () => {
    ask('POST', 'message', { peer: furious.nl.userId, text: 'Hoi' });
    const talk = readWorld().talks.find(({ peer }) => peer === furious.nl.userId);
    expect(talk?.messages.at(-1)).toMatchObject({ from: OWN, text: 'Hoi' });
  });

  it('refuses what is empty, answers nothing, or would make a fourth level', () => {
    const post = furious.en.post;
    expect(() => ask('POST', 'comment', { text: ' ', post })).toThrow();
    expect(() => ask('POST', 'comment', { text: 'hello', post: '1' })).toThrow();
    expect(() => ask('POST', 'comment', { text: 'hello', post, replyTo: nestedReply.id })).toThrow();
    expect(() =>
      ask('POST', 'comment', { text: 'hello', post: facebookStories.photo.post, replyTo: namesake.id }),
    ).toThrow();
    expect(() => ask('POST', 'message', { text: 'hello', peer: '1' })).toThrow();
    expect(ask('GET', 'nothing')).toBeUndefined();
  });

  it('gives as many generated posts and comments as are asked for', () => {
    const world = readWorld('?count=1000&comments=5000');
    expect(world.crowd).toHaveLength(1000);
    expect(world.comments).toHaveLength(comments.length + 5000);
  });
});

describe('the dress of the practice Facebook', () => {
  const page = '<html><body>';
  const at = (query: string) => new URL(`https://www.facebook.com/${query}`);

  it('is light, English and new unless asked otherwise', () => {
    const { html, cookies } = dressPage(page, at(''), '');
    expect(html).toContain('class="_9dls __fb-light-mode" lang="en" dir="ltr"');
    expect(html).toContain('data-practice="en now 0"');
    expect(cookies).toEqual([]);
  });

  it('takes theme, language and layout from the address and remembers them', () => {
    const { html, cookies } = dressPage(page, at('?theme=dark&locale=ar&layout=2022&scramble=1'), '');
    expect(html).toContain('class="_9dls __fb-dark-mode" lang="ar" dir="rtl"');
    expect(html).toContain('data-practice="ar 2022 1"');
    expect(
      dressPage(page, at(''), cookies.map((cookie) => cookie.replace('; Path=/', '')).join('; ')).html,
    ).toBe(html);
    expect(dressPage(page, at('?locale="><script>'), '').html).not.toContain('script');
  });
});

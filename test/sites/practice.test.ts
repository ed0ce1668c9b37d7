import { request } from 'node:https';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPractice } from './build';
import { type Practice, startPractice } from './practice';
import { facebookStories, type Story, stories } from './stories';
import { makeCrowd, makeCrowdPeople } from './x/crowd';
import { readMessages, readPeople } from './x/data';
import { findHandles } from './x/records';

const people = readPeople();
const messages = readMessages();
const byId = new Map(messages.map((message) => [message.id, message]));
const kindOf = new Map(people.map((person) => [person.handle, person.kind]));

function getMessage(id: string) {
  const message = byId.get(id);
  if (!message) throw new Error(`no message ${id}`);
  return message;
}

describe('the invented customers', () => {
  it('are at least thirty, each with a handle and a user id of their own', () => {
    expect(people.filter((person) => person.kind === 'customer').length).toBeGreaterThanOrEqual(30);
    expect(new Set(people.map((person) => person.handle)).size).toBe(people.length);
    expect(new Set(people.map((person) => person.userId)).size).toBe(people.length);
    for (const person of people) expect(person.handle).toMatch(/^\w{1,15}$/);
  });

  it('wrote at least two hundred messages in five languages', () => {
    const fromCustomers = messages.filter(
      ({ author, deleted }) => kindOf.get(author) === 'customer' && !deleted,
    );
    expect(messages.length).toBeGreaterThanOrEqual(200);
    for (const lang of ['en', 'nl', 'de', 'bg', 'zh'])
      expect(fromCustomers.filter((message) => message.lang === lang).length).toBeGreaterThanOrEqual(18);
  });

  it('are all known to the desk, as are those who answer them', () => {
    for (const { author } of messages) expect(kindOf.has(author), author).toBe(true);
  });
});

describe('the invented messages', () => {
  it('have 19-digit ids that grow with time', () => {
    expect(byId.size).toBe(messages.length);
    const inTime = [...messages].sort((one, two) => two.minutesAgo - one.minutesAgo);
    for (const [index, message] of inTime.entries()) {
      expect(message.id).toMatch(/^\d{19}$/);
      const before = inTime[index - 1];
      if (before && before.minutesAgo > message.minutesAgo)
        expect(BigInt(message.id) > BigInt(before.id)).toBe(true);
    }
  });

  it('answer and quote only messages that exist and are older', () => {
    for (const { replyTo, quotes, minutesAgo } of messages)
      for (const id of [replyTo, quotes])
        if (id) expect(getMessage(id).minutesAgo).toBeGreaterThanOrEqual(minutesAgo);
  });

  it('never repeat the handles they answer at their start, because X leaves those out', () => {
    for (const { replyTo, text } of messages) if (replyTo) expect(text.startsWith('@')).toBe(false);
  });

  it('of a generated crowd are the same every time and clash with no other', () => {
    const crowd = makeCrowd(1000);
    expect(crowd).toEqual(makeCrowd(1000));
    expect(new Set([...crowd.map(({ id }) => id), ...byId.keys()]).size).toBe(1000 + byId.size);
    const handles = makeCrowdPeople().map(({ handle }) => handle);
    expect(new Set([...handles, ...kindOf.keys()]).size).toBe(handles.length + kindOf.size);
  });
});

describe('the stories that other tests lean on', () => {
  const { furious, earlier, question, praise, troll, ...rest } = stories;
  const all: Story[] = [
    ...Object.values(furious),
    ...Object.values(earlier).flat(),
    question.de,
    praise.bg,
    troll.de,
    ...Object.values(rest),
  ];

  it('exist under their author', () => {
    for (const { id, handle, path } of all) {
      expect(getMessage(id).author).toBe(handle);
      expect(path).toBe(`/${handle}/status/${id}`);
    }
  });

  it('let each furious customer write twice before, answered both times by the care account', () => {
    for (const lang of ['en', 'nl', 'zh'] as const) {
      const now = getMessage(furious[lang].id);
      expect(now.lang).toBe(lang);
      expect(now.minutesAgo).toBeLessThan(60);
      expect(findHandles(now.text)).toContain('HalvenCare');
      for (const { id, handle } of earlier[lang]) {
        expect(handle).toBe(now.author);
        expect(messages.some(({ replyTo, author }) => replyTo === id && author === 'HalvenCare')).toBe(true);
      }
    }
    expect(getMessage(furious.en.id).minutesAgo).toBe(43);
  });

  it('hold what their names promise', () => {
    expect(getMessage(getMessage(stories.deletedParent.id).replyTo ?? '').deleted).toBe(true);
    expect(getMessage(stories.mediaOnly.id).text).toBe('');
    expect(getMessage(stories.veryLong.id).text.length).toBeGreaterThan(24_900);
    expect(people.find(({ handle }) => handle === stories.emptyName.handle)?.name).toBe('');
    expect(people.find(({ handle }) => handle === stories.hostileName.handle)?.name).toContain(
      '<img src=x onerror=',
    );
    expect(getMessage(stories.rtl.id).lang).toBe('ar');
    expect(getMessage(stories.emojiOnly.id).text).not.toMatch(/\p{L}/u);
  });
});

type Answer = { status: number; headers: Record<string, string | string[] | undefined>; body: string };

describe('the practice server', () => {
  const NOW = Date.UTC(2026, 4, 4, 9, 30);
  let practice: Practice;

  function ask(host: string, path: string, body?: unknown, cookie?: string): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const sent = request(
        {
          host: '127.0.0.1',
          port: practice.port,
          servername: host,
          path,
          method: body === undefined ? 'GET' : 'POST',
          headers: { host, ...(cookie ? { cookie } : {}) },
          // The certificate is made at run time and signed by nobody.
          rejectUnauthorized: false,
        },
        (response) => {
          let text = '';
          response.setEncoding('utf8');
          response.on('data', (part: string) => {
            text += part;
          });
          response.on('end', () =>
            resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
          );
        },
      );
      sent.on('error', reject);
      sent.end(body === undefined ? undefined : JSON.stringify(body));
    });
  }

  async function readPosts(): Promise<
    { id: string; text: string; author: string; postedAt: number; replyTo?: string }[]
  > {
    return JSON.parse((await ask('x.com', '/i/api/practice/world')).body).posts;
  }

  beforeAll(async () => {
    practice = await startPractice({ now: NOW });
  }, 60_000);
  afterAll(() => practice.close());

  it('answers as x.com with a page that may talk to nobody else', async () => {
    const page = await ask('x.com', '/home');
    expect(page.status).toBe(200);
    expect(page.body).toContain('id="react-root"');
    expect(page.headers['content-security-policy']).toContain("default-src 'self'");
    const script = /src="(\/practice-assets\/[^"]+\.js)"/.exec(page.body)?.[1];
    expect((await ask('x.com', script ?? '')).status).toBe(200);
  });

  it('dresses the page in the theme that was asked for and remembers it in a cookie', async () => {
    const page = await ask('x.com', '/home?theme=dim&dir=rtl');
    expect(page.body).toContain('background-color: rgb(21, 32, 43)');
    expect(page.body).toContain('<html dir="rtl"');
    const later = await ask('x.com', '/home', undefined, 'night_mode=1; practice_dir=rtl');
    expect(page.headers['set-cookie']).toEqual(['night_mode=1; Path=/', 'practice_dir=rtl; Path=/']);
    expect(later.body).toContain('background-color: rgb(21, 32, 43)');
  });

  it('counts every age from the time it was given', async () => {
    const furious = (await readPosts()).find(({ id }) => id === stories.furious.en.id);
    expect(furious?.postedAt).toBe(NOW - 43 * 60_000);
  });

  it('keeps a sent answer with a new id until it is reset', async () => {
    const answer = { text: 'Hi Marta,\n\nthat is on us. 👋🏽 ^JT', replyTo: stories.furious.en.id };
    const sent = await ask('x.com', '/i/api/practice/post', answer);
    expect(sent.status).toBe(200);
    const kept = (await readPosts()).at(-1);
    expect(kept).toMatchObject({ ...answer, author: 'HalvenCare' });
    expect(kept?.id).toMatch(/^\d{19}$/);
    expect(messages.every(({ id }) => BigInt(id) < BigInt(kept?.id ?? 0))).toBe(true);
    practice.reset();
    expect((await readPosts()).length).toBe(messages.length);
  });

  it('refuses an empty post and an answer to nothing', async () => {
    expect((await ask('x.com', '/i/api/practice/post', { text: '  ' })).status).toBe(400);
    expect((await ask('x.com', '/i/api/practice/post', { text: 'hello', replyTo: '1' })).status).toBe(400);
  });

  it('serves a saved page under its own address, without scripts', async () => {
    practice.serve('https://www.facebook.com/some/page', '<p>saved</p>');
    const page = await ask('www.facebook.com', '/some/page');
    expect(page.body).toBe('<p>saved</p>');
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    practice.reset();
    expect((await ask('www.facebook.com', '/some/page')).body).not.toBe('<p>saved</p>');
  });

  it('answers each host with its own site, and no other host at all', async () => {
    const world = await ask('www.facebook.com', '/api/graphql/practice/world');
    expect(JSON.parse(world.body)).toMatchObject({ own: facebookStories.own.userId });
    expect((await ask('www.facebook.com', '/i/api/practice/world')).body).toContain('id="facebook"');
    expect((await ask('www.facebook.com', '/')).status).toBe(200);
    expect((await ask('elsewhere.example', '/')).status).toBe(404);
  }, 60_000);

  it('remembers what it was asked for', async () => {
    practice.reset();
    await ask('x.com', '/home?count=5');
    expect(practice.requests).toEqual(['GET https://x.com/home?count=5']);
    expect(practice.hostRules).toContain(`MAP x.com:443 127.0.0.1:${practice.port}`);
  });

  it('is built once, also when two ask at the same time', async () => {
    const [one, two] = await Promise.all([buildPractice(), buildPractice()]);
    expect(one).toEqual(two);
    expect(Object.keys(one)).toContain('x');
  });
});

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  event,
  type ModelServer,
  refuse,
  sendBytes,
  startModelServer,
  stream,
} from '../../test/model-server';
import { askEndpoint, type Patience } from './drafting-endpoint';

let server: ModelServer;
beforeAll(async () => {
  server = await startModelServer();
});
afterEach(() => {
  server.asked = [];
  server.abandoned = 0;
});
afterAll(() => server.close());

const BODY = JSON.stringify({ model: 'tiny', messages: [], stream: true });
const HASTY: Patience = { beginMs: 150, silenceMs: 150, wholeMs: 600 };

function ask(options: { patience?: Patience; signal?: AbortSignal; key?: string; url?: string } = {}) {
  const grown: string[] = [];
  const answer = askEndpoint({
    url: `${server.baseUrl}/chat/completions`,
    key: '',
    body: BODY,
    signal: new AbortController().signal,
    onText: (text) => grown.push(text),
    ...options,
  });
  return { answer, grown };
}
const faultOf = (fault: string, detail = '') => expect.objectContaining({ fault, detail });

describe('an endpoint', () => {
  it('is given the body and the key, and its answer grows as it comes', async () => {
    server.answer = stream(['Hi ', 'Tess', ', sorry']);
    const { answer, grown } = ask({ key: 'secret-1' });
    expect(await answer).toBe('Hi Tess, sorry');
    expect(grown.at(-1)).toBe('Hi Tess, sorry');
    expect(grown.length).toBeGreaterThan(1);
    expect(server.asked).toEqual([
      { path: '/v1/chat/completions', key: 'Bearer secret-1', body: JSON.parse(BODY) },
    ]);
  });

  it('is given no key where there is none', async () => {
    server.answer = stream(['Hi']);
    await ask().answer;
    expect(server.asked[0]?.key).toBe('');
  });

  it('may cut its bytes anywhere, through a sign as well', async () => {
    const bytes = new TextEncoder().encode(`${event('Здравей 👋 ')}${event('林晓')}data: [DONE]\r\n\r\n`);
    server.answer = sendBytes([...bytes].map((byte) => Uint8Array.of(byte)));
    expect(await ask().answer).toBe('Здравей 👋 林晓');
  });

  it('may end without a word, not stream at all, or stream without saying so', async () => {
    server.answer = sendBytes([event('a'), event('b').trimEnd()]);
    expect(await ask().answer).toBe('ab');
    server.answer = sendBytes(['{"choices":[{"message":{"con', 'tent":"whole"}}]}'], 'application/json');
    expect(await ask().answer).toBe('whole');
    server.answer = sendBytes([event('quiet'), 'data: [DONE]\n\n'], 'text/plain');
    expect(await ask().answer).toBe('quiet');
  });

  it('is not waited for once it has said that it ended', async () => {
    server.answer = (response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(`${event('Hi')}data: [DONE]\n\n`);
    };
    expect(await ask().answer).toBe('Hi');
  });

  it.each([
    [401, 'key', '{"error":{"message":"Bad key"}}', 'Bad key'],
    [403, 'key', '', ''],
    [404, 'model', '{"error":"model \\"tiny\\" not found"}', 'model "tiny" not found'],
    [429, 'busy', '{"error":{"message":"Slow down"}}', 'Slow down'],
    [400, 'request', '{"message":"stream is not known"}', 'stream is not known'],
    [500, 'server', '<html><body>Oops</body></html>', ''],
    [503, 'server', 'loading model', 'loading model'],
  ])('that answers %i is a clear fault: %s', async (status, fault, body, detail) => {
    server.answer = refuse(status, body);
    await expect(ask().answer).rejects.toEqual(faultOf(fault, detail));
  });

  it('that says nothing useful is a clear fault', async () => {
    server.answer = sendBytes(['<!doctype html><title>Hello</title>'], 'text/html');
    await expect(ask().answer).rejects.toEqual(faultOf('json'));
    server.answer = sendBytes(['data: {"choices":[{"del\n\n']);
    await expect(ask().answer).rejects.toEqual(faultOf('json'));
    server.answer = sendBytes([`${event('Hi')}data: {"error":{"message":"out of memory"}}\n\n`]);
    await expect(ask().answer).rejects.toEqual(faultOf('server', 'out of memory'));
    server.answer = stream([' ', '\n']);
    await expect(ask().answer).rejects.toEqual(faultOf('empty'));
    server.answer = refuse(200, '');
    await expect(ask().answer).rejects.toMatchObject({ fault: expect.stringMatching(/json|empty/) });
  });

  it('never takes message and key along to somewhere else', async () => {
    const other = await startModelServer();
    server.answer = refuse(307, '', { location: `${other.baseUrl}/chat/completions` });
    await expect(ask({ key: 'secret-1' }).answer).rejects.toEqual(faultOf('unreachable'));
    expect(other.asked).toEqual([]);
    await other.close();
  });

  it('that is not there is unreachable, and so is one that breaks off', async () => {
    await expect(ask({ url: 'http://127.0.0.1:1/v1' }).answer).rejects.toEqual(faultOf('unreachable'));
    server.answer = (response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(event('Hi'), () => response.destroy());
    };
    await expect(ask().answer).rejects.toEqual(faultOf('unreachable'));
  });

  it('that does not begin, falls silent or trickles on is given up', async () => {
    server.answer = () => undefined;
    await expect(ask({ patience: HASTY }).answer).rejects.toEqual(faultOf('slow'));
    server.answer = (response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(event('Hi'));
    };
    await expect(ask({ patience: HASTY }).answer).rejects.toEqual(faultOf('slow'));
    server.answer = (response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      const dripping = setInterval(() => response.write(': still here\n\n'), 50);
      response.on('close', () => clearInterval(dripping));
    };
    await expect(ask({ patience: HASTY }).answer).rejects.toEqual(faultOf('slow'));
    server.answer = (response) => {
      response.writeHead(500);
      response.write('wait');
    };
    await expect(ask({ patience: HASTY }).answer).rejects.toEqual(faultOf('slow'));
  });

  it('that never ends its answer, its line or its whole is stopped', async () => {
    const pour = (piece: string, type: string) => {
      server.answer = (response) => {
        response.writeHead(200, { 'content-type': type });
        const more = (): void => {
          while (!response.destroyed && response.write(piece));
          if (!response.destroyed) response.once('drain', more);
        };
        more();
      };
    };
    pour(event('and so on '.repeat(50)), 'text/event-stream');
    await expect(ask().answer).rejects.toEqual(faultOf('long'));
    pour('x'.repeat(10_000), 'text/event-stream');
    await expect(ask().answer).rejects.toEqual(faultOf('long'));
    pour('[1,'.repeat(10_000), 'application/json');
    await expect(ask().answer).rejects.toEqual(faultOf('long'));
    await expect.poll(() => server.abandoned).toBe(3);
  });

  it('is let go when the agent stops, before and while it answers', async () => {
    const ending = new AbortController();
    server.answer = (response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(event('Hi'));
    };
    const { answer, grown } = ask({ signal: ending.signal });
    await expect.poll(() => grown.length).toBe(1);
    ending.abort();
    await expect(answer).rejects.toEqual(faultOf('stopped'));
    await expect.poll(() => server.abandoned).toBe(1);
    await expect(ask({ signal: ending.signal }).answer).rejects.toEqual(faultOf('stopped'));
    expect(server.asked).toHaveLength(1);
  });
});

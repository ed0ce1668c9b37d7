import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import { buildPractice } from './build';
import { dressPage } from './x/dress';
import { type Draft, type Service, startService } from './x/service';

const HOSTS = ['x.com', 'twitter.com', 'www.facebook.com', 'www.instagram.com'];
// The pages may talk to nobody but this server, as X's own policy allows X only.
const PAGE_POLICY =
  "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; object-src 'none'";
// Saved pages are foreign: no scripts, nothing fetched.
const SAVED_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";
const LONGEST_BODY = 100_000;

export type Practice = {
  port: number;
  /** For Chromium's --host-resolver-rules. */
  hostRules: string;
  /** Forgets what was sent and the saved pages given to `serve`. */
  reset(): void;
  /** Answers this exact https URL (host and path, query ignored unless given) with this HTML. */
  serve(url: string, html: string): void;
  /** Every request so far, as "GET https://x.com/home". */
  requests: string[];
  close(): Promise<void>;
};

type Certificate = { key: string; cert: string };
let certificate: Promise<Certificate> | undefined;

function getCertificate(): Promise<Certificate> {
  certificate ??= generate([{ name: 'commonName', value: 'x.com' }], {
    keyType: 'ec',
    extensions: [{ name: 'subjectAltName', altNames: HOSTS.map((value) => ({ type: 2 as const, value })) }],
  }).then((made) => ({ key: made.private, cert: made.cert }));
  return certificate;
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > LONGEST_BODY) throw new Error('too long');
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parseDraft(body: string): Draft {
  const value: unknown = JSON.parse(body);
  if (typeof value !== 'object' || value === null) throw new Error('not a post');
  if (!('text' in value) || typeof value.text !== 'string') throw new Error('a post without text');
  const replyTo = 'replyTo' in value && typeof value.replyTo === 'string' ? value.replyTo : undefined;
  return { text: value.text, ...(replyTo === undefined ? {} : { replyTo }) };
}

function answer(
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Buffer,
  policy = SAVED_POLICY,
) {
  response.writeHead(status, {
    'content-type': type,
    'cache-control': 'no-store',
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
  });
  response.end(body);
}

function answerJson(response: ServerResponse, status: number, value: unknown) {
  answer(response, status, 'application/json; charset=utf-8', JSON.stringify(value));
}

async function answerApi(service: Service, url: URL, request: IncomingMessage, response: ServerResponse) {
  if (request.method === 'GET' && url.pathname === '/i/api/practice/world')
    return answerJson(response, 200, service.world(Number(url.searchParams.get('count') ?? 0)));
  if (request.method === 'POST' && url.pathname === '/i/api/practice/post') {
    try {
      return answerJson(response, 200, { post: service.add(parseDraft(await readBody(request))) });
    } catch (error) {
      return answerJson(response, 400, { error: String(error) });
    }
  }
  return answerJson(response, 404, { error: 'no such request' });
}

async function answerX(
  service: Service,
  pages: string,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
) {
  if (url.pathname.startsWith('/i/api/')) return answerApi(service, url, request, response);
  const asset = /^\/practice-assets\/([\w.-]+\.(js|css))$/.exec(url.pathname);
  if (asset) {
    const body = await readFile(join(pages, 'practice-assets', asset[1] ?? '')).catch(() => null);
    if (body === null) return answer(response, 404, 'text/plain', 'gone');
    return answer(response, 200, asset[2] === 'js' ? 'text/javascript' : 'text/css', body, PAGE_POLICY);
  }
  if (url.pathname === '/favicon.ico') return answer(response, 204, 'image/x-icon', '');
  if (url.pathname === '/') {
    response.writeHead(302, { location: '/home' });
    return response.end();
  }
  const page = dressPage(
    await readFile(join(pages, 'index.html'), 'utf8'),
    url,
    request.headers.cookie ?? '',
  );
  if (page.cookies.length > 0) response.setHeader('set-cookie', page.cookies);
  return answer(response, 200, 'text/html; charset=utf-8', page.html, PAGE_POLICY);
}

/** A server that stands in for https://x.com, filled with invented customers. */
export async function startPractice(options: { port?: number; now?: number } = {}): Promise<Practice> {
  const [pages, keys] = await Promise.all([buildPractice(), getCertificate()]);
  const service = startService(options.now ?? Date.now());
  const saved = new Map<string, string>();
  const requests: string[] = [];

  const server = createServer(keys, (request, response) => {
    const host = (request.headers.host ?? 'x.com').replace(/:\d+$/, '');
    const url = new URL(request.url ?? '/', `https://${host}`);
    requests.push(`${request.method ?? 'GET'} ${url.href}`);
    const page = saved.get(url.href) ?? saved.get(url.origin + url.pathname);
    if (page !== undefined) return answer(response, 200, 'text/html; charset=utf-8', page);
    if (host === 'twitter.com') {
      response.writeHead(302, { location: `https://x.com${url.pathname}${url.search}` });
      return response.end();
    }
    if (host === 'x.com' || host === 'localhost' || host === '127.0.0.1') {
      return answerX(service, pages, url, request, response).catch((error: unknown) =>
        answer(response, 500, 'text/plain', String(error)),
      );
    }
    return answer(response, 404, 'text/plain', 'nothing is served here');
  });

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the practice server has no port');
  const { port } = address;

  return {
    port,
    hostRules: [...HOSTS.map((host) => `MAP ${host}:443 127.0.0.1:${port}`), 'EXCLUDE localhost'].join(','),
    reset() {
      service.reset();
      saved.clear();
      requests.length = 0;
    },
    serve(url, html) {
      const { origin, pathname, search } = new URL(url);
      saved.set(origin + pathname + search, html);
    },
    requests,
    async close() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

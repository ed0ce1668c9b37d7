import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import { buildSite, listSites } from './build';
import { SITE_OF_HOST, type Site, type StartSite } from './site';

const HOSTS = ['x.com', 'twitter.com', 'www.facebook.com', 'web.facebook.com', 'www.instagram.com'];
const SERVICES = import.meta.glob<{ startSite: StartSite }>('./*/service.ts');
// The pages may talk to nobody but this server, as a site's own policy allows that site only.
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

/** A site with its built pages. */
type Stand = { site: Site; pages: string };

async function openStand(name: string, startedAt: number, openedAt: number): Promise<Stand> {
  const load = SERVICES[`./${name}/service.ts`];
  if (!load) throw new Error(`no service for ${name}`);
  const [pages, { startSite }] = await Promise.all([buildSite(name), load()]);
  return { site: startSite(startedAt, openedAt), pages };
}

async function answerApi(site: Site, url: URL, request: IncomingMessage, response: ServerResponse) {
  try {
    const body = await readBody(request);
    const value = site.answer({ method: request.method ?? 'GET', url, body });
    if (value === undefined) return answerJson(response, 404, { error: 'no such request' });
    return answerJson(response, 200, value);
  } catch (error) {
    return answerJson(response, 400, { error: String(error) });
  }
}

async function answerSite(stand: Stand, url: URL, request: IncomingMessage, response: ServerResponse) {
  const { site, pages } = stand;
  if (url.pathname.startsWith(site.apiPath)) return answerApi(site, url, request, response);
  const asset = /^\/practice-assets\/([\w.-]+\.(js|css))$/.exec(url.pathname);
  if (asset) {
    const body = await readFile(join(pages, 'practice-assets', asset[1] ?? '')).catch(() => null);
    if (body === null) return answer(response, 404, 'text/plain', 'gone');
    return answer(response, 200, asset[2] === 'js' ? 'text/javascript' : 'text/css', body, PAGE_POLICY);
  }
  if (url.pathname === '/favicon.ico') return answer(response, 204, 'image/x-icon', '');
  if (url.pathname === '/' && site.home !== undefined) {
    response.writeHead(302, { location: site.home });
    return response.end();
  }
  const page = site.dress(
    await readFile(join(pages, 'index.html'), 'utf8'),
    url,
    request.headers.cookie ?? '',
  );
  if (page.cookies.length > 0) response.setHeader('set-cookie', page.cookies);
  return answer(response, 200, 'text/html; charset=utf-8', page.html, PAGE_POLICY);
}

/**
 * A server that stands in for https://x.com and the other sites here, filled with invented customers. X stands from the
 * start; another site is opened when it is first asked for, so that it costs nothing where it is not used.
 */
export async function startPractice(options: { port?: number; now?: number } = {}): Promise<Practice> {
  const openedAt = Date.now();
  const startedAt = options.now ?? openedAt;
  const sites = listSites();
  const stands = new Map<string, Promise<Stand>>();
  const opened = new Set<Site>();
  const getStand = (name: string): Promise<Stand> => {
    const standing = stands.get(name);
    if (standing) return standing;
    const opening = openStand(name, startedAt, openedAt).then((stand) => {
      opened.add(stand.site);
      return stand;
    });
    stands.set(name, opening);
    return opening;
  };
  const [keys] = await Promise.all([getCertificate(), getStand('x')]);
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
    const name = SITE_OF_HOST[host];
    if (name !== undefined && sites.includes(name)) {
      return getStand(name)
        .then((stand) => answerSite(stand, url, request, response))
        .catch((error: unknown) => answer(response, 500, 'text/plain', String(error)));
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
      for (const site of opened) site.reset();
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

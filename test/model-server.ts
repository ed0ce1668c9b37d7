import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a model server was asked. */
export interface Asked {
  path: string;
  key: string;
  body: { model: string; stream: boolean; messages: { role: string; content: string }[] };
}

/** How it answers next. */
export type Answering = (response: ServerResponse, asked: Asked) => void;

/** A server that speaks the protocol of OpenAI-compatible endpoints over real HTTP, on this machine. */
export interface ModelServer {
  /** As it is typed into options, `http://127.0.0.1:PORT/v1`. */
  baseUrl: string;
  origin: string;
  asked: Asked[];
  /** Connections whose client went away before the answer was whole. */
  abandoned: number;
  answer: Answering;
  close(): Promise<void>;
}

export async function startModelServer(): Promise<ModelServer> {
  const http = createServer((request, response) => void serve(request, response));
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const { port } = http.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  const server: ModelServer = {
    baseUrl: `${origin}/v1`,
    origin,
    asked: [],
    abandoned: 0,
    answer: stream(['ready']),
    close: () =>
      new Promise((resolve) => {
        http.closeAllConnections();
        http.close(() => resolve());
      }),
  };

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = '';
    for await (const piece of request) text += String(piece);
    const asked = {
      path: request.url ?? '',
      key: request.headers.authorization ?? '',
      body: JSON.parse(text) as Asked['body'],
    };
    server.asked.push(asked);
    response.on('close', () => {
      if (!response.writableFinished) server.abandoned++;
    });
    server.answer(response, asked);
  }
  return server;
}

/** One event of the stream. */
export function event(content: string): string {
  return `data: ${JSON.stringify({ choices: [{ index: 0, delta: { content } }] })}\n\n`;
}

/** Streams an answer piece by piece, each in a packet of its own, and ends it as the protocol does. */
export function stream(pieces: readonly string[]): Answering {
  return sendBytes([...pieces.map(event), 'data: [DONE]\n\n']);
}

/** Streams raw pieces, each in a packet of its own. */
export function sendBytes(pieces: readonly (string | Uint8Array)[], type = 'text/event-stream'): Answering {
  return (response) => {
    response.writeHead(200, { 'content-type': type });
    const next = (at: number): void => {
      const piece = pieces[at];
      if (piece === undefined) response.end();
      else response.write(piece, () => setImmediate(next, at + 1));
    };
    next(0);
  };
}

/** Refuses with a status and a body. */
export function refuse(status: number, body: string, headers: Record<string, string> = {}): Answering {
  return (response) => {
    response.writeHead(status, headers);
    response.end(body);
  };
}

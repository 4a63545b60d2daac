import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { createServer as createPlainServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { generate } from 'selfsigned';
import { onTestFinished } from 'vitest';
import type { GuardOptions } from './guard/startGuard.ts';

/** What a server has seen of a request. */
export type Seen = { method: string; host: string; path: string; headers: IncomingMessage['headers']; at: number };

export type FixtureServer = {
  port: number;
  /** In the order in which they came. */
  seen: Seen[];
  /** How often a path was asked for. */
  count(path: string): number;
  /** How many requests were open at once, at most. */
  peak(): number;
  /** How many connections were made, whatever was said on them. */
  connections(): number;
  /** Of a server with TLS, as PEM; else empty. */
  certificate: string;
};

export type ServeOptions = { tls?: true; address?: string };

/** Starts a web server on this machine that goes away with the running test. */
export async function serve(answer: RequestListener, { tls, address }: ServeOptions = {}): Promise<FixtureServer> {
  const seen: Seen[] = [];
  let open = 0;
  let peak = 0;
  const listener: RequestListener = (request, response) => {
    const { method = '', url: path = '', headers } = request;
    seen.push({ method, host: headers.host ?? '', path, headers, at: performance.now() });
    peak = Math.max(peak, ++open);
    response.once('close', () => open--);
    answer(request, response);
  };
  const identity = tls && (await createCertificate());
  const server = identity ? createSecureServer(identity, listener) : createServer(listener);
  const { port, connections } = await listen(server, address);
  return {
    port,
    seen,
    connections,
    certificate: identity?.cert ?? '',
    count: (path) => seen.filter((one) => one.path === path).length,
    peak: () => peak,
  };
}

/** Answers by path: a status, or a redirect to a path or an address; 200 for others. */
export function answering(answers: Record<string, number | [status: number, location: string]>): RequestListener {
  return ({ url = '' }, response) => {
    const answer = answers[url] ?? 200;
    if (typeof answer === 'number') response.writeHead(answer).end('text');
    else response.writeHead(answer[0], { location: answer[1] }).end();
  };
}

/** A server that says the same bytes to whatever is sent to it, and hangs up. */
export async function serveBytes(bytes: string): Promise<{ port: number }> {
  const server = createPlainServer((socket) => {
    socket.once('data', () => socket.end(Buffer.from(bytes, 'latin1')));
    socket.on('error', () => undefined);
  });
  return listen(server);
}

/** A port at which nobody listens. */
export async function findFreePort(): Promise<number> {
  const server = createPlainServer();
  const port = await new Promise<number>((resolve) =>
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)),
  );
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/**
 * Options for a guard to which the servers on these ports are public, under whatever name; `hosts` gives other addresses, or the
 * error code of the resolver.
 */
export function toGuardOptions(
  ports: readonly number[],
  hosts: Readonly<Record<string, string | readonly string[]>> = {},
): Required<GuardOptions> {
  return {
    allow: ports.map((port) => `127.0.0.1:${port}`),
    lookup: (host) => {
      const found = hosts[host] ?? ['127.0.0.1'];
      if (typeof found === 'string') return Promise.reject(Object.assign(new Error(found), { code: found }));
      return Promise.resolve(found.map((address) => ({ address })));
    },
  };
}

async function listen(server: Server, address = '127.0.0.1'): Promise<{ port: number; connections: () => number }> {
  const sockets = new Set<Socket>();
  let connections = 0;
  server.on('connection', (socket: Socket) => {
    connections++;
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  onTestFinished(async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    for (const socket of sockets) socket.destroy();
    await closed;
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, address, resolve);
  });
  return { port: (server.address() as AddressInfo).port, connections: () => connections };
}

async function createCertificate(): Promise<{ key: string; cert: string }> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'a.otlp.dev' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'subjectAltName', altNames: [{ type: 2, value: 'a.otlp.dev' }] },
    ],
  });
  return { key, cert };
}

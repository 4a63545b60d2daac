import { Agent, get, request } from 'node:http';
import { connect } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { findFreePort, serve, serveBytes, toGuardOptions } from '../fixtureServer.ts';
import { startGuard, type Guard, type GuardOptions } from './startGuard.ts';

async function open(options: GuardOptions): Promise<Guard> {
  const guard = await startGuard(options);
  onTestFinished(() => guard.close());
  return guard;
}

type Answer = { status: number | 'none'; headers: Record<string, unknown>; body: string };

/** Asks for an address through the guard, as an HTTP client does. */
function ask(guard: Guard, url: string, headers: Record<string, string> = {}): Promise<Answer> {
  const { hostname, port } = new URL(guard.url);
  return new Promise((resolve) => {
    const fail = (): void => resolve({ status: 'none', headers: {}, body: '' });
    const asked = get({
      hostname,
      port,
      path: url,
      headers: { host: new URL(url).host, ...headers },
      agent: new Agent(),
    });
    asked.on('error', fail);
    asked.on('response', (answer) => {
      let body = '';
      answer.setEncoding('utf8').on('data', (data: string) => (body += data));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }));
      answer.on('error', fail);
    });
  });
}

/** Sends bytes to the guard and answers all that comes back until it hangs up. */
function say(guard: Guard, bytes: string): Promise<string> {
  const { hostname, port } = new URL(guard.url);
  return new Promise((resolve) => {
    let heard = '';
    const socket = connect(Number(port), hostname, () => socket.write(bytes));
    socket.setEncoding('latin1').on('data', (data: string) => (heard += data));
    socket.on('close', () => resolve(heard));
    socket.on('error', () => undefined);
    onTestFinished(() => void socket.destroy());
  });
}

describe('plain HTTP', () => {
  test('a request arrives as it was meant, and the answer comes back whole', async () => {
    const server = await serve((_request, response) =>
      response
        .writeHead(418, { 'x-kind': 'pot', connection: 'close', 'keep-alive': 'timeout=1' })
        .end('茶'.repeat(50_000)),
    );
    const guard = await open(toGuardOptions([server.port]));
    const url = `http://a.otlp.dev:${server.port}/%E4%B8%AD?q=%E4%B8%AD&b`;
    const { status, headers, body } = await ask(guard, url, { 'proxy-authorization': 'secret', accept: 'x/y' });
    expect({ status, body }).toEqual({ status: 418, body: '茶'.repeat(50_000) });
    expect(headers).toMatchObject({ 'x-kind': 'pot' });
    expect(server.seen).toMatchObject([
      { method: 'GET', host: `a.otlp.dev:${server.port}`, path: '/%E4%B8%AD?q=%E4%B8%AD&b' },
    ]);
    expect(server.seen[0]?.headers).toMatchObject({ accept: 'x/y' });
    expect(server.seen[0]?.headers).not.toHaveProperty('proxy-authorization');
    expect([...guard.hosts]).toEqual([['a.otlp.dev', 'public']]);
    expect(guard.asked()).toBe(1);
  });

  test.each([
    ['a name in a private network', 'http://a.otlp.dev:PORT/', ['10.0.0.1'], 'a.otlp.dev'],
    ['a name with what is no address', 'http://a.otlp.dev:PORT/', ['1.1.1.1', 'nonsense'], 'a.otlp.dev'],
    ['a name with one private address', 'http://a.otlp.dev:PORT/', ['1.1.1.1', '::1'], 'a.otlp.dev'],
    ['an address of this machine', 'http://127.0.0.2:PORT/', [], '127.0.0.2'],
    ['one in another spelling', 'http://0x7f.2:PORT/', [], '127.0.0.2'],
    ['IPv6', 'http://[::1]:PORT/', [], '::1'],
    ['IPv4 in IPv6', 'http://[::ffff:127.0.0.2]:PORT/', [], '::ffff:7f00:2'],
    ['the secrets of a cloud', 'http://169.254.169.254/latest/meta-data/', [], '169.254.169.254'],
  ])('%s is refused, and nobody there hears of it', async (_title, url, addresses, host) => {
    const server = await serve((_request, response) => response.end('secret'), { address: '::' });
    const guard = await open({ lookup: toGuardOptions([], { 'a.otlp.dev': addresses }).lookup });
    expect(await ask(guard, url.replace('PORT', String(server.port)))).toMatchObject({ status: 470, body: '' });
    expect(server.connections()).toBe(0);
    expect([...guard.hosts]).toEqual([[host, 'private']]);
  });

  test('a name that DNS moves into a private network afterwards is still where it was', async () => {
    const server = await serve((_request, response) => response.end('public'));
    let looks = 0;
    const guard = await open({
      allow: [`127.0.0.1:${server.port}`],
      lookup: () => Promise.resolve([{ address: looks++ === 0 ? '127.0.0.1' : '127.0.0.2' }]),
    });
    const url = `http://a.otlp.dev:${server.port}/`;
    expect([await ask(guard, url), await ask(guard, url)]).toMatchObject([{ body: 'public' }, { body: 'public' }]);
    expect(looks).toBe(1);
    expect(await ask(guard, 'http://a.otlp.dev:1/')).toMatchObject({ status: 470 });
  });

  test('a name that does not exist and one that cannot be resolved are told apart; the latter gets another chance', async () => {
    const server = await serve((_request, response) => response.end('ok'));
    const hosts: Record<string, string | string[]> = { 'gone.otlp.dev': 'ENOTFOUND', 'again.otlp.dev': 'EAI_AGAIN' };
    const guard = await open({
      ...toGuardOptions([server.port]),
      lookup: (host) => toGuardOptions([], hosts).lookup(host),
    });
    const [gone, again] = [`http://gone.otlp.dev:${server.port}/`, `http://again.otlp.dev:${server.port}/`];
    expect([await ask(guard, gone), await ask(guard, again)]).toMatchObject([{ status: 471 }, { status: 472 }]);
    expect(Object.fromEntries(guard.hosts)).toEqual({ 'gone.otlp.dev': 'unknown', 'again.otlp.dev': 'unresolved' });
    hosts['again.otlp.dev'] = ['127.0.0.1'];
    expect(await ask(guard, again)).toMatchObject({ status: 200 });
    expect(guard.hosts.get('again.otlp.dev')).toBe('public');
  });

  test('of several addresses the first that works is used', async () => {
    const server = await serve((_request, response) => response.end('ok'));
    const { port } = server;
    const guard = await open({
      allow: [`127.0.0.1:${port}`, `127.0.0.3:${port}`, `::1:${port}`],
      lookup: () => Promise.resolve(['::1', '127.0.0.3', '127.0.0.1'].map((address) => ({ address }))),
    });
    expect(await ask(guard, `http://a.otlp.dev:${port}/`)).toMatchObject({ status: 200 });
  });

  test("a connection that is kept is used again, and its end is nobody's failure", async () => {
    let asked = 0;
    const server = await serve(({ socket }, response) => {
      // The second request of a connection finds it closed.
      if (++asked === 2) socket.resetAndDestroy();
      else response.end('ok');
    });
    const guard = await open(toGuardOptions([server.port]));
    const url = `http://a.otlp.dev:${server.port}/`;
    for (const connections of [1, 2, 3]) {
      expect(await ask(guard, url)).toMatchObject({ status: 200, body: 'ok' });
      expect(server.connections()).toBe(connections);
    }
  });

  test('a server that hangs up on a new connection is asked once', async () => {
    const server = await serve(({ socket }) => void socket.resetAndDestroy());
    const guard = await open(toGuardOptions([server.port]));
    expect(await ask(guard, `http://a.otlp.dev:${server.port}/`)).toMatchObject({ status: 'none' });
    expect(server.seen).toHaveLength(1);
  });

  test.each([
    ['status 000', 'HTTP/1.1 000 x\r\ncontent-length: 0\r\n\r\n', 'none'],
    ['status 099', 'HTTP/1.1 099 x\r\ncontent-length: 0\r\n\r\n', 'none'],
    ['status 101', 'HTTP/1.1 101 x\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n', 'none'],
    ['only status 103', 'HTTP/1.1 103 Early\r\n\r\n', 'none'],
    ['status 103, then 200', 'HTTP/1.1 103 Early\r\n\r\nHTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok', 200],
    ['status 999', 'HTTP/1.1 999 x\r\ncontent-length: 0\r\n\r\n', 999],
    ['a control character in a header', 'HTTP/1.1 301 x\r\nlocation: /\x01\x1b[31m\r\n\r\n', 'none'],
    [
      'bytes that are no ASCII in a header',
      'HTTP/1.1 301 x\r\nlocation: /\xe4\xb8\xad\r\ncontent-length: 0\r\n\r\n',
      301,
    ],
    ['two lengths', 'HTTP/1.1 200 x\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nab', 'none'],
    ['a body that breaks off', 'HTTP/1.1 200 x\r\ncontent-length: 100\r\n\r\nabc', 'none'],
    ['a chunk that breaks off', 'HTTP/1.1 200 x\r\ntransfer-encoding: chunked\r\n\r\nff\r\nabc', 'none'],
    ['no HTTP', 'SSH-2.0-OpenSSH\r\n', 'none'],
    ['nothing', '', 'none'],
    ['headers without end', `HTTP/1.1 200 x\r\n${'x: y\r\n'.repeat(20_000)}`, 'none'],
    ['HTTP 1.0 without a length', 'HTTP/1.0 200 x\r\n\r\nok', 200],
  ])('a server that answers with %s does no harm', async (_title, bytes, status) => {
    const [server, well] = [await serveBytes(bytes), await serve((_request, response) => response.end('ok'))];
    const guard = await open(toGuardOptions([server.port, well.port]));
    expect(await ask(guard, `http://a.otlp.dev:${server.port}/`)).toMatchObject({ status });
    expect(await ask(guard, `http://a.otlp.dev:${well.port}/`)).toMatchObject({ status: 200 });
  });

  test('a client that goes away while the name is looked up leaves no connection behind', async () => {
    const server = await serve((_request, response) => response.end('ok'));
    let answer = (): void => undefined;
    const guard = await open({
      ...toGuardOptions([server.port]),
      lookup: () => new Promise((resolve) => (answer = () => resolve([{ address: '127.0.0.1' }]))),
    });
    const { hostname, port } = new URL(guard.url);
    const asked = request({ hostname, port, path: `http://a.otlp.dev:${server.port}/` });
    asked.on('error', () => undefined).end();
    await expect.poll(() => guard.asked()).toBe(1);
    asked.destroy();
    await new Promise((resolve) => setTimeout(resolve, 50));
    answer();
    await expect.poll(() => guard.hosts.get('a.otlp.dev')).toBe('public');
    expect(await ask(guard, `http://a.otlp.dev:${server.port}/second`)).toMatchObject({ status: 200 });
    expect(server.seen.map(({ path }) => path)).toEqual(['/second']);
  });

  test('it is a way for reading only', async () => {
    const server = await serve((_request, response) => response.end('ok'));
    const guard = await open(toGuardOptions([server.port]));
    const bytes = `POST http://a.otlp.dev:${server.port}/ HTTP/1.1\r\nhost: a\r\ncontent-length: 0\r\n\r\n`;
    expect(await say(guard, bytes)).toMatch(/^HTTP\/1\.1 400 /);
    expect(server.seen).toEqual([]);
  });

  test.each(['/path', 'ftp://a.otlp.dev/', 'file:///etc/passwd', 'http://', 'http://[x]/', '*'])(
    'a request for %o is none',
    async (target) => {
      const guard = await open(toGuardOptions([]));
      expect(await say(guard, `GET ${target} HTTP/1.1\r\nhost: a\r\n\r\n`)).toMatch(/^HTTP\/1\.1 400 /);
      expect([...guard.hosts]).toEqual([]);
    },
  );
});

test('a host that asks to wait hears nothing before that time, neither here nor through a tunnel', async () => {
  const server = await serve(({ url }, response) => {
    response.writeHead(url === '/busy' ? 429 : 200, { 'retry-after': '1' }).end();
  });
  const guard = await open(toGuardOptions([server.port]));
  const at = (host: string, page: string): string => `http://${host}.otlp.dev:${server.port}${page}`;
  expect(await ask(guard, at('a', '/ok'))).toMatchObject({ status: 200 });
  const held = await ask(guard, at('a', '/busy'));
  expect(held.status).toBe(473);
  // The checker would wait there, and ask by itself.
  expect(held.headers).not.toHaveProperty('retry-after');
  expect(await ask(guard, at('A', '/ok'))).toMatchObject({ status: 473 });
  expect(await say(guard, `CONNECT a.otlp.dev:${server.port} HTTP/1.1\r\nhost: a\r\n\r\n`)).toMatch(/^HTTP\/1\.1 473 /);
  expect(await ask(guard, at('b', '/ok'))).toMatchObject({ status: 200 });
  expect([server.count('/busy'), server.count('/ok')]).toEqual([1, 2]);
  expect([...guard.told]).toEqual([[at('a', '/busy'), 429]]);
  await new Promise((resolve) => setTimeout(resolve, 1000));
  expect(await ask(guard, at('a', '/ok'))).toMatchObject({ status: 200 });
});

describe('tunnels for HTTPS', () => {
  test('bytes flow both ways, the early ones too', async () => {
    const server = await serve((_request, response) => response.writeHead(200, { connection: 'close' }).end('ok'));
    const guard = await open(toGuardOptions([server.port]));
    const bytes = `CONNECT a.otlp.dev:${server.port} HTTP/1.1\r\nhost: a\r\n\r\nGET /early HTTP/1.1\r\nhost: a\r\n\r\n`;
    expect(await say(guard, bytes)).toMatch(/^HTTP\/1\.1 200 Connection established\r\n\r\nHTTP\/1\.1 200 OK[^]*ok/);
    expect(server.count('/early')).toBe(1);
  });

  test.each([
    ['127.0.0.2:PORT', 470],
    ['[::1]:PORT', 470],
    ['private.otlp.dev:PORT', 470],
    ['169.254.169.254:80', 470],
    ['gone.otlp.dev:PORT', 471],
    ['again.otlp.dev:PORT', 472],
    ['a.otlp.dev', 400],
    ['a.otlp.dev:0', 400],
    ['a.otlp.dev:70000', 400],
    [':443', 400],
    ['a.otlp.dev:443x', 400],
  ])('CONNECT %s is refused with %i', async (target, status) => {
    const server = await serve((_request, response) => response.end('secret'), { address: '::' });
    const hosts = { 'private.otlp.dev': ['192.168.0.1'], 'gone.otlp.dev': 'ENOTFOUND', 'again.otlp.dev': 'EAI_AGAIN' };
    const guard = await open({ lookup: toGuardOptions([], hosts).lookup });
    const heard = await say(
      guard,
      `CONNECT ${target.replace('PORT', String(server.port))} HTTP/1.1\r\nhost: a\r\n\r\n`,
    );
    expect(heard).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(server.connections()).toBe(0);
  });

  test('a port at which nobody listens ends the connection', async () => {
    const port = await findFreePort();
    const guard = await open(toGuardOptions([port]));
    expect(await say(guard, `CONNECT a.otlp.dev:${port} HTTP/1.1\r\nhost: a\r\n\r\n`)).toBe('');
  });

  test('closing the guard ends what is open', async () => {
    const server = await serve(() => undefined);
    const guard = await startGuard(toGuardOptions([server.port]));
    const heard = say(guard, `CONNECT a.otlp.dev:${server.port} HTTP/1.1\r\nhost: a\r\n\r\n`);
    await expect.poll(() => server.connections()).toBe(1);
    await guard.close();
    expect(await heard).toMatch(/established/);
  });
});

test('reaching a server says nothing to it, and obeys the same rules', async () => {
  const server = await serve((_request, response) => response.end('ok'));
  const closed = await findFreePort();
  const guard = await open(
    toGuardOptions([server.port, closed], { 'gone.otlp.dev': 'ENOTFOUND', 'in.otlp.dev': ['10.0.0.1'] }),
  );
  expect(await guard.reach('a.otlp.dev', server.port)).toBe(true);
  expect(await guard.reach('a.otlp.dev', closed)).toBe(false);
  expect(await guard.reach('gone.otlp.dev', server.port)).toBe(false);
  expect(await guard.reach('in.otlp.dev', server.port)).toBe(false);
  expect(server.seen).toEqual([]);
});

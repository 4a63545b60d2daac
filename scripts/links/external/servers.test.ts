import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeFixture } from '../fixtureSite.ts';
import { checkLinksWith, quickPaces } from './fixtureCheck.ts';
import { findRealLychee } from './fixtureLychee.ts';
import { answering, serve, toGuardOptions } from './fixtureServer.ts';

const lychee = await findRealLychee();

if (lychee === undefined) test.todo('what servers say: there is no lychee on this machine');
else {
  describe('what servers say', () => {
    test('statuses and redirects are told apart, each with as many requests as it takes', async () => {
      const server = await serve(
        answering({
          '/301': [301, '/new'],
          '/302': [302, '/new'],
          '/308': [308, '/301'],
          '/then-302': [301, '/302'],
          '/loop': [301, '/loop'],
          '/to-gone': [301, '/404'],
          '/no-location': 301,
          '/404': 404,
          '/410': 410,
          '/401': 401,
          '/403': 403,
          '/999': 999,
        }),
      );
      const at = (path: string): string => `http://a.otlp.dev:${server.port}${path}`;
      const paths = [
        '/ok',
        '/301',
        '/302',
        '/308',
        '/then-302',
        '/loop',
        '/to-gone',
        '/no-location',
        '/404',
        '/410',
        '/401',
        '/403',
        '/999',
      ];
      const { verdict, counts } = await checkLinksWith(paths.map(at), {
        program: lychee,
        guard: toGuardOptions([server.port]),
      });
      expect(Object.fromEntries(paths.map((path) => [path, verdict(at(path))]))).toEqual({
        '/ok': 'ok',
        '/301': `ok ${at('/new')}`,
        '/302': 'ok',
        '/308': `ok ${at('/new')}`,
        '/then-302': 'ok',
        '/loop': 'soft 301',
        '/to-gone': 'hard 404',
        '/no-location': 'soft 301',
        '/404': 'hard 404',
        '/410': 'hard 410',
        '/401': 'soft 401',
        '/403': 'soft 403',
        '/999': 'soft 999',
      });
      expect(counts).toMatchObject({ links: 13, addresses: 13, ok: 5, dead: 3, failing: 5, unchecked: 0 });
      // What else they were asked for is where others lead.
      expect(['/ok', '/308', '/then-302', '/to-gone', '/410', '/401', '/403', '/999'].map(server.count)).toEqual(
        Array(8).fill(1),
      );
      expect(server.count('/loop')).toBe(11);
      expect(new Set(server.seen.map(({ method }) => method))).toEqual(new Set(['GET']));
    });

    test('a server that asks to wait is asked again after that time', async () => {
      let first = true;
      const server = await serve((_request, response) => {
        if (first) response.writeHead(429, { 'retry-after': '2' }).end();
        else response.end('ok');
        first = false;
      });
      const url = `http://a.otlp.dev:${server.port}/`;
      const { verdict } = await checkLinksWith([url], { program: lychee, guard: toGuardOptions([server.port]) });
      expect(verdict(url)).toBe('ok');
      expect(server.seen).toHaveLength(2);
      expect((server.seen[1]?.at ?? 0) - (server.seen[0]?.at ?? 0)).toBeGreaterThan(1900);
    });

    test('503 is asked again once, and may be well then', async () => {
      let asked = 0;
      const server = await serve((_request, response) => response.writeHead(asked++ === 0 ? 503 : 200).end());
      const url = `http://a.otlp.dev:${server.port}/`;
      const { verdict } = await checkLinksWith([url], { program: lychee, guard: toGuardOptions([server.port]) });
      expect(verdict(url)).toBe('ok');
      expect(server.seen).toHaveLength(2);
    });

    test('nothing is asked before the time that a server has named, in both passes together', async () => {
      const server = await serve((_request, response) => response.writeHead(429, { 'retry-after': '3' }).end());
      const urls = Array.from({ length: 12 }, (_, index) => `http://a.otlp.dev:${server.port}/${index}`);
      const { counts, verdict } = await checkLinksWith(urls, {
        program: lychee,
        guard: toGuardOptions([server.port]),
        paces: { ...quickPaces, pause: 500 },
      });
      const times = server.seen.map(({ at }) => at - (server.seen[0]?.at ?? 0));
      // The first ones may be on their way already when the first answer comes.
      expect(times.filter((time) => time < 2950).every((time) => time < 1000)).toBe(true);
      expect(times.some((time) => time >= 2950)).toBe(true);
      expect(times.filter((time) => time >= 2950)).toHaveLength(1);
      expect(verdict(urls.find((url) => server.count(new URL(url).pathname) > 0) ?? '')).toBe('soft 429');
      expect(counts).toMatchObject({ ok: 0, dead: 0 });
    });

    test('a server that names an hour is asked once, and nobody waits for it', async () => {
      const server = await serve((_request, response) => response.writeHead(503, { 'retry-after': '3600' }).end());
      const started = performance.now();
      const urls = [`http://a.otlp.dev:${server.port}/1`];
      const { verdict } = await checkLinksWith(urls, { program: lychee, guard: toGuardOptions([server.port]) });
      expect(urls.map(verdict)).toEqual(['soft 503']);
      expect(server.seen).toHaveLength(1);
      expect(performance.now() - started).toBeLessThan(20_000);
    });

    test('behind TLS a server that asks to wait is not asked again', async () => {
      // lychee trusts no certificate of a test, but where SSL_CERT_FILE says so.
      const server = await serve((_request, response) => response.writeHead(429, { 'retry-after': '1' }).end(), {
        tls: true,
      });
      const file = path.join(await writeFixture({ 'cert.pem': server.certificate }), 'cert.pem');
      const url = `https://a.otlp.dev:${server.port}/`;
      const { verdict } = await checkLinksWith([url], {
        program: lychee,
        guard: toGuardOptions([server.port]),
        env: { SSL_CERT_FILE: file },
      });
      expect(verdict(url)).toBe('soft 429');
      expect(server.seen).toHaveLength(1);
    });

    test('a dead link beside seventeen that are unwell is not called unwell: nobody has asked', async () => {
      const server = await serve(({ url }, response) => response.writeHead(url === '/gone' ? 404 : 503).end());
      const at = (page: string): string => `http://a.otlp.dev:${server.port}${page}`;
      const urls = Array.from({ length: 17 }, (_, index) => at(`/api/${index}`));
      const { counts, findings, records } = await checkLinksWith([...urls, at('/gone')], {
        program: lychee,
        guard: toGuardOptions([server.port]),
      });
      expect(server.count('/gone')).toBe(0);
      expect(counts).toMatchObject({ failing: 8, unchecked: 10 });
      expect(records.has(at('/gone'))).toBe(false);
      const gone = findings.find(({ message }) => message.en.includes('/gone'));
      expect(gone?.message.en).toContain('(not asked for: its host had refused others or asked to wait)');
      expect(gone).toMatchObject({ rule: 'unchecked-link', severity: 'info' });
    });

    test('a hundred links to a host that is unwell make a dozen requests; of those that were not asked for nothing is said', async () => {
      const server = await serve((_request, response) => response.writeHead(503).end());
      const urls = Array.from({ length: 100 }, (_, index) => `http://a.otlp.dev:${server.port}/${index}`);
      const { counts, findings } = await checkLinksWith(urls, {
        program: lychee,
        guard: toGuardOptions([server.port]),
      });
      expect(counts).toMatchObject({ addresses: 100, failing: 8, unchecked: 92, ok: 0 });
      expect(findings).toHaveLength(100);
      // Eight at first, three of them again.
      expect(server.seen).toHaveLength(11);
    });

    test('a host that gets well is asked for everything', async () => {
      let asked = 0;
      const server = await serve((_request, response) => response.writeHead(asked++ < 8 ? 503 : 200).end());
      const urls = Array.from({ length: 20 }, (_, index) => `http://a.otlp.dev:${server.port}/${index}`);
      const { counts } = await checkLinksWith(urls, { program: lychee, guard: toGuardOptions([server.port]) });
      expect(counts).toMatchObject({ ok: 20 });
      expect(server.seen).toHaveLength(28);
    });

    test('three hundred links to one host are asked for, no more than eight at once', async () => {
      const server = await serve((_request, response) => void setTimeout(() => response.end('ok'), 20));
      const urls = Array.from({ length: 300 }, (_, index) => `http://a.otlp.dev:${server.port}/${index}`);
      const { counts } = await checkLinksWith(urls, { program: lychee, guard: toGuardOptions([server.port]) });
      expect(counts).toMatchObject({ ok: 300 });
      expect(server.seen).toHaveLength(300);
      expect(server.peak()).toBeLessThanOrEqual(8);
      expect(server.peak()).toBeGreaterThan(1);
    });

    test('a server that refuses HEAD never hears one', async () => {
      const server = await serve(({ method }, response) => response.writeHead(method === 'HEAD' ? 405 : 200).end());
      const url = `http://a.otlp.dev:${server.port}/`;
      const { verdict } = await checkLinksWith([url], { program: lychee, guard: toGuardOptions([server.port]) });
      expect(verdict(url)).toBe('ok');
      expect(server.seen.map(({ method }) => method)).toEqual(['GET']);
    });

    test('Chinese arrives encoded, fragments do not arrive', async () => {
      const server = await serve((_request, response) => response.end());
      const at = `http://a.otlp.dev:${server.port}`;
      const links = [`${at}/中?q=文#节`, `${at}/x#a`, `${at}/x#b`];
      const { counts } = await checkLinksWith(links, { program: lychee, guard: toGuardOptions([server.port]) });
      expect(counts).toMatchObject({ links: 3, addresses: 2, ok: 2 });
      expect(server.seen.map(({ path }) => path).sort()).toEqual(['/%E4%B8%AD?q=%E6%96%87', '/x']);
    });

    test('every printable character in a path and a query arrives as a browser sends it', async () => {
      const server = await serve((_request, response) => response.end());
      const characters = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index)).filter(
        (one) => !'#<>\\'.includes(one),
      );
      const urls = characters
        .flatMap((one) => [`/p${one}x`, `/?q=${one}x`])
        .map((path) => new URL(path, `http://a.otlp.dev:${server.port}`).href);
      const { counts } = await checkLinksWith(urls, { program: lychee, guard: toGuardOptions([server.port]) });
      expect(counts).toMatchObject({ ok: new Set(urls).size, addresses: new Set(urls).size });
      const wanted = urls.map((url) => url.slice(url.indexOf('/', 10)));
      expect(new Set(server.seen.map(({ path }) => path))).toEqual(new Set(wanted));
    });
  });
}

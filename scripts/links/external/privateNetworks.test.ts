import { describe, expect, test } from 'vitest';
import { checkLinksWith } from './fixtureCheck.ts';
import { findRealLychee } from './fixtureLychee.ts';
import { answering, serve, toGuardOptions } from './fixtureServer.ts';

const lychee = await findRealLychee();

if (lychee === undefined) test.todo('private networks: there is no lychee on this machine');
else {
  describe('private networks', () => {
    test('are not entered by an address, a name, a redirect, or a second answer of DNS', async () => {
      const inside = await serve((_request, response) => response.end('secret'), { address: '::' });
      const { port } = inside;
      const outside = await serve(
        answering({
          '/v4': [301, `http://127.0.0.2:${port}/`],
          '/v6': [302, `http://[::1]:${port}/`],
          '/mapped': [302, `http://[::ffff:127.0.0.2]:${port}/`],
          '/hex': [302, `http://0x7f000002:${port}/`],
          '/name': [307, `http://inside.otlp.dev:${port}/`],
          '/tls': [302, `https://127.0.0.2:${port}/`],
          '/tls-name': [308, `https://inside.otlp.dev:${port}/`],
          '/cloud': [302, 'http://169.254.169.254/latest/meta-data/'],
          '/localhost': [302, `http://localhost:${port}/`],
          '/rebound': [302, `http://rebound.otlp.dev:${port}/`],
        }),
      );
      let looks = 0;
      const guard = {
        ...toGuardOptions([outside.port]),
        lookup: (host: string) => {
          const isInside =
            host === 'inside.otlp.dev' || host === 'localhost' || (host === 'rebound.otlp.dev' && looks++ > 0);
          return Promise.resolve([{ address: isInside ? '127.0.0.2' : '127.0.0.1' }]);
        },
      };
      const paths = ['/v4', '/v6', '/mapped', '/hex', '/name', '/tls', '/tls-name', '/cloud', '/localhost', '/rebound'];
      const urls = paths.map((path) => `http://a.otlp.dev:${outside.port}${path}`);
      const direct = [
        `http://inside.otlp.dev:${port}/`,
        `https://inside.otlp.dev:${port}/x`,
        `http://rebound.otlp.dev:${outside.port}/`,
      ];
      const { verdict, findings } = await checkLinksWith([...urls, ...direct], { program: lychee, guard });
      expect(urls.map((url, index) => `${paths[index]} ${verdict(url)}`)).toEqual(
        paths.map((path) => `${path} ${path.startsWith('/tls') ? 'soft connection' : 'soft private-address'}`),
      );
      expect(direct.map(verdict)).toEqual(['soft private-address', 'soft private-address', 'ok']);
      expect(inside.connections()).toBe(0);
      expect(findings.some(({ severity }) => severity === 'error')).toBe(false);
    });

    test('proxies and other settings of the environment open no way around the guard', async () => {
      const [server, evil] = [
        await serve((_request, response) => response.end()),
        await serve((_request, response) => response.end()),
      ];
      const other = `http://127.0.0.1:${evil.port}`;
      const env = {
        NO_PROXY: '*',
        no_proxy: '*',
        ALL_PROXY: other,
        all_proxy: other,
        http_proxy: other,
        HTTPS_PROXY: other,
      };
      const urls = [`http://a.otlp.dev:${server.port}/`, `http://inside.otlp.dev:${evil.port}/`];
      const guard = toGuardOptions([server.port], { 'inside.otlp.dev': ['127.0.0.2'] });
      const { verdict } = await checkLinksWith(urls, { program: lychee, guard, env });
      expect(urls.map(verdict)).toEqual(['ok', 'soft private-address']);
      expect(evil.connections()).toBe(0);
    });
  });

  test('no server sees a token of the environment', async () => {
    const server = await serve(answering({ '/octo/gone': 404, '/away': [302, 'http://b.otlp.dev/'] }));
    const paths = { 'github.com': ['/octo/page', '/octo'], 'a.otlp.dev': ['/octo/gone', '/away', '/ok'] };
    const urls = Object.entries(paths).flatMap(([host, own]) =>
      own.map((path) => `http://${host}:${server.port}${path}`),
    );
    const env = { GITHUB_TOKEN: 'sesame', GH_TOKEN: 'sesame' };
    await checkLinksWith(urls, { program: lychee, guard: toGuardOptions([server.port]), env });
    expect(server.seen).toHaveLength(urls.length);
    expect(JSON.stringify(server.seen)).not.toContain('sesame');
  });
}

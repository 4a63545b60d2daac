import { describe, expect, test } from 'vitest';
import { checkLinksWith, quickPaces } from './fixtureCheck.ts';
import { findRealLychee } from './fixtureLychee.ts';
import { answering, findFreePort, serve, serveBytes, toGuardOptions } from './fixtureServer.ts';

const lychee = await findRealLychee();

if (lychee === undefined) test.todo('what breaks on the way: there is no lychee on this machine');
else {
  describe('what breaks on the way', () => {
    test('servers that stall, reset, refuse, or say what is no HTTP are in doubt; a body is not waited for', async () => {
      const server = await serve(({ url, socket }, response) => {
        if (url === '/stall') return;
        if (url === '/reset') socket.resetAndDestroy();
        else if (url === '/reset-body') {
          response.writeHead(200, { 'content-length': '1000' }).write('x');
          setTimeout(() => socket.resetAndDestroy(), 50);
        } else {
          response.writeHead(200).write('x');
          setTimeout(() => response.end(), 5000).unref();
        }
      });
      const [closed, noise] = [await findFreePort(), await serveBytes('SSH-2.0-OpenSSH\r\n')];
      const at = (path: string): string => `http://a.otlp.dev:${server.port}${path}`;
      const urls = [
        at('/stall'),
        at('/reset'),
        at('/reset-body'),
        at('/slow-body'),
        `http://b.otlp.dev:${closed}/`,
        `http://c.otlp.dev:${noise.port}/`,
      ];
      const guard = toGuardOptions([server.port, closed, noise.port]);
      const { first, second } = quickPaces;
      const paces = { ...quickPaces, first: { ...first, timeout: 2 }, second: { ...second, timeout: 2 } };
      const { verdict } = await checkLinksWith(urls, { program: lychee, guard, paces });
      expect(urls.map(verdict)).toEqual([
        'soft timeout',
        'soft connection',
        'ok',
        'ok',
        'soft connection',
        'soft connection',
      ]);
      // Once in each of two passes.
      expect([server.count('/stall'), server.count('/reset'), server.count('/slow-body')]).toEqual([2, 2, 1]);
    });

    test('a certificate that nobody vouches for is in doubt, and nothing is asked', async () => {
      const server = await serve((_request, response) => response.end('ok'), { tls: true });
      const url = `https://a.otlp.dev:${server.port}/`;
      const { verdict } = await checkLinksWith([url], {
        program: lychee,
        guard: toGuardOptions([server.port]),
        knownServer: { host: 'a.otlp.dev', port: server.port },
      });
      expect(verdict(url)).toBe('soft connection');
      expect(server.connections()).toBeGreaterThan(0);
      expect(server.seen).toEqual([]);
    });

    test('Location headers that lead to scripts, files or nowhere are followed nowhere', async () => {
      const server = await serve(
        answering({
          '/script': [301, 'javascript:alert(1)'],
          '/file': [301, 'file:///etc/passwd'],
          '/broken': [301, 'http://[x'],
          '/escape': [301, '/\u009B31m"><img src=x>'],
        }),
      );
      const at = (path: string): string => `http://a.otlp.dev:${server.port}${path}`;
      const urls = ['/script', '/file', '/broken', '/escape'].map(at);
      const { verdict, findings } = await checkLinksWith(urls, {
        program: lychee,
        guard: toGuardOptions([server.port]),
      });
      expect(urls.map(verdict)).toEqual([
        'unchecked unchecked',
        'soft 301',
        'soft 301',
        expect.stringMatching(/^ok|^soft 301$/),
      ]);
      expect(findings.filter(({ fix }) => fix)).toEqual([]);
      // eslint-disable-next-line no-control-regex -- control characters are what is looked for
      expect(JSON.stringify(findings)).not.toMatch(/[\u0000-\u001F\u007F-\u009F]|<img|passwd/);
    });
  });

  test('a redirect to a host that does not exist says so, and no status that no server has said', async () => {
    const server = await serve(answering({ '/away': [302, 'http://gone.otlp.dev/'] }));
    const url = `http://a.otlp.dev:${server.port}/away`;
    const { verdict, findings } = await checkLinksWith([url], {
      program: lychee,
      guard: toGuardOptions([server.port], { 'gone.otlp.dev': 'ENOTFOUND' }),
    });
    expect(verdict(url)).toBe('soft lost-redirect');
    expect(findings[0]?.message.en).toContain('(it redirects to a host that does not exist)');
  });

  describe('names', () => {
    test('a host that does not exist is dead; one that cannot be resolved is in doubt', async () => {
      const server = await serve((_request, response) => response.end());
      const guard = toGuardOptions([server.port], { 'gone.otlp.dev': 'ENOTFOUND', 'again.otlp.dev': 'EAI_AGAIN' });
      const urls = [
        'http://gone.otlp.dev/',
        'https://gone.otlp.dev/x',
        'https://again.otlp.dev/',
        `http://a.otlp.dev:${server.port}/`,
      ];
      const { verdict } = await checkLinksWith(urls, { program: lychee, guard });
      expect(urls.map(verdict)).toEqual(['hard unknown-host', 'hard unknown-host', 'soft unresolved-host', 'ok']);
    });

    test('a name that resolves at the second attempt is well', async () => {
      const server = await serve((_request, response) => response.end());
      const url = `http://a.otlp.dev:${server.port}/`;
      let looks = 0;
      const guard = {
        ...toGuardOptions([server.port]),
        lookup: (host: string) => toGuardOptions([], looks++ === 0 ? { [host]: 'EAI_AGAIN' } : {}).lookup(host),
      };
      const { verdict } = await checkLinksWith([url], {
        program: lychee,
        guard,
        knownServer: { host: 'a.otlp.dev', port: server.port },
      });
      expect(verdict(url)).toBe('ok');
    });

    test.each(['ENOTFOUND', 'EAI_AGAIN'])('without a network (%s) nothing is judged', async (code) => {
      const guard = { lookup: () => Promise.reject(Object.assign(new Error(code), { code })) };
      await expect(
        checkLinksWith(['https://a.otlp.dev/', 'https://b.otlp.dev/'], { program: lychee, guard }),
      ).rejects.toMatchObject({
        name: 'Problem',
        exitCode: 2,
        message: expect.stringContaining('there seems to be no network') as string,
      });
    });

    test('where names resolve but nobody answers nothing is judged either', async () => {
      const port = await findFreePort();
      const known = { host: 'known.otlp.dev', port };
      await expect(
        checkLinksWith([`http://a.otlp.dev:${port}/`], {
          program: lychee,
          guard: toGuardOptions([port]),
          knownServer: known,
        }),
      ).rejects.toThrow('not even known.otlp.dev');
    });
  });
}

import { expect, test } from 'vitest';
import { checkLinksWith } from './fixtureCheck.ts';
import { findRealLychee } from './fixtureLychee.ts';
import { answering, serve, toGuardOptions } from './fixtureServer.ts';

const lychee = await findRealLychee();

if (lychee === undefined) test.todo('what is not asked for: there is no lychee on this machine');
else {
  test('addresses that are not asked for, and those that lychee leaves out, never count as well', async () => {
    const server = await serve((_request, response) => response.end());
    const urls = [
      `http://a.otlp.dev:${server.port}/`,
      'https://twitter.com/x',
      'http://localhost:4318/',
      'https://example.com/',
      'https://user:secret@a.otlp.dev/',
      `https://a.otlp.dev/${'x'.repeat(100_000)}`,
      'https://[::1',
    ];
    const { counts, findings, records } = await checkLinksWith(urls, {
      program: lychee,
      guard: toGuardOptions([server.port]),
    });
    expect(counts).toMatchObject({
      links: 7,
      addresses: 7,
      ok: 1,
      unchecked: 1,
      local: 1,
      reserved: 1,
      credentials: 1,
      'too-long': 1,
      malformed: 1,
    });
    expect(findings.map(({ rule, severity }) => `${rule} ${severity}`).sort()).toEqual([
      'link-credentials error',
      'link-too-long error',
      'malformed-link error',
      'unchecked-link info',
    ]);
    expect(JSON.stringify([findings, [...records]])).not.toContain('secret');
    expect(server.seen).toHaveLength(1);
  });

  test('addresses that look like names of XML are asked for like others', async () => {
    const server = await serve((_request, response) => response.end());
    const url = `http://a.otlp.dev:${server.port}/xmlrpc.php`;
    const { verdict } = await checkLinksWith([url], { program: lychee, guard: toGuardOptions([server.port]) });
    expect(verdict(url)).toBe('ok');
  });

  test('what earlier runs know is not asked again, but for what was dead', async () => {
    const server = await serve(answering({ '/gone': 404, '/moved': [301, '/new'] }));
    const options = { program: lychee, guard: toGuardOptions([server.port]) };
    const urls = ['/ok', '/gone', '/moved'].map((path) => `http://a.otlp.dev:${server.port}${path}`);
    const { records, findings } = await checkLinksWith(urls, options);
    const now = Date.parse('2026-11-22T00:00:00Z');
    const again = await checkLinksWith(urls, { ...options, records, now });
    expect(again.counts).toMatchObject({ remembered: 2, ok: 2, dead: 1 });
    expect(again.findings.map(({ rule }) => rule)).toEqual(findings.map(({ rule }) => rule));
    expect(again.records.get(urls[1] ?? '')).toMatchObject({ fails: 2, since: '2026-11-21T00:00:00Z' });
    expect(['/ok', '/gone', '/moved'].map(server.count)).toEqual([1, 2, 1]);
  });
}

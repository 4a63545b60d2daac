import { describe, expect, test } from 'vitest';
import { writeFixture } from '../fixtureSite.ts';
import { findRealLychee } from './fixtureLychee.ts';
import { at, commit, findings, put, run, serveSite } from './fixtureRun.ts';
import { type FixtureServer } from './fixtureServer.ts';

const lychee = await findRealLychee();

const quarantine = (server: FixtureServer, change: Record<string, string> = {}): string =>
  `links:\n${Object.entries({
    url: at(server, '/gone'),
    reason: 'it comes back soon',
    added: '2026-11-01',
    expires: '2026-12-01',
    ...change,
  })
    .map(([key, value], index) => `${index === 0 ? '  - ' : '    '}${key}: ${value}\n`)
    .join('')}`;

if (lychee === undefined) test.todo('the quarantine: there is no lychee on this machine');
else {
  describe('the quarantine', () => {
    test('lets a known failure pass', async () => {
      const server = await serveSite();
      const root = await writeFixture({
        'docs/a.md': `[a](${at(server, '/gone')})`,
        'data/link-quarantine.yml': quarantine(server),
      });
      expect(await findings('', { lychee, root, server })).toMatchObject({
        code: 0,
        found: [],
        counts: { quarantined: 1, dead: 0 },
      });
    });

    test.each<[string, Record<string, string>, string, number]>([
      ['expired', { expires: '2026-11-20' }, 'data/link-quarantine.yml:2 quarantine-expired error', 1],
      ['for too long', { expires: '2027-11-20' }, 'data/link-quarantine.yml:2 quarantine-term error', 1],
      ['for no day', { expires: '2026-02-30' }, 'data/link-quarantine.yml:5 data-file error', 1],
      ['not an address', { url: 'a.otlp.dev' }, 'data/link-quarantine.yml:2 data-file error', 1],
      ['with a key that nobody knows', { owners: 'x' }, 'data/link-quarantine.yml:6 data-file error', 1],
      ['not needed', { url: 'https://b.otlp.dev/' }, 'data/link-quarantine.yml:2 quarantine-unused warning', 0],
    ])('an entry that is %s does not', async (_title, change, finding, code) => {
      const server = await serveSite();
      const root = await writeFixture({
        'docs/a.md': `[a](${at(server, '/gone')})`,
        'data/link-quarantine.yml': quarantine(server, change),
      });
      expect(await findings('', { lychee, root, server })).toMatchObject({
        code,
        found: [finding, 'docs/a.md:1 dead-link warning'],
      });
    });

    test.each([
      ['no YAML', 'links: ["'],
      ['no list', 'links: 1'],
      ['another key', 'link: []'],
      ['not UTF-8', Buffer.from([0xff, 0xfe])],
    ])('a file that is %s is an error with its line', async (_title, text) => {
      const server = await serveSite();
      const root = await writeFixture({ 'docs/a.md': `[a](${at(server, '/ok')})`, 'data/link-quarantine.yml': text });
      const { code, found } = await findings('', { lychee, root, server });
      expect(code).toBe(1);
      expect(found.length).toBeGreaterThan(0);
      expect(found.filter((one) => !/^data\/link-quarantine\.yml:\d+ data-file error$/.test(one))).toEqual([]);
    });

    test('a folder in place of the file is an error with its name', async () => {
      const server = await serveSite();
      const root = await writeFixture({ 'docs/a.md': `[a](${at(server, '/ok')})`, 'data/link-quarantine.yml/x': '' });
      await expect(run('', { lychee, root, server })).rejects.toMatchObject({
        name: 'Problem',
        message: 'data/link-quarantine.yml cannot be read (EISDIR). Make it a file that you may read, or remove it.',
      });
    });

    test('that has expired does not stop a change that has nothing to do with it', async () => {
      const server = await serveSite();
      const root = await commit({
        'docs/a.md': 'text',
        'data/link-quarantine.yml': quarantine(server, { expires: '2026-11-20' }),
      });
      await put(root, { 'docs/a.md': `[a](${at(server, '/ok')})` });
      expect(await findings('--changed', { lychee, root, server })).toMatchObject({
        code: 0,
        found: ['data/link-quarantine.yml:2 quarantine-expired error existing'],
      });
    });
  });
}

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeFixture } from '../fixtureSite.ts';
import { findRealLychee } from './fixtureLychee.ts';
import { at, findings, put, run, serveSite } from './fixtureRun.ts';
import { recordFile } from './recordFile.ts';

const lychee = await findRealLychee();

if (lychee === undefined) test.todo('all pages: there is no lychee on this machine');
else {
  describe('all pages', () => {
    test('are checked in both languages and the root folder; nothing there fails the run', async () => {
      const server = await serveSite();
      const root = await writeFixture({
        'docs/a.md': `[a](${at(server, '/ok')})\n\n[b](${at(server, '/gone')})\n\n[b](${at(server, '/gone')})`,
        'i18n/en/docusaurus-plugin-content-docs/current/a.mdx': `<a href="${at(server, '/moved')}">x</a>`,
        'README.md': `[c](${at(server, '/unwell')})`,
        'examples/x/README.md': `[d](${at(server, '/elsewhere')})`,
      });
      const { code, found, counts } = await findings('', { lychee, root, server });
      expect(code).toBe(0);
      expect(found).toEqual([
        'README.md:1 failing-link info',
        'docs/a.md:3 dead-link warning',
        'docs/a.md:5 dead-link warning',
        'i18n/en/docusaurus-plugin-content-docs/current/a.mdx:1 moved-link info',
      ]);
      expect(counts).toMatchObject({ links: 5, addresses: 4, ok: 2, dead: 1, failing: 1 });
      expect(server.count('/elsewhere')).toBe(0);
    });

    test('what was found out is kept, and used by the next run; --all asks anew', async () => {
      const server = await serveSite();
      const root = await writeFixture({ 'docs/a.md': `[a](${at(server, '/ok')}) [b](${at(server, '/gone')})` });
      await run('', { lychee, root, server });
      await run('', { lychee, root, server });
      expect([server.count('/ok'), server.count('/gone')]).toEqual([1, 2]);
      await run('--all', { lychee, root, server });
      expect([server.count('/ok'), server.count('/gone')]).toEqual([2, 3]);
      const kept = (await readFile(path.join(root, recordFile), 'utf8')).split('\n');
      expect(kept.slice(0, 2).map((line) => JSON.parse(line) as unknown)).toMatchObject([
        { url: at(server, '/gone'), class: 'hard', code: 404, fails: 3 },
        { url: at(server, '/ok'), class: 'ok', fails: 0 },
      ]);
    });

    test('a cut-off cache loses only what was cut off, and addresses of no page are forgotten', async () => {
      const server = await serveSite();
      const root = await writeFixture({
        'docs/a.md': ['/1', '/2', '/3'].map((page) => `[a](${at(server, page)})`).join(' '),
      });
      await run('', { lychee, root, server });
      const text = await readFile(path.join(root, recordFile), 'utf8');
      await put(root, {
        [recordFile]: text.slice(0, -20),
        'docs/a.md': ['/1', '/3'].map((page) => `[a](${at(server, page)})`).join(' '),
      });
      expect((await run('', { lychee, root, server })).code).toBe(0);
      expect([server.count('/1'), server.count('/2'), server.count('/3')]).toEqual([1, 1, 2]);
      expect(await readFile(path.join(root, recordFile), 'utf8')).not.toContain('/2"');
    });

    test('--fix writes the new addresses', async () => {
      const server = await serveSite();
      const root = await writeFixture({ 'docs/a.md': `\uFEFF甲 [a](${at(server, '/moved')}#x)\r\n` });
      const { found } = await findings('--fix', { lychee, root, server });
      expect(found).toEqual([]);
      expect(await readFile(path.join(root, 'docs/a.md'), 'utf8')).toBe(`\uFEFF甲 [a](${at(server, '/new')}#x)\r\n`);
    });

    test('results that cannot be kept are noticed before anybody is asked', async () => {
      const server = await serveSite();
      const root = await writeFixture({ 'docs/a.md': `[a](${at(server, '/ok')})`, [`${recordFile}/x`]: '' });
      await expect(run('', { lychee, root, server })).rejects.toThrow(
        'cannot be kept in .cache/links/external.jsonl (EISDIR)',
      );
      expect(server.seen).toEqual([]);
    });

    test('a folder without pages is a Problem', async () => {
      const server = await serveSite();
      await expect(run('', { lychee, root: await writeFixture({}), server })).rejects.toThrow(
        'expected Markdown pages in it',
      );
    });

    test('a page that cannot be read is an error', async () => {
      const server = await serveSite();
      const root = await writeFixture({ 'docs/a.md': Buffer.from([0xff, 0xfe, 0]), 'docs/b.mdx': '<Card' });
      const { code, found } = await findings('', { lychee, root, server });
      expect({ code, found }).toEqual({
        code: 1,
        found: ['docs/a.md:1 unreadable-page error', 'docs/b.mdx:1 unreadable-page error'],
      });
    });
  });
}

import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeFixture } from '../fixtureSite.ts';
import { findRealLychee } from './fixtureLychee.ts';
import { at, commit, findings, git, put, run, serveSite } from './fixtureRun.ts';
import { serve } from './fixtureServer.ts';
import { recordFile } from './recordFile.ts';

const lychee = await findRealLychee();

if (lychee === undefined) test.todo('--changed: there is no lychee on this machine');
else {
  describe('--changed', () => {
    test('a dead link is an error where the change brought it, and only there', async () => {
      const server = await serveSite();
      const old = `[a](${at(server, '/gone-long-ago')})\n`;
      const root = await commit({ 'docs/a.md': old, 'docs/same.md': `[a](${at(server, '/gone-elsewhere')})\n` });
      await put(root, { 'docs/a.md': `new words\n\n${old}` });
      expect(await findings('--changed', { lychee, root, server })).toMatchObject({
        code: 0,
        found: ['docs/a.md:3 dead-link warning existing'],
      });
      await put(root, { 'docs/new.md': `[a](${at(server, '/gone')})\n` });
      expect(await findings('--changed main', { lychee, root, server })).toMatchObject({
        code: 1,
        found: ['docs/a.md:3 dead-link warning existing', 'docs/new.md:1 dead-link error'],
      });
      expect(server.count('/gone-elsewhere')).toBe(0);
    });

    test('in a renamed page old links are old', async () => {
      const server = await serveSite();
      const words = 'Words that are the same.\n\n'.repeat(20);
      const root = await commit({ 'docs/a.md': `${words}[a](${at(server, '/gone-long-ago')})\n` });
      await rename(path.join(root, 'docs/a.md'), path.join(root, 'docs/b.md'));
      await writeFile(
        path.join(root, 'docs/b.md'),
        `${words}[a](${at(server, '/gone-long-ago')}) [b](${at(server, '/gone')})\n`,
      );
      git(root, 'add', '-A');
      expect(await findings('--changed', { lychee, root, server })).toMatchObject({
        code: 1,
        found: ['docs/b.md:41 dead-link warning existing', 'docs/b.md:41 dead-link error'],
      });
    });

    test('links that are unwell, moved, or wrong as they are written are not the fault of another change', async () => {
      const server = await serveSite();
      const links = `[a](${at(server, '/unwell')}) [b](${at(server, '/moved')}) [c](https://u:p@a.otlp.dev/) [d](https://[::1)\n`;
      const root = await commit({ 'docs/a.md': links, 'docs/b.mdx': '<Card' });
      await put(root, { 'docs/a.md': `new words ${links}`, 'docs/b.mdx': '<Card\n' });
      const { code, found } = await findings('--changed --fix', { lychee, root, server });
      expect(code).toBe(0);
      expect([...found].sort()).toEqual([
        'docs/a.md:1 failing-link info existing',
        'docs/a.md:1 link-credentials error existing',
        'docs/a.md:1 malformed-link error existing',
        'docs/a.md:1 moved-link info existing',
        'docs/b.mdx:1 unreadable-page error existing',
      ]);
      expect(await readFile(path.join(root, 'docs/a.md'), 'utf8')).toContain('/moved');
    });

    test("a link that stood anywhere before is nobody's fault: of the source of a translation, of a line that has moved", async () => {
      const server = await serveSite();
      const dead = `[a](${at(server, '/gone')})\n`;
      const root = await commit({ 'docs/a.md': dead, 'docs/b.md': `[b](${at(server, '/gone-too')})\n` });
      await put(root, {
        'i18n/en/docusaurus-plugin-content-docs/current/a.md': dead,
        'docs/b.md': 'words\n',
        'docs/c.md': `[b](${at(server, '/gone-too')}) [c](${at(server, '/gone-new')}) [u](https://u:p@a.otlp.dev/)\n`,
      });
      expect(await findings('--changed', { lychee, root, server })).toMatchObject({
        code: 1,
        found: [
          'docs/c.md:1 dead-link warning existing',
          'docs/c.md:1 dead-link error',
          'docs/c.md:1 link-credentials error',
          'i18n/en/docusaurus-plugin-content-docs/current/a.md:1 dead-link warning existing',
        ],
      });
    });

    test('pages and files that the change brings itself are not asked for: they are there, or they are not', async () => {
      const server = await serve((_request, response) => response.writeHead(404).end());
      const env = { SITE_URL: `http://a.otlp.dev:${server.port}`, REPO_URL: `http://git.otlp.dev:${server.port}/o/r` };
      const file = (path: string): string => `${env.REPO_URL}/blob/main/${path}`;
      const root = await commit({
        'docs/a.md': 'x',
        'docs/old.md': `[x](${file('docs/a.md')})\n`,
        '.gitignore': 'build\n',
      });
      await put(root, {
        'docs/new.md': `[a](${env.SITE_URL}/new/) [b](${file('docs/new.md')}#L1) [c](${env.REPO_URL}/tree/main/docs)\n`,
        'README.md': `[a](${env.SITE_URL}/new/)\n\n[b](${file('docs/none.md')})\n\n[b](${file('build/x.md')})\n`,
        'build/x.md': 'x',
      });
      const options = { lychee, root, server, env };
      expect(await findings('--changed', options)).toMatchObject({
        code: 1,
        found: ['README.md:3 missing-file error', 'README.md:5 missing-file error'],
        counts: { addresses: 5, ok: 2, 'own-site': 1, 'missing-file': 2, dead: 0 },
      });
      expect(server.seen).toEqual([]);
      // Whoever removes the file is told, although the link was there.
      git(root, 'rm', '-q', 'docs/a.md');
      await put(root, { 'docs/old.md': `words [x](${file('docs/a.md')})\n`, 'README.md': '' });
      expect((await findings('--changed', options)).found).toEqual(['docs/old.md:1 missing-file error']);
      // Issues and the like are asked for as before.
      await put(root, { 'README.md': `[b](${env.REPO_URL}/issues/1)\n` });
      expect((await findings('--changed', options)).found).toContain('README.md:1 dead-link error');
    });

    test('words that have run into an address are named, not asked for, and never changed', async () => {
      const server = await serve(({ url = '' }, response) =>
        response.writeHead(url.startsWith('/docs') ? 301 : 200, { location: `/v2${url}` }).end(),
      );
      const root = await commit({ 'docs/b.md': '' });
      const text = `详见 ${at(server, '/docs/x')}，里面说明了采样。后面还有。\n\n<a href=${at(server, '/docs/y')}>x</a>\n`;
      await put(root, { 'docs/a.md': text });
      const { code, found, counts } = await findings('--changed --fix', { lychee, root, server });
      expect({ code, found }).toEqual({
        code: 1,
        found: ['docs/a.md:1 run-on-link error', 'docs/a.md:3 run-on-link error'],
      });
      expect(counts).toMatchObject({ 'run-on': 2 });
      expect(await readFile(path.join(root, 'docs/a.md'), 'utf8')).toBe(text);
      expect((await run('--changed --lang zh', { lychee, root, server })).output).toContain(
        `地址 ${at(server, '/docs/x')} 后面紧跟着文字或标点`,
      );
    });

    test('where no main branch can be found it does not pass', async () => {
      const server = await serveSite();
      const root = await commit({ 'docs/a.md': 'x' });
      git(root, 'branch', '-m', 'trunk');
      await expect(run('--changed', { lychee, root, server })).rejects.toThrow('--changed BASE');
    });

    test('no token is passed on, and nothing is forgotten', async () => {
      const server = await serveSite();
      const root = await commit({ 'docs/a.md': `[a](${at(server, '/ok')})\n` });
      await run('', { lychee, root, server });
      await put(root, { 'docs/b.md': `[a](http://github.com:${server.port}/octo/gone)\n` });
      const seen = await writeFixture({});
      const spy = path.join(seen, 'lychee');
      await writeFile(spy, `#!/bin/sh\nenv >> ${seen}/env\nexec ${lychee} "$@"\n`, { mode: 0o755 });
      const env = { LYCHEE_BIN: spy, GITHUB_TOKEN: 'sesame' };
      await run('--changed', { lychee, root, server, env });
      expect(await readFile(path.join(seen, 'env'), 'utf8')).not.toContain('sesame');
      expect(await readFile(path.join(root, recordFile), 'utf8')).toContain('/ok');
      await run('--all', { lychee, root, server, env });
      expect(await readFile(path.join(seen, 'env'), 'utf8')).not.toContain('sesame');
      expect(JSON.stringify(server.seen)).not.toContain('sesame');
    });

    test('without a changed page no lychee is needed', async () => {
      const server = await serveSite();
      const root = await commit({ 'docs/a.md': `[a](${at(server, '/ok')})\n` });
      const { code, output } = await run('--changed', { lychee, root, server, env: { LYCHEE_BIN: '/nowhere/lychee' } });
      expect({ code, last: output.trimEnd().split('\n').at(-1) }).toEqual({
        code: 0,
        last: '0 external links to 0 addresses: 0 ok.',
      });
    });
  });
}

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { linkReportFile } from '../../../src/lib/links/linkReport.ts';
import { writeFixture } from '../fixtureSite.ts';
import { findRealLychee } from './fixtureLychee.ts';
import { at, commit, findings, now, put, run, serveSite } from './fixtureRun.ts';
import { serve, type FixtureServer } from './fixtureServer.ts';
import { recordFile } from './recordFile.ts';

const lychee = await findRealLychee();

if (lychee === undefined) test.todo('formats: there is no lychee on this machine');
else {
  describe('formats', () => {
    const page = (server: FixtureServer): Record<string, string> => ({
      'docs/a.md': `[a](${at(server, '/gone')}) [b](${at(server, '/ok')})`,
    });

    test('text ends with the accounting, in the language of the reader', async () => {
      const server = await serveSite();
      const root = await writeFixture(page(server));
      const { output } = await run('', { lychee, root, server });
      expect(output).toContain(`Unexpected dead link ${at(server, '/gone')} (status 404), expected a page.`);
      expect(output.trimEnd().split('\n').at(-1)).toBe('2 external links to 2 addresses: 1 ok, 1 dead.');
      expect((await run('--lang zh', { lychee, root, server })).output.trimEnd().split('\n').at(-1)).toBe(
        '2 个外部链接，2 个地址（其中 1 个沿用之前的结果）：1 个有效，1 个失效。',
      );
    });

    test('the accounting says of how many links the anchor was not looked at', async () => {
      const server = await serveSite();
      const root = await writeFixture({
        'docs/a.md': `[a](${at(server, '/ok#nowhere')}) [b](${at(server, '/ok#:~:text=x')}) [c](${at(server, '/ok#')})`,
      });
      const last = async (args: string): Promise<string | undefined> =>
        (await run(args, { lychee, root, server })).output.trimEnd().split('\n').at(-1);
      expect(await last('')).toBe(
        '3 external links to 1 addresses: 1 ok. 1 of the links names an anchor: whether those are there was not looked at.',
      );
      expect(await last('--lang zh')).toBe(
        '3 个外部链接，1 个地址（其中 1 个沿用之前的结果）：1 个有效。其中 1 个链接带锚点，目标页面里有没有这个锚点没有检查。',
      );
    });

    test('GitHub gets annotations, and a summary without anything that it would act on', async () => {
      const server = await serveSite();
      const root = await commit({ 'docs/b.md': '' });
      await put(root, page(server));
      const { code, output, jobSummary } = await run('--changed --format github', { lychee, root, server });
      expect(code).toBe(1);
      expect(output).toMatch(
        /^::error file=docs\/a\.md,line=1,col=5,endColumn=\d+,title=dead-link::Unexpected dead link/,
      );
      expect(jobSummary).toContain('2 external links to 2 addresses: 1 ok, 1 dead.');
      expect(jobSummary).not.toContain('http://a.otlp.dev');
    });

    test('SARIF is one document', async () => {
      const server = await serveSite();
      const { output } = await run('--format sarif', { lychee, root: await writeFixture(page(server)), server });
      expect(JSON.parse(output)).toMatchObject({
        version: '2.1.0',
        runs: [{ results: [{ ruleId: 'dead-link', level: 'warning' }] }],
      });
    });

    test('an issue says what is dead, and there is none when nothing is', async () => {
      const server = await serveSite();
      const root = await writeFixture(page(server));
      const { code, output } = await run('--all --format issue', { lychee, root, server });
      expect(code).toBe(1);
      expect(output).toContain(
        `- \`${at(server, '/gone')}\` (status 404), since 2026-11-21, seen once\n  - \`docs/a.md:1\``,
      );
      await put(root, { 'docs/a.md': `[a](${at(server, '/ok')})` });
      expect(await run('--all --format issue', { lychee, root, server })).toEqual({ code: 0, output: '' });
    });

    test('a link that has failed three times in a week is in the issue', async () => {
      const server = await serveSite();
      const root = await writeFixture({ 'docs/a.md': `[a](${at(server, '/unwell')})` });
      const day = 24 * 60 * 60 * 1000;
      const issues = [];
      for (const days of [0, 3, 7])
        issues.push(
          (await run('--all --format issue', { lychee, root, server, context: { now: now + days * day } })).output,
        );
      expect(issues.slice(0, 2)).toEqual(['', '']);
      expect(issues[2]).toContain('(status 503), since 2026-11-21, seen 3 times');
    });
  });

  test('progress is shown where there is a terminal, and removed', async () => {
    const server = await serve((_request, response) => void setTimeout(() => response.end(), 1500));
    const root = await writeFixture({ 'docs/a.md': `[a](${at(server, '/ok')})` });
    const lines: string[] = [];
    await run('--lang zh', { lychee, root, server, context: { showLine: (line) => lines.push(line) } });
    expect(lines[0]).toMatch(/^已检查 [01]\/1 个地址……$/);
    expect(lines.at(-1)).toBe('');
  });

  test('hostile addresses are named, and neither run nor shown whole', async () => {
    const server = await serveSite();
    const hostile = [
      `[a](${at(server, '/gone')};touch$IFS/tmp/pwned)`,
      `[b](<${at(server, '/gone`touch /tmp/pwned`$(id)|&')}>)`,
      `[c](https://user:hunter2@a.otlp.dev/)`,
      `[d](https://user:hunter2@[::1) [d](<https://user:p/ss-hunter2@h.dev/x>) [d](<https://u:p#hunter2@h.dev>)`,
      `[d](<https://u:p?hunter2@h.dev/>) [d](<https://u:p hunter2@h.dev:99999/>) ![d](${at(server, '/gone?access_token=hunter2')})`,
      `[e](https://a.otlp.dev/${'x'.repeat(100_000)})`,
      '[f](https://xn--.otlp.dev:99999/)',
      '[g](javascript:alert%281%29) [h](file:///etc/passwd)',
      `[i]\n\n[i]: <http://a.otlp.dev:${server.port}/gone&#10;::error::x>`,
    ];
    const root = await writeFixture({ 'docs/a.md': hostile.join('\n\n') });
    const { code, found } = await findings('', { lychee, root, server });
    expect({ code, found }).toEqual({
      code: 1,
      found: [
        'docs/a.md:1 dead-link warning',
        'docs/a.md:3 dead-link warning',
        'docs/a.md:5 link-credentials error',
        ...Array<string>(3).fill('docs/a.md:7 link-credentials error'),
        ...Array<string>(2).fill('docs/a.md:9 link-credentials error'),
        'docs/a.md:9 dead-link warning',
        'docs/a.md:11 link-too-long error',
        'docs/a.md:13 malformed-link error',
        'docs/a.md:19 dead-link warning',
      ],
    });
    const outputs = await Promise.all(
      ['text', 'json', 'github', 'sarif', 'issue'].map((format) => run(`--format ${format}`, { lychee, root, server })),
    );
    const all = [
      ...outputs.flatMap(({ output, jobSummary }) => [output, jobSummary ?? '']),
      await readFile(path.join(root, recordFile), 'utf8'),
      await readFile(path.join(root, linkReportFile), 'utf8'),
    ];
    for (const text of all) expect(text).not.toMatch(/hunter2|x{300}|^::error::x/m);
    await expect(readFile('/tmp/pwned')).rejects.toThrow();
  });
}

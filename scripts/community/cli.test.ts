import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';
import { describe, expect, it } from 'vitest';
import { writeFixture } from '../links/fixtureSite.ts';
import { root } from '../shell.ts';
import { readKnownTasks } from './claims/readKnownTasks.ts';
import { payload, repository, startForge, toIssue, toLabels, type FixtureForge } from './fixtureForge.ts';

/** The command as a workflow starts it, against the stand-in for the forge. */
async function run(args: readonly string[], fixture?: FixtureForge, event?: unknown) {
  const folder = await writeFixture({ 'event.json': JSON.stringify(event ?? {}) });
  const result = await execa(process.execPath, ['--import', 'tsx', 'scripts/community/cli.ts', ...args], {
    cwd: root,
    env: {
      PATH: process.env['PATH'],
      LANG: 'C',
      GITHUB_EVENT_PATH: path.join(folder, 'event.json'),
      GITHUB_REPOSITORY: repository,
      GITHUB_TOKEN: 'a-token',
      ...(fixture && { GITHUB_API_URL: fixture.api }),
    },
    extendEnv: false,
    reject: false,
  });
  return { code: result.exitCode, out: result.stdout, err: result.stderr };
}

describe('npm run community', () => {
  it('explains itself', async () => {
    const { code, out } = await run(['--help']);
    expect([code, out]).toEqual([0, expect.stringContaining('Usage: npm run community -- summary')]);
  });

  it('greets, by the address of the site that is built', async () => {
    const fixture = await startForge();
    expect(await run(['greet'], fixture, payload('pull-request-opened-fork'))).toEqual({ code: 0, out: '', err: '' });
    expect(fixture.bodiesOf(31)[0]).toContain('https://otlp-docs.github.io/contributing/first-contribution/');
    expect(fixture.asked.every(({ authorization }) => authorization === 'Bearer a-token')).toBe(true);
  });

  it('labels by the rules of the repository', async () => {
    const fixture = await startForge();
    fixture.stored.issues.set(31, toIssue(31, { labels: toLabels(['examples']) }));
    fixture.stored.files.set(31, [{ filename: 'docs/guides/a.md' }]);
    expect((await run(['label'], fixture, payload('pull-request-synchronize-fork'))).code).toBe(0);
    expect(fixture.writes()).toEqual(['POST /issues/31/labels', 'DELETE /issues/31/labels/examples']);
  });

  it('follows a claim of a task of the repository, and lists it for the site', async () => {
    const fixture = await startForge();
    const [id = ''] = [...(await readKnownTasks(root))].find(([, state]) => state === 'open') ?? [];
    fixture.stored.issues.set(42, toIssue(42, { title: `${id}: x` }));
    const comment = fixture.comment(42, 'octo-newcomer', '/claim');
    const event = { ...payload('comment-created-claim'), comment };
    expect(await run(['claim', '--dry-run'], fixture, event)).toMatchObject({
      code: 0,
      err: expect.stringContaining('POST /issues/42/assignees {"assignees":["octo-newcomer"]}'),
    });
    expect(fixture.writes()).toEqual([]);
    expect((await run(['claim'], fixture, event)).code).toBe(0);
    expect(fixture.writes()[0]).toBe('POST /issues/42/assignees');

    const folder = await writeFixture({});
    const out = path.join(folder, 'deep/issues.json');
    expect((await run(['list-claims', '--out', out], fixture)).code).toBe(0);
    expect(JSON.parse(await readFile(out, 'utf8'))).toMatchObject({
      schema: 'otlp-docs/task-issues@1',
      issues: [{ number: 42, task: id, claim: { login: 'octo-newcomer' } }],
    });
  });

  it('could not run: one line, and code 2', async () => {
    const fixture = await startForge();
    const file = path.join(await writeFixture({}), 'x.json');
    await writeFile(file, '{');
    expect(await run(['greet', '--event', file], fixture)).toEqual({
      code: 2,
      out: '',
      err: `Unexpected ${file}, expected the JSON of an event.`,
    });
    fixture.failing.push({ match: /./, replies: [{ status: 403, body: { message: 'Resource not accessible' } }] });
    const { code, err } = await run(['sweep'], fixture);
    expect([code, err.split('\n').length]).toEqual([2, 1]);
    expect(err).toContain('403 (Resource not accessible)');
  });
});

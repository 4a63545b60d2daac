import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { createTestRepository, type TestRepository } from '../../src/lib/git/testRepository.ts';
import type { Finding } from '../../src/lib/finding.ts';
import type { Task } from '../../src/lib/tasks/task.ts';
import { testTask } from '../../src/lib/tasks/testTask.ts';
import { checkBranch } from './checkBranch.ts';
import { parseOptions } from './options.ts';
import { run } from './run.ts';
import type { ExampleVerdict } from './verify.ts';

let repository: TestRepository;
beforeEach(() => void (repository = createTestRepository()));
afterEach(() => repository.remove());

const tasks: Task[] = [
  testTask({ goodFirst: true }),
  testTask({ id: 'T-002', difficulty: 'advanced', skills: ['go'], verify: [{ check: 'example', example: 'hello' }] }),
];
const example =
  'id: hello\nshows: { zh-Hans: 一个最小的程序, en: The smallest program }\nlanguages: [go]\nneeds: [go]\ncommand: go run .\nexpect: { stdout: out.txt }\npages: [a]\n';
const site = {
  'data/tasks.yml': stringify({ tasks }),
  'data/quality.yml': readFileSync('data/quality.yml', 'utf8'),
  'docs/a.md': '---\ntitle: 甲\n---\n\n文字。\n',
};

type Fakes = { findings?: Finding[]; outcome?: ExampleVerdict['outcome'] };

async function call(line: string, { findings = [], outcome = 'passed' }: Fakes = {}) {
  const options = parseOptions(line.split(' '), { LANG: 'en' });
  if (options === 'help') throw new Error('help');
  const asked: string[] = [];
  const tools = {
    lint: async (files: readonly string[]) => (asked.push(...files), findings),
    runExample: async (id: string) => (
      asked.push(id),
      { id, outcome, reason: outcome === 'passed' ? '' : 'no go here' }
    ),
  };
  const answer = await run(options, { root: repository.dir, env: {}, width: 120, tools });
  return { ...answer, asked };
}

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(repository.dir, file)), { recursive: true });
  writeFileSync(path.join(repository.dir, file), text);
}

describe('npm run task', () => {
  beforeEach(() => void repository.commit({ files: site }));

  it('lists what there is to do, and who did what', async () => {
    const before = JSON.parse((await call('list --json')).output) as { tasks: { id: string; state: string }[] };
    expect(before.tasks.map(({ id, state }) => [id, state])).toEqual([
      ['T-001', 'open'],
      ['T-002', 'open'],
    ]);
    repository.commit({ files: { 'docs/a.md': '---\ntitle: 甲\n---\n\nport\n' }, message: 'Name it\n\nTask: T-001' });
    expect((await call('list')).output).not.toContain('T-001');
    const done = (await call('list --state done')).output;
    expect(done).toContain('T-001  done   beginner         30       5  Name the port (good first)');
    expect(done).toContain('1 of 4 tasks.');
    expect((await call('show 1')).output).toContain('finished by Ada Lovelace in');
    repository.commit({ files: { 'docs/a.md': '---\ntitle: 甲\n---\n\n没有了\n' } });
    expect((await call('list --state reopened')).output).toContain('T-001  open again');
    expect((await call('list --skill go --difficulty advanced')).output).toContain('T-002');
    await expect(call('list --skill \u001b[31mrust\n::error')).rejects.toThrow(/^Unexpected --skill "rust ::error", /);
    await expect(call('list --skill rust')).rejects.toThrow('expected one that tasks ask for: chinese,');
  });

  it('says when it cannot know who finished what', async () => {
    expect((await call('list')).output).not.toContain('finished');
    rmSync(path.join(repository.dir, '.git'), { recursive: true });
    expect((await call('list')).output).toContain(
      'Who finished which task is not known here: there is no history, or not all of it. git fetch --unshallow',
    );
  });

  it('lists found tasks, and tells when they are gone', async () => {
    expect((await call('list')).output).toMatch(/unverified-page:a\.md +found/);
    expect((await call('show unverified-page:a.md')).output).toContain('Files\n  docs/a.md\n');
    expect(await call('verify unverified-page:a.md')).toMatchObject({ code: 1 });
    write('docs/a.md', '---\ntitle: 甲\nverified: { how: documented, on: 2026-01-01 }\n---\n\n文字。\n');
    expect(await call('verify unverified-page:a.md')).toMatchObject({ code: 0 });
    await expect(call('verify unverified-page:b.md')).rejects.toThrow('Unexpected task');
    await expect(call('verify unverified-page:../../etc/passwd.md')).rejects.toThrow('Unexpected task');
  });

  it('says what is missing, then what to write into the message', async () => {
    const before = await call('verify T-001');
    expect(before).toMatchObject({
      code: 1,
      output: 'docs/a.md: Missing: Name the port\n\nT-001: 1 thing is still missing.\n',
    });
    write('docs/a.md', 'port\n');
    const after = await call('verify t-1');
    expect(after).toMatchObject({ code: 0, asked: ['docs/a.md'] });
    expect(after.output).toContain('\n  Task: T-001\n');
    expect(JSON.parse((await call('verify T-001 --json')).output)).toMatchObject({
      passed: true,
      trailer: 'Task: T-001',
    });
  });

  it('is not content with a page that lint has something against', async () => {
    write('docs/a.md', 'port\n');
    const finding: Finding = {
      check: 'lint',
      rule: 'file-link',
      severity: 'error',
      file: 'docs/a.md',
      message: { en: 'Bad.', 'zh-Hans': '坏。' },
    };
    const { code, output } = await call('verify T-001', { findings: [finding] });
    expect([code, output.split('\n')[0]]).toEqual([1, 'docs/a.md: Bad. (file-link)']);
  });

  it('runs the example when nothing else is missing, and takes no skip for a pass', async () => {
    expect((await call('verify T-002')).asked).toEqual(['docs/a.md']);
    write('examples/hello/example.yml', example);
    expect(await call('verify T-002')).toMatchObject({
      code: 0,
      asked: ['docs/a.md', 'examples/hello/example.yml', 'hello'],
    });
    expect(await call('verify T-002', { outcome: 'failed' })).toMatchObject({ code: 1 });
    const skipped = await call('verify T-002', { outcome: 'skipped' });
    expect(skipped.code).toBe(2);
    expect(skipped.output).toContain('no go here');
    expect(skipped.output).not.toContain('Task: T-002');
  });

  it('keeps claims, which the list then shows', async () => {
    const issues = [
      {
        number: 7,
        title: 'T-001',
        html_url: 'https://github.com/otlp-docs/otlp-docs/issues/7',
        task: 'T-001',
        claim: { login: 'bob', since: '2026-11-20T10:00:00Z' },
      },
    ];
    write('issues.json', JSON.stringify({ schema: 'otlp-docs/task-issues@1', asOf: '2026-11-22T04:00:00Z', issues }));
    expect((await call('claims --from issues.json')).output).toBe('.cache/tasks/claims.json: 1\n');
    expect((await call('list')).output).toContain('Claims as of 2026-11-22.');
    expect((await call('show T-001')).output).toContain(
      'claimed by bob: https://github.com/otlp-docs/otlp-docs/issues/7',
    );
    await expect(call('claims --from absent.json')).rejects.toThrow(
      'Unexpected --from "absent.json", expected a file of at most 16 MiB, by its path from the root of the repository. Write it with `npm run community -- list-claims --out absent.json`.',
    );
  });
});

describe('checkBranch', () => {
  const check = (more: { base?: string; env?: NodeJS.ProcessEnv } = {}) =>
    checkBranch({ root: repository.dir, env: {}, ...more });
  const shown = async (base?: string) =>
    (await check(base === undefined ? {} : { base })).findings.map(
      ({ severity, file, message }) => `${severity} ${file} ${message.en}`,
    );

  it('asks for what commits of the branch say that they finish', async () => {
    repository.commit({ files: site, message: 'Start\n\nTask: T-002' });
    repository.git('branch', '-M', 'main');
    expect(await shown()).toEqual([]);
    repository.git('checkout', '-q', '-b', 'work');
    const sha = repository.commit({ files: { 'docs/b.md': 'b' }, message: 'One\n\nTask: T-001' }).slice(0, 7);
    expect(await shown()).toEqual([
      `error docs/a.md T-001, which ${sha} says it finishes: Missing: Name the port (or take the line "Task: T-001" out of the message)`,
    ]);
    // The work tree counts: what is not committed yet will be.
    write('docs/a.md', 'port\n');
    expect(await shown()).toEqual([]);
    expect((await check()).summary.files).toBe(1);
    expect(await shown('HEAD')).toEqual([]);
    await expect(check({ base: 'nonsense' })).rejects.toThrow('Unexpected base "nonsense"');
  });

  it('knows what was taken back, and what is no task', async () => {
    repository.commit({ files: site });
    repository.git('branch', '-M', 'main');
    repository.git('checkout', '-q', '-b', 'work');
    const sha = repository.commit({ files: { 'docs/b.md': 'b' }, message: 'One\n\nTask: T-001' });
    repository.commit({ files: { 'docs/b.md': null }, message: `Revert "One"\n\nThis reverts commit ${sha}.` });
    repository.commit({ files: { 'docs/c.md': 'c' }, message: 'Two\n\nTask: T-0O1' });
    const [warning, ...others] = await shown();
    expect(others).toEqual([]);
    expect(warning).toMatch(/^warning data\/tasks\.yml Unexpected "Task: T-0O1" in \w{7}.* Did you mean "T-001"\?/);
  });

  it('warns of names where git finds no trailer, as a squash merge leaves them', async () => {
    repository.commit({ files: site });
    repository.git('branch', '-M', 'main');
    repository.git('checkout', '-q', '-b', 'work');
    const said = async (message: string) => {
      repository.commit({ files: { 'docs/b.md': message }, message });
      const found = await shown('HEAD^');
      return found.map((line) => line.replace(/\b[0-9a-f]{7}\b/, 'SHA'));
    };
    const lost = [
      'warning data/tasks.yml Unexpected place of "Task: T-001" in SHA, expected the last paragraph of the message, next to other trailers: where it is, git does not find it, and the bonus is lost. Move it: git commit --amend, or git rebase -i for an older one.',
    ];
    const coAuthor = 'Co-authored-by: Bob <bob@example.org>';
    expect(await said(`Squash (#1)\n\n* One\n\nTask: T-001\n\n* Two\n\n---------\n\n${coAuthor}`)).toEqual(lost);
    expect(await said(`One\n\nTask: T-001\n\n${coAuthor}`)).toEqual(lost);
    expect(await said('One\n\nTask：T-001')).toEqual(lost);
    expect(await said('Task: T-001')).toEqual(lost);
    expect(await said('One\n\nA sentence.\nTask: T-001')).toEqual(lost);
    expect(await said('One\n\nThe trailer Task: T-001 is for later.\n\nTask: to do\n\nEnd.')).toEqual([]);
    expect(await said(`One\n\nTask: T-001\n\nTask: T-001\n${coAuthor}`)).toEqual([expect.stringMatching(/^error /)]);
  });

  it('does not pass where it cannot look', async () => {
    repository.commit({ files: site, message: 'Start\n\nTask: T-001' });
    repository.git('branch', '-M', 'other');
    expect(await check()).toMatchObject({
      findings: [],
      note: expect.stringContaining('git fetch origin main') as string,
    });
    await expect(check({ env: { CI: 'true' } })).rejects.toThrow('were not looked at');
  });
});

import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../shell.ts';
import { cloneWorkTree, type Clone } from '../test/cloneWorkTree.ts';

let clone: Clone;
let dir: string;

beforeAll(async () => {
  clone = await cloneWorkTree();
  dir = clone.root;
  // What is not committed yet must not be taken for what the command made.
  execFileSync('git', ['add', '--all'], { cwd: dir });
}, 60_000);
afterAll(() => clone.remove());

/** Runs a command of the clone as a person without a terminal does. */
function run(command: string, ...args: string[]): { code: number | null; out: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/run.mjs', command, ...args], {
    cwd: dir,
    encoding: 'utf8',
    env: { ...process.env, LANG: 'C', LC_ALL: 'C' },
  });
  return { code: status, out: stdout + stderr };
}

/** Files that differ from the index, in a line each. */
const changes = (): string[] =>
  execFileSync('git', ['ls-files', '--modified', '--others', '--exclude-standard'], { cwd: dir, encoding: 'utf8' })
    .split('\n')
    .filter(Boolean);

const titles = (zh: string, en: string): string[] => ['--title-zh', zh, '--title-en', en];

describe('what was made passes the gate untouched', { timeout: 120_000 }, () => {
  it.each([
    ['guide', 'try-guide', ...titles('试写：一部“指南”', 'Trial: a "guide"')],
    ['page', 'guides/try-guide/first', ...titles('第一页 #1', "First page's title")],
    ['page', 'community/try-page', ...titles('社区的页面', 'A page of the community')],
    ['example', 'try-example', '--shows-zh', '试一下：能不能运行。', '--shows-en', 'Shows: that it runs.'],
    ['rule', 'try-rule', ...titles('没有占位词', 'No placeholders')],
    ['task', ...titles('给选型页补一行, 并说明', 'Add a row, and say why'), '--file', 'docs/guides/ebpf/choose.md'],
    [
      'campaign',
      'try-2027',
      ...titles('试一个月', 'A month, for a trial'),
      '--from',
      '2027-01-01',
      '--to',
      '2027-01-31',
    ],
  ])('makes a %s', (...args) => {
    expect(run('new', ...args)).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^Written:\n {2}[+~] /) as string,
    });
  });

  it('says nothing against it', () => {
    expect(run('lint', '--max-warnings', '0')).toMatchObject({ code: 0 });
    const files = changes();
    expect(files.length).toBeGreaterThan(12);
    const format = spawnSync(
      process.execPath,
      [path.join(root, 'node_modules/prettier/bin/prettier.cjs'), '--check', ...files],
      { cwd: dir, encoding: 'utf8' },
    );
    expect(format).toMatchObject({ status: 0 });
  });

  it('runs the example', () => {
    expect(run('examples', 'try-example')).toMatchObject({
      code: 0,
      out: expect.stringContaining('1 passed, 0 failed') as string,
    });
    expect(statSync(path.join(dir, 'examples/try-example/run.sh')).mode & 0o111).toBe(0o111);
  });

  it('tests the rule, which has a place on its page', () => {
    const tests = ['scripts/lint/rules/rules.test.ts', 'plugins/rules/rules.test.ts'];
    const { status, stdout } = spawnSync(
      process.execPath,
      [path.join(root, 'node_modules/vitest/vitest.mjs'), 'run', ...tests],
      { cwd: dir, encoding: 'utf8' },
    );
    expect(stdout).toMatch(/Tests.* passed/);
    expect(status).toBe(0);
  });

  it('makes a task that is not done yet', () => {
    const [, id = ''] =
      /id: (T-\d+)\n(?:(?! {2}- id:).*\n)*$/.exec(readFileSync(path.join(dir, 'data/tasks.yml'), 'utf8')) ?? [];
    expect(run('task', 'verify', id)).toMatchObject({
      code: 1,
      out: expect.stringContaining('what the file has once it is done') as string,
    });
  });
});

describe('what it refuses', { timeout: 60_000 }, () => {
  it.each([
    [[], 'Unexpected call without a kind, expected one of guide, page,'],
    [['exmaple', 'a'], 'Did you mean "example"?'],
    [['page'], 'Missing page PATH, --title-zh, --title-en, and there is no terminal to ask.'],
    [['page', '../up', ...titles('标题', 'Title')], 'Unexpected "../up", expected a path below docs/'],
    [['page', 'guides/a.md', ...titles('标题', 'Title')], 'Unexpected "guides/a.md"'],
    [['page', 'guides/a', ...titles('Title', 'Title')], 'expected a title with Chinese characters'],
    [['page', 'guides/a', ...titles('标题', '标题')], 'expected a title in English'],
    [['page', 'guides/a', ...titles('标题\n---', 'Title')], 'expected one line'],
    [['page', 'guides/a', 'b'], 'Unexpected word "b"'],
    [['page', 'guides/a', '--severity', 'error'], 'Unexpected --severity, expected one of the options of "page"'],
    [
      ['page', 'guides/a', ...titles('标题', 'Title'), '--difficulty', 'easy'],
      'expected one of beginner, intermediate, advanced',
    ],
    [
      ['task', ...titles('标题', 'Title'), '--file', 'docs/none.md'],
      'Unexpected file "docs/none.md", expected one of the repository',
    ],
    [
      ['example', 'otlp-sink', '--shows-zh', '已经有了的示例。', '--shows-en', 'It exists.'],
      'it exists already, and nothing is overwritten',
    ],
    [
      ['campaign', 'a', ...titles('标题', 'Title'), '--from', '2027-02-30', '--to', '2027-03-01'],
      'Unexpected "2027-02-30"',
    ],
    [
      ['campaign', 'a', ...titles('标题', 'Title'), '--from', '2027-02-02', '--to', '2027-02-01'],
      'Unexpected --to 2027-02-01',
    ],
    [
      [
        'campaign',
        'a',
        ...titles('标题', 'Title'),
        '--from',
        '2027-02-02',
        '--to',
        '2027-02-03',
        '--time-zone',
        'Mars/Base',
      ],
      'expected an IANA time zone',
    ],
    [['page', 'guides/ebpf', ...titles('标题', 'Title')], 'docs/guides/ebpf/index.md is served there'],
    [['rule', 'Upper', ...titles('标题', 'Title')], 'Unexpected "Upper", expected lower-case letters'],
  ])('%j', (args, message) => {
    const before = changes();
    const { code, out } = run('new', ...args);
    expect([code, out.trim().split('\n').length]).toEqual([2, 1]);
    expect(out).toContain(message);
    expect(changes()).toEqual(before);
  });

  it('writes nothing in a dry run', () => {
    const before = changes();
    const { code, out } = run('new', 'page', 'guides/dry', ...titles('标题', 'Title'), '--dry-run', '--lang', 'zh');
    expect([code, out.split('\n')[0]]).toEqual([0, '将会写入：']);
    expect(changes()).toEqual(before);
    expect(existsSync(path.join(dir, 'docs/guides/dry.md'))).toBe(false);
  });
});

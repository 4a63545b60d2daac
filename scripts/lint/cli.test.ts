import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toBlobId } from '../../src/lib/translations/blobId.ts';
import { lintRepository } from './lintRepository.ts';

const cli = fileURLToPath(new URL('cli.ts', import.meta.url));
const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const en = 'i18n/en/docusaurus-plugin-content-docs/current';
const page = (body: string) => `---\ntitle: 页面\ndescription: 一个用来测试命令行的页面。\n---\n\n${body}`;
const translation = (source: string, body: string) =>
  `---\ntitle: A page\ndescription: A page to test the command with.\ntranslation:\n  source: zh-Hans\n  blob: ${toBlobId(source)}\n---\n\n${body}`;
const seconds = 60_000;

let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'lint-'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function put(files: Record<string, string | Buffer>): void {
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), content);
  }
}

const get = (file: string): string => readFileSync(path.join(root, file), 'utf8');

function run(...args: string[]) {
  return runWith('', ...args);
}

function runWith(input: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', tsx, cli, ...args], {
    cwd: root,
    encoding: 'utf8',
    input,
    env: { ...process.env, FORCE_COLOR: '1', LC_ALL: 'C' },
  });
  return { status, stdout, stderr };
}

describe('npm run lint', () => {
  it(
    'exits 0 for a clean site and says how much it looked at',
    () => {
      const source = page('正文\n');
      put({ 'docs/a.md': source, [`${en}/a.md`]: translation(source, 'Text\n'), 'README.md': '# Read me\n' });
      const { status, stdout, stderr } = run();
      expect([status, stderr]).toEqual([0, '']);
      expect(stdout).toMatch(/^0 errors, 0 warnings in 3 files \(\d+\.\d s\)\n$/);
    },
    seconds,
  );

  it(
    'exits 0 with warnings and 1 when there are more than allowed',
    () => {
      put({ 'docs/a.md': page('正文\n') });
      expect(run()).toMatchObject({ status: 0, stdout: expect.stringContaining('missing-translation') });
      expect(run('--max-warnings', '1').status).toBe(0);
      expect(run('--max-warnings=0').status).toBe(1);
    },
    seconds,
  );

  it(
    'exits 1 for errors, and --format json and github say the same',
    () => {
      put({ 'docs/a.md': page('[a](./b.md)\n') });
      expect(run()).toMatchObject({
        status: 1,
        stdout: expect.stringContaining('\n  6:1     error   Unexpected link'),
      });
      const { status, stdout } = run('--format', 'json');
      expect(status).toBe(1);
      expect(JSON.parse(stdout)).toMatchObject({
        schema: 'otlp-docs/findings@1',
        findings: [{ rule: 'missing-translation' }, { rule: 'file-link', file: 'docs/a.md' }],
        summary: { files: 1, errors: 1 },
      });
      expect(run('--format=github').stdout).toMatch(/^::error file=docs\/a\.md,line=6,/m);
    },
    seconds,
  );

  it.each([
    [['--nope'], /^Unknown option '--nope'\. See --help\.$/m],
    [['--format', 'xml'], /Unexpected format "xml"/],
    [['--max-warnings', '-1'], /max-warnings/],
    [['--max-warnings=many'], /expected a whole number/],
    [['missing.md'], /Unexpected path "missing\.md"/],
    [['empty'], /without Markdown/],
    [['data.txt'], /expected Markdown/],
    [['--rule', 'nope'], /Unexpected rule "nope"/],
    [['--dry-run'], /expected --fix/],
    [['--staged', '--fix'], /expected --fix --dry-run/],
    [['--staged', '--changed'], /only one of/],
    [['--stdin-filepath', 'a.txt'], /name of a Markdown file/],
    [['--changed'], /git/],
  ])(
    'exits 2 with one line for %j',
    (args, message) => {
      put({ 'docs/a.md': page('正文\n'), 'empty/x.txt': '', 'data.txt': '' });
      const { status, stdout, stderr } = run(...args);
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(message);
      expect(stderr.trim().split('\n')).toHaveLength(1);
    },
    seconds,
  );

  it(
    'explains itself',
    () => {
      expect(run('--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('Exit code:') });
    },
    seconds,
  );
});

describe('what npm run lint looks at', () => {
  const git = (...args: string[]) => {
    const identity = ['-c', 'user.name=A', '-c', 'user.email=a@example.org'];
    const { status, stderr } = spawnSync('git', [...identity, ...args], { cwd: root, encoding: 'utf8' });
    expect([status, status === 0 ? '' : stderr]).toEqual([0, '']);
  };
  const filesOf = (stdout: string) => stdout.split('\n').filter((line) => /\.md$/.test(line));

  it(
    'is, with --changed, what commits, the index and the work tree have changed since the branch, and new files',
    () => {
      git('init', '--quiet', '--initial-branch=main');
      put({ 'a.md': 'a \n', 'b.md': 'b \n', 'c.md': 'c \n', '页.md': 'd \n' });
      git('add', '.');
      git('commit', '--quiet', '--message=one');
      expect(run('--changed')).toMatchObject({ status: 0, stdout: expect.stringContaining('in 0 files') });
      git('checkout', '--quiet', '-b', 'work');
      put({ 'b.md': 'bb \n' });
      git('commit', '--quiet', '--all', '--message=two');
      put({ '页.md': 'dd \n', 'new.md': 'e \n', 'x.txt': '' });
      rmSync(path.join(root, 'c.md'));
      expect(filesOf(run('--changed').stdout)).toEqual(['b.md', 'new.md', '页.md']);
      expect(filesOf(run('--changed=HEAD').stdout)).toEqual(['new.md', '页.md']);
      expect(run('--changed=nowhere')).toMatchObject({ status: 2, stderr: expect.stringContaining('"nowhere"') });
      expect(run('--changed=--all')).toMatchObject({ status: 2, stdout: '' });
    },
    seconds,
  );

  it(
    'is, with --staged, the text in the index',
    () => {
      git('init', '--quiet', '--initial-branch=main');
      put({ 'a.md': 'a \n', 'b.md': 'b \n' });
      git('add', 'a.md');
      put({ 'a.md': 'a\n' });
      const { status, stdout } = run('--staged', '--max-warnings=0');
      expect([status, filesOf(stdout)]).toEqual([1, ['a.md']]);
      expect(run('--staged', '--fix', '--dry-run').stdout).toContain('-a \n+a\n');
    },
    seconds,
  );

  it(
    'is, with --stdin-filepath, standard input among the files of the site',
    () => {
      put({ 'docs/a.md': page('正文\n'), 'docs/b.md': page('正文\n') });
      const { stdout } = runWith(page('[c](./c.md) [b](./b.md)\n'), '--stdin-filepath', 'docs/a.md', '--format=json');
      const { findings, summary } = JSON.parse(stdout);
      expect(summary.files).toBe(1);
      expect(findings).toMatchObject([{ rule: 'missing-translation' }, { rule: 'file-link', file: 'docs/a.md' }]);
      expect(get('docs/a.md')).toBe(page('正文\n'));
      expect(runWith('# x \n', '--stdin-filepath', 'new.md').stdout).toContain('md/MD009');
    },
    seconds,
  );

  it(
    'can be narrowed to rules, ours or those of a linter',
    () => {
      put({ 'a.md': '```\na\n```\n\ntext \n' });
      const rules = (...args: string[]) =>
        JSON.parse(run('--format=json', ...args).stdout).findings.map(({ rule }: { rule: string }) => rule);
      expect(rules()).toEqual(['code-language', 'md/MD009']);
      expect(rules('--rule', 'md/MD009')).toEqual(['md/MD009']);
      expect(rules('--rule=code-language,md/MD001', '--rule=md/MD009')).toEqual(['code-language', 'md/MD009']);
      expect(run('--rule=code-language', '--fix').status).toBe(1);
      expect(get('a.md')).toContain('text \n');
    },
    seconds,
  );

  it(
    'stays as it is with --fix --dry-run, which prints a difference that git can apply',
    () => {
      const before = '# A\n\ntext \n\n\n\nmore\n';
      put({ 'a.md': before, 'b.md': 'clean\n' });
      const { status, stdout } = run('--fix', '--dry-run');
      expect([status, get('a.md')]).toEqual([0, before]);
      writeFileSync(path.join(root, 'fix.diff'), stdout);
      git('init', '--quiet');
      git('apply', 'fix.diff');
      const applied = get('a.md');
      put({ 'a.md': before });
      run('--fix');
      expect(applied).toBe(get('a.md'));
      expect(applied).not.toBe(before);
    },
    seconds,
  );

  it(
    'can be reported as SARIF',
    () => {
      put({ 'a.md': 'text \n' });
      const { runs } = JSON.parse(run('--format=sarif').stdout);
      expect(runs[0].results).toMatchObject([{ ruleId: 'md/MD009', level: 'warning' }]);
    },
    seconds,
  );
});

describe('lintRepository', () => {
  it('looks at named files and folders, also outside the repository, and still knows the translations', async () => {
    const source = page('## 节 {#a}\n');
    put({
      'site/docs/a.md': source,
      [`site/${en}/a.md`]: translation(source, '## Part {#b}\n'),
      'other/x.md': '# X \n',
    });
    const site = path.join(root, 'site');
    const { findings, summary } = await lintRepository({ root: site, paths: [`${en}/a.md`, '../other'] });
    expect(summary.files).toBe(2);
    expect(findings.map(({ rule, file }) => [rule, path.basename(path.dirname(file))])).toEqual([
      ['md/MD009', 'other'],
      ['parity-heading', 'current'],
      ['parity-heading', 'current'],
    ]);
  });

  it('keeps to the rules that block the build', async () => {
    put({ 'docs/a.md': `${page('## 无 id \n')}`, 'docs/b.md': '没有\n' });
    const { findings } = await lintRepository({ root, only: 'blocksBuild' });
    expect(findings.map(({ rule, file }) => [rule, file])).toEqual([['front-matter', 'docs/b.md']]);
  });

  it('finds bytes that are not UTF-8 and a broken tags.yml', async () => {
    put({ 'docs/a.md': Buffer.from([0x61, 0xff, 0x0a]), 'docs/tags.yml': 'a: b: c\n' });
    const { findings, summary } = await lintRepository({ root, fix: true });
    expect(findings.map(({ rule, file }) => [rule, file])).toEqual([
      ['encoding', 'docs/a.md'],
      ['data-file', 'docs/tags.yml'],
    ]);
    expect(summary.files).toBe(2);
    expect([...readFileSync(path.join(root, 'docs/a.md'))]).toEqual([0x61, 0xff, 0x0a]);
  });
});

describe('data files', () => {
  const files = {
    'docs/a.md': `---\ntitle: 页面\ndescription: 一个用来测试命令行的页面。\ntags: [go]\n---\n\n[b](/x/c/)\n`,
    'docs/x/b.md': page('正文\n'),
    'docs/x/_category_.json': '{"link": {"type": "generated-index", "slug": "/x/c"}}',
    'docs/tags.yml': 'a: b: c\nd: [\n',
    'i18n/en/code.json': '{"a": 1,}',
    'data/people.yml': 'people:\n  - alias: [a@b.c]\n',
    'data/schemas/people.schema.json': readFileSync(
      fileURLToPath(new URL('../../data/schemas/people.schema.json', import.meta.url)),
    ),
  };

  it('are checked with the whole repository and before a build, a broken tags.yml once', async () => {
    put(files);
    const { findings } = await lintRepository({ root, only: 'blocksBuild' });
    expect(findings.map(({ check, rule, file, range }) => [check, rule, file, range?.start.line])).toEqual([
      ['data', 'data-file', 'data/people.yml', 2],
      ['data', 'data-file', 'data/people.yml', 2],
      ['data', 'data-file', 'docs/tags.yml', 1],
      ['data', 'data-file', 'i18n/en/code.json', 1],
    ]);
  });

  it('let the site be built while an example is half written', async () => {
    put({ 'docs/a.md': page('正文\n'), 'examples/half/example.yml': 'id: [\n' });
    expect((await lintRepository({ root, only: 'blocksBuild' })).findings).toEqual([]);
    const { findings } = await lintRepository({ root, rules: ['data-file'] });
    expect(findings.map(({ rule, file }) => [rule, file])).toEqual([['data-file', 'examples/half/example.yml']]);
  });

  it('are left alone when paths are named', async () => {
    put(files);
    const { findings } = await lintRepository({ root, only: 'blocksBuild', paths: ['docs/a.md'] });
    expect(findings).toEqual([]);
  });

  it('are no reason to crash when they are no UTF-8', async () => {
    put({ 'docs/a.md': page('正文\n'), 'docs/tags.yml': Buffer.from([0x61, 0xff]) });
    const { findings } = await lintRepository({ root, only: 'blocksBuild' });
    expect(findings.map(({ rule, file }) => [rule, file])).toEqual([['data-file', 'docs/tags.yml']]);
  });
});

describe('named paths', () => {
  it('still know the other pages of the site', async () => {
    put({
      'docs/a.md': page('[b](./b.md#no) [b](/x/b/#no)\n'),
      'docs/b.md': page('## 节 {#yes}\n'),
      'docs/x/b.md': page('## 节 {#yes}\n'),
      'docs/b/index.md': page('正文\n'),
    });
    const rulesOf = async (file: string) =>
      (await lintRepository({ root, only: 'blocksBuild', paths: [file] })).findings.map(({ rule }) => rule);
    expect(await rulesOf('docs/a.md')).toEqual(['anchor', 'anchor']);
    expect(await rulesOf('docs/b.md')).toEqual(['duplicate-route']);
  });
});

describe('--fix', () => {
  const examples = { 'examples/one/main.go': 'package main\n', 'examples/one/example.yml': 'id: one\n' };
  const fence = (code: string): string => `\`\`\`go title="examples/one/main.go"\n${code}\n\`\`\`\n`;

  it('mends, keeps mark and permissions, leaves no other file, and changes nothing the second time', async () => {
    put({ ...examples, 'docs/a.md': `\uFEFF${page(`正文 \n\n\n${fence('old')}`)}`, 'docs/clean.md': page('正文\n') });
    chmodSync(path.join(root, 'docs/a.md'), 0o640);
    const before = statSync(path.join(root, 'docs/clean.md'));
    const { findings } = await lintRepository({ root, fix: true });
    expect(get('docs/a.md')).toBe(`\uFEFF${page(`正文\n\n${fence('package main')}`)}`);
    expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(['missing-translation']));
    expect(statSync(path.join(root, 'docs/a.md')).mode & 0o777).toBe(0o640);
    expect(readdirSync(path.join(root, 'docs')).sort()).toEqual(['a.md', 'clean.md']);
    const inode = statSync(path.join(root, 'docs/a.md')).ino;
    await lintRepository({ root, fix: true });
    expect(statSync(path.join(root, 'docs/a.md')).ino).toBe(inode);
    expect(statSync(path.join(root, 'docs/clean.md')).ino).toBe(before.ino);
  });

  it('leaves a file with conflict markers alone, in code blocks too', async () => {
    const conflict = '<<<<<<< HEAD\na \n=======\nb\n>>>>>>> other\n';
    put({ 'docs/a.md': page(conflict), 'docs/b.md': page(`\`\`\`text\n${conflict}\`\`\`\n\n正文 \n`) });
    const { findings } = await lintRepository({ root, fix: true });
    expect(findings.filter(({ rule }) => rule === 'conflict-marker').map(({ file }) => file)).toEqual([
      'docs/a.md',
      'docs/b.md',
    ]);
    expect([get('docs/a.md'), get('docs/b.md')]).toEqual([
      page(conflict),
      page(`\`\`\`text\n${conflict}\`\`\`\n\n正文 \n`),
    ]);
  });
});

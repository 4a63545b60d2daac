import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readChange, readStaged, type Change } from './changedFiles.ts';
import { toBlobId } from '../../src/lib/translations/blobId.ts';
import { lintRepository } from './lintRepository.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'lint-change-'));
  git('init', '--quiet', '--initial-branch=main');
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function git(...args: string[]): void {
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], { cwd: root, stdio: 'pipe' });
}

function put(files: Record<string, string>): void {
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), content);
  }
}

function commit(files: Record<string, string>): void {
  put(files);
  git('add', '--all');
  git('commit', '--quiet', '--message=x');
}

/** `file:line` of what is new, and of what was there before. */
async function lintChange(change: Change, rules = ['md/MD009', 'data-file'], fix: false | 'dry-run' = false) {
  const { files, translations, contents, readBefore } = change;
  const { findings, summary } = await lintRepository({
    root,
    paths: files,
    translations,
    contents,
    readBefore,
    rules,
    fix,
    cache: false,
  });
  const places = (wanted: boolean) =>
    findings
      .filter(({ existing }) => (existing === true) === wanted)
      .map(({ file, range }) => `${file}:${range?.start.line}`);
  return { fresh: places(false), old: places(true), summary };
}

it('tells what a change has brought in from what was there, also in lines that have moved', async () => {
  commit({ 'a.md': 'one \n\ntwo \n' });
  put({ 'a.md': 'new \n\none \n\nchanged two \n' });
  const { fresh, old, summary } = await lintChange(await readChange(root));
  expect(fresh).toEqual(['a.md:1', 'a.md:5']);
  expect(old).toEqual(['a.md:3']);
  expect(summary).toMatchObject({ warnings: 2, existing: 1 });
});

it('knows a renamed file under its old name, and everything in a new file as new', async () => {
  const body = 'a line that stays as it is\n\nanother one that stays\n\nand trailing space \n';
  commit({ 'a.md': body });
  renameSync(path.join(root, 'a.md'), path.join(root, '页 b.md'));
  put({ 'new.md': 'trailing \n' });
  git('add', '--all');
  expect(await lintChange(await readChange(root, 'HEAD'))).toMatchObject({ fresh: ['new.md:1'], old: ['页 b.md:5'] });
  expect(await lintChange(await readStaged(root))).toMatchObject({ fresh: ['new.md:1'], old: ['页 b.md:5'] });
});

it('takes a mistake for new that the change makes in a line that it does not touch', async () => {
  const page = (body: string) => `---\ntitle: 页面\ndescription: 一个用来测试改动的页面。\n---\n\n${body}`;
  commit({
    'docs/a.md': page('[b](./b.md#one)\n\n[c](./c.md)\n\n[x](./no.md)\n'),
    'docs/b.md': page('## 一 {#one}\n'),
    'docs/c.md': page('正文\n'),
  });
  put({
    'docs/a.md': page('[b](./b.md#one)\n\n[c](./c.md)\n\n[x](./no.md)\n\n新的一行\n'),
    'docs/b.md': page('## 一 {#uno}\n'),
  });
  rmSync(path.join(root, 'docs/c.md'));
  const { fresh, old } = await lintChange(await readChange(root), ['anchor', 'file-link']);
  expect(fresh).toEqual(['docs/a.md:6', 'docs/a.md:8']);
  expect(old).toEqual(['docs/a.md:10']);
});

it('knows old findings again behind a fix that moves them', async () => {
  const page = '---\ntitle: 页面\ndescription: 一个用来测试改动的页面。\n---\n\n正文\n';
  commit({ 'docs/a.md': `${page}\n[x](./no.md)\n` });
  put({ 'docs/a.md': `${page}\n\n\n新的一行\n\n[x](./no.md)\n` });
  const { fresh, old } = await lintChange(await readChange(root), ['file-link', 'md/MD012'], 'dry-run');
  expect([fresh, old]).toEqual([[], ['docs/a.md:10']]);
});

it('never takes for old that a file cannot be read, and takes for old what is wrong with a data file', async () => {
  commit({ 'data/x.yml': 'a: [\n', 'b.md': 'x\n' });
  writeFileSync(path.join(root, 'b.md'), Buffer.from([0xc4, 0xe3]));
  git('commit', '--quiet', '--all', '--message=x');
  writeFileSync(path.join(root, 'b.md'), Buffer.from([0xc4, 0xe3, 0x0a]));
  put({ 'data/x.yml': '# 注释\na: [\n' });
  const { fresh, old } = await lintChange(await readChange(root), []);
  expect(fresh).toEqual(['b.md:1']);
  expect(old.map((place) => place.split(':')[0])).toEqual(['data/x.yml']);
});

it('does not pass where there is no main branch, and takes the base that is named', async () => {
  commit({ 'a.md': 'one \n' });
  git('branch', '-m', 'trunk');
  git('checkout', '--quiet', '-b', 'feature');
  commit({ 'b.md': 'two \n' });
  await expect(readChange(root)).rejects.toMatchObject({ name: 'Problem', exitCode: 2 });
  expect((await readChange(root, 'trunk')).files).toEqual(['b.md']);
});

it('knows all that there was before, in and below the folder that it is asked about', async () => {
  commit({ 'site/docs/页.md': 'one\n', 'site/x.txt': 'x\n', 'other.md': 'y\n' });
  put({ 'site/docs/页.md': 'two\n', 'site/new.md': 'new\n' });
  const { readBefore } = await readChange(path.join(root, 'site'));
  const { files, markdown } = await (await readBefore()).readTree();
  expect([...files].sort()).toEqual(['docs/页.md', 'x.txt']);
  expect([...markdown].map(([name, bytes]) => [name, Buffer.from(bytes).toString()])).toEqual([
    ['docs/页.md', 'one\n'],
  ]);
});

it('looks at what is staged, not at the disk, and works before the first commit', async () => {
  put({ 'a.md': 'staged \n', 'b.md': 'not staged \n' });
  git('add', 'a.md');
  put({ 'a.md': 'on the disk\n' });
  expect(await lintChange(await readStaged(root))).toMatchObject({ fresh: ['a.md:1'], old: [] });
});

it('looks at a data file that has changed, and at nothing else then', async () => {
  commit({ 'a.md': 'trailing \n', 'data/x.yml': 'a: 1\n', 'data/y.yml': 'a: [\n' });
  put({ 'data/x.yml': 'a: {\n' });
  const { files } = await readChange(root);
  expect(files).toEqual(['data/x.yml']);
  const { fresh } = await lintChange(await readChange(root));
  expect(fresh.map((place) => place.split(':')[0])).toEqual(['data/x.yml']);
});

it('works from a folder below the top of the repository', async () => {
  commit({ 'site/a.md': 'one \n', 'other.md': 'x \n' });
  put({ 'site/a.md': 'one \n\ntwo \n', 'other.md': 'y \n' });
  root = path.join(root, 'site');
  const { fresh, old } = await lintChange(await readChange(root));
  root = path.dirname(root);
  expect([fresh, old]).toEqual([['a.md:3'], ['a.md:1']]);
});

const source = (body: string) => `---\ntitle: 页面\ndescription: 一个用来测试改动的页面。\n---\n\n${body}`;
const translated = (text: string, body: string) =>
  `---\ntitle: A page\ndescription: A page to test changes with.\ntranslation:\n  source: zh-Hans\n  blob: ${toBlobId(text)}\n---\n\n${body}`;
const en = 'i18n/en/docusaurus-plugin-content-docs/current';
const one = source('## 一 {#one}\n\n旧文字。\n\n## 二 {#two}\n\n文字。\n');
const page = translated(one, '## One {#one}\n\nOld text.\n\n## Two {#two}\n\nText. \n');
const translationRules = ['stale-section', 'translation-record', 'md/MD009'];

it('tells who changes a page which sections of its translation that leaves behind, and nothing else about that', async () => {
  commit({ 'docs/a.md': one, [`${en}/a.md`]: page });
  put({ 'docs/a.md': one.replace('旧文字', '新文字') });
  const expected = { fresh: [`${en}/a.md:9`], old: [] };
  const change = await readChange(root);
  expect([change.files, change.translations]).toEqual([['docs/a.md'], [`${en}/a.md`]]);
  expect(await lintChange(change, translationRules)).toMatchObject(expected);
  // Who fixes a page has not asked for another one to be changed.
  expect(await lintChange(change, translationRules, 'dry-run')).toMatchObject(expected);
  git('add', 'docs/a.md');
  put({ 'docs/a.md': one, [`${en}/a.md`]: 'not staged\n' });
  expect(await lintChange(await readStaged(root), translationRules)).toMatchObject(expected);
});

it('takes a section that was behind before for old', async () => {
  commit({ 'docs/a.md': one, [`${en}/a.md`]: page });
  commit({ 'docs/a.md': one.replace('旧文字', '新文字') });
  put({ 'docs/a.md': one.replace('旧文字', '新文字').replace('\n文字', '\n更新的文字') });
  expect(await lintChange(await readChange(root, 'HEAD'), translationRules)).toMatchObject({
    fresh: [`${en}/a.md:13`],
    old: [`${en}/a.md:9`],
  });
});

it.each([
  ['deletes', () => rmSync(path.join(root, 'docs/a.md'))],
  ['renames', () => renameSync(path.join(root, 'docs/a.md'), path.join(root, 'docs/b.md'))],
])('tells who %s a page that its translation has lost it', async (_, remove) => {
  commit({ 'docs/a.md': one, [`${en}/a.md`]: page });
  remove();
  git('add', '--all');
  for (const change of [await readChange(root), await readStaged(root)])
    expect(await lintChange(change, translationRules)).toMatchObject({ fresh: [`${en}/a.md:6`], old: [] });
});

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestRepository, type TestRepository } from '../../src/lib/git/testRepository.ts';
import { root } from '../shell.ts';

const cli = ['--import', 'tsx', path.join('scripts', 'translations', 'cli.ts')];
const en = 'i18n/en/docusaurus-plugin-content-docs/current';
const hostile = '\u001B]0;x\u0007\u001B[2J<script>alert(1)</script> ::error::x ##[group]';

let repository: TestRepository;
beforeAll(() => {
  repository = createTestRepository();
  const page = (title: string) => `---\ntitle: Page\n---\n\n## ${title} {#steps}\n\nText.\n`;
  repository.commit({ files: { 'docs/a.md': page('步骤'), 'docs/\u001B[31mb.md': page('x'), 'docs/c.md': page('c') } });
  const blob = repository.git('rev-parse', 'HEAD:docs/a.md').trim();
  const translation = page('Steps').replace('---\n', `---\ntranslation: {source: zh-Hans, blob: ${blob}}\n`);
  repository.commit({ files: { [`${en}/a.md`]: translation, [`${en}/c.md`]: '---\ntitle: "\n---\n' } });
  repository.commit({ at: '2026-05-06T07:08:09Z', files: { 'docs/a.md': page(hostile) } });
  writeFileSync(path.join(repository.dir, 'docs/c.md'), Buffer.from('Caf\u00E9', 'latin1'));
});
afterAll(() => repository.remove());

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...cli, ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  });
  return { status, stdout, stderr };
}

type Report = { schema: string; pages: Record<string, unknown>[] };
const readReport = (...args: string[]): Report => {
  const { status, stdout, stderr } = run('--repo', repository.dir, '--json', ...args);
  expect([status, stderr]).toEqual([0, '']);
  // eslint-disable-next-line no-control-regex -- what must not be there
  expect(stdout).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]|##\[/);
  return JSON.parse(stdout) as Report;
};

it('prints a report for programs, whatever is in the pages', () => {
  const { schema, pages } = readReport();
  expect(schema).toBe('otlp-docs/translations@1');
  expect(pages.map(({ page, locale, source, status }) => [page, locale, source, status])).toEqual([
    ['\u001B[31mb.md', 'zh-Hans', null, 'source'],
    ['\u001B[31mb.md', 'en', 'zh-Hans', 'missing'],
    ['a.md', 'zh-Hans', null, 'source'],
    ['a.md', 'en', 'zh-Hans', 'stale'],
    ['c.md', 'zh-Hans', null, 'unknown'],
    ['c.md', 'en', null, 'unknown'],
  ]);
  expect(pages[3]).toMatchObject({
    ...{ page: 'a.md', locale: 'en', source: 'zh-Hans', status: 'stale', file: `${en}/a.md`, sourceFile: 'docs/a.md' },
    sections: [
      { id: 'steps', change: 'changed', kind: 'prose', line: 5, title: expect.stringContaining('::error::x') },
    ],
    staleSince: { sha: repository.git('rev-parse', 'HEAD').trim(), at: '2026-05-06T07:08:09.000Z' },
  });
  expect(Object.keys(pages[3] ?? {}).slice(0, 5)).toEqual(['page', 'locale', 'source', 'status', 'sections']);
});

it('prints a table, the same every time, and exits 0 although pages are stale', () => {
  const { status, stdout, stderr } = run('--repo', repository.dir, '--stale', '--locale', 'en');
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toBe(
    [
      'Page  Language  Source   State    Since       Sections',
      'b.md  en        zh-Hans  missing',
      'a.md  en        zh-Hans  stale    2026-05-06  steps changed prose',
      'c.md  en                 unknown              the page or its front matter cannot be read',
      '',
      'en: 3 pages to translate, fresh 0 (0%), stale 1 (33%), missing 1 (33%), unknown 1 (33%)',
      '',
    ].join('\n'),
  );
  expect(run('--repo', repository.dir, '--stale', '--locale', 'en').stdout).toBe(stdout);
  expect(run('--repo', repository.dir, '--lang', 'zh', '--locale', 'en').stdout).toContain('始于');
});

it.each([
  ['an unknown language', ['--locale', 'xx']],
  ['an unknown language of its own', ['--lang', 'fr']],
  ['an unknown option', ['--check']],
  ['a folder that is not there', ['--repo', path.join(tmpdir(), 'nowhere', 'at', 'all')]],
])('exits 2 for %s, with one line', (_, args) => {
  const { status, stdout, stderr } = run(...args);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr.trim().split('\n')).toHaveLength(1);
});

it('exits 2 for a folder without pages', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'translations-'));
  expect(run('--repo', folder)).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('expected Markdown under docs/'),
  });
  rmSync(folder, { recursive: true });
});

it('explains itself', () => {
  expect(run('--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('otlp-docs/translations@1') });
});

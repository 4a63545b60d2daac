import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { filesOfTask } from './filesOfCheck.ts';
import { parseTasks, readTasks } from './parseTasks.ts';
import { readTexts } from './readTexts.ts';
import { testTask } from './testTask.ts';
import { maxBytes } from './texts.ts';

const file = 'data/tasks.yml';
const parse = (tasks: unknown) => parseTasks({ file, text: stringify({ tasks }) });

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));
function createFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'tasks-'));
  folders.push(folder);
  return folder;
}

describe('parseTasks', () => {
  it('gives the tasks as they are', () => {
    const tasks = [testTask(), testTask({ id: 'T-004', goodFirst: true, guide: '/contributing/examples/' })];
    expect(parse(tasks)).toEqual(tasks);
    expect(parseTasks({ file, text: '# none yet\n' })).toEqual([]);
  });

  it.each([
    ['ids out of order', [testTask({ id: 'T-002' }), testTask({ id: 'T-001' })], 'Unexpected "id: T-001" behind T-002'],
    ['an id twice', [testTask(), testTask()], 'Unexpected "id: T-001" behind T-001'],
    ['more digits that are less', [testTask({ id: 'T-1000' }), testTask({ id: 'T-999' })], 'behind T-1000'],
    ['text in one language', [testTask({ title: { en: 'A' } as never })], 'Missing key "tasks.0.title.zh-Hans"'],
    [
      'a step in one language',
      [testTask({ steps: [{ 'zh-Hans': '一' } as never, { 'zh-Hans': '二', en: 'b' }] })],
      'steps.0.en',
    ],
    ['nothing to verify', [testTask({ verify: [] })], 'Unexpected list "tasks.0.verify"'],
    ['an unknown check', [testTask({ verify: [{ check: 'magic' } as never] })], 'expected one of page, section'],
    [
      'a page outside',
      [testTask({ verify: [{ check: 'page', page: 'a/../../x.md' }] })],
      'Unexpected "tasks.0.verify.0.page',
    ],
    [
      'a file outside',
      [testTask({ verify: [{ check: 'file', file: '../../etc/passwd' }] })],
      'Unexpected "tasks.0.verify.0.file',
    ],
    ['an absolute file', [testTask({ files: ['/etc/passwd'] })], 'expected a path inside the repository'],
    [
      'a pattern that is none',
      [testTask({ verify: [{ check: 'text', file: 'a', pattern: '(', means: { 'zh-Hans': '一', en: 'a' } }] })],
      'expected a regular expression',
    ],
  ])('refuses %s', (_what, tasks, message) => {
    expect(() => parse(tasks)).toThrow(message);
    expect(() => parse(tasks)).toThrow(/^data\/tasks\.yml:\d+:\d+: /);
  });

  it('refuses a bomb, a loop, and bytes that are no text', () => {
    const bomb = `a: &a [${'x, '.repeat(100)}]\nb: &b [${'*a, '.repeat(100)}]\ntasks: [${'*b, '.repeat(100)}]\n`;
    expect(() => parseTasks({ file, text: bomb })).toThrow(/data\/tasks\.yml/);
    expect(() => parseTasks({ file, text: 'tasks: &a [*a]\n' })).toThrow('contains itself');
    expect(() => parseTasks({ file, text: undefined })).toThrow('UTF-8');
    expect(() => parseTasks({ file, text: `tasks: ${'['.repeat(5000)}` })).toThrow('nesting');
  });

  it('takes a site without tasks for one', async () => {
    expect(await readTasks(createFolder())).toEqual([]);
  });
});

describe('filesOfTask', () => {
  it('names each file once, in each language', () => {
    expect(
      filesOfTask({
        verify: [
          { check: 'page', page: 'a.md' },
          { check: 'translated', page: 'a.md', to: 'en' },
          { check: 'section', page: 'b.md', id: 'x', locales: ['en'] },
          { check: 'example', example: 'hello' },
          { check: 'file', file: 'data/words.txt' },
        ],
      }),
    ).toEqual([
      'docs/a.md',
      'i18n/en/docusaurus-plugin-content-docs/current/a.md',
      'i18n/en/docusaurus-plugin-content-docs/current/b.md',
      'examples/hello/example.yml',
      'data/words.txt',
    ]);
  });
});

describe('readTexts', () => {
  it('reads regular files inside, and nothing else', async () => {
    const root = createFolder();
    const outside = createFolder();
    mkdirSync(path.join(root, 'docs'));
    writeFileSync(path.join(root, 'docs/a.md'), '文字');
    writeFileSync(path.join(root, 'bytes'), Buffer.from([0xff]));
    writeFileSync(path.join(root, 'huge'), Buffer.alloc(maxBytes + 1, 'a'));
    writeFileSync(path.join(outside, 'secret'), 'secret');
    symlinkSync(path.join(outside, 'secret'), path.join(root, 'link'));
    symlinkSync(outside, path.join(root, 'folder'));
    const texts = await readTexts(root, [
      'docs/a.md',
      'docs',
      'bytes',
      'huge',
      'link',
      'folder/secret',
      `../${path.basename(outside)}/secret`,
      path.join(outside, 'secret'),
      'absent',
      'a\0b',
    ]);
    expect([...texts]).toEqual([
      ['docs/a.md', '文字'],
      ['bytes', undefined],
      ['huge', undefined],
    ]);
  });
});

import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { root } from '../../shell.ts';
import { listUi } from './listUi.ts';
import { createTestSite, toJson, wholeSite, type TestSite } from '../../uiStrings/testSite.ts';

const code = 'i18n/en/code.json';
const navbar = 'i18n/en/docusaurus-theme-classic/navbar.json';
const plugin = 'plugins/board/translations/en.json';

let site: TestSite;
beforeEach(() => {
  site = createTestSite();
});
afterEach(() => site.remove());

/** What the command prints and answers. */
async function run(...args: string[]) {
  const { output, exitCode } = await listUi(site.root, args, { LANG: 'C.UTF-8' });
  return { status: exitCode, stdout: output };
}

/** The command as a person starts it, in the folder of the site. */
function start(...args: string[]) {
  const tsx = path.join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs');
  const cli = path.join(root, 'scripts', 'translate', 'cli.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [tsx, cli, '--ui', ...args], {
    cwd: site.root,
    encoding: 'utf8',
    env: { ...process.env, LANG: 'C.UTF-8', LC_ALL: '', LC_MESSAGES: '' },
  });
  return { status, stdout, stderr };
}

function read(file: string): string {
  return readFileSync(path.join(site.root, file), 'utf8');
}

it('exits 0 with the number of texts when there is nothing to do', () => {
  expect(start()).toEqual({ status: 0, stdout: expect.stringMatching(/^Nothing to do: \d+ texts\.\n$/), stderr: '' });
});

it('lists by language and kind what is missing, where it is used, and the lines to add', async () => {
  site.put({ [code]: toJson({ 'home.heading': '{count} pages' }), [plugin]: '{}', [navbar]: undefined });
  const { status, stdout } = await run();
  expect(status).toBe(1);
  expect(stdout.split('\n').map((line) => line.replace(/ {2,}/g, '  '))).toEqual([
    'English (en), components',
    '  To do  Id  File  Used in  Text',
    `  missing: add  home.title  ${code}  src/pages/index.tsx:3  指南`,
    `  missing: add  board.points  ${plugin}  plugins/board/Board.tsx:3  {count} 分`,
    '',
    'English (en), navbar',
    '  To do  Id  File  Used in  Text',
    `  missing: add  item.label.指南  ${navbar}  docusaurus.config.ts:10  指南`,
    `  missing: add  item.label.更多  ${navbar}  docusaurus.config.ts:11  更多`,
    `  missing: add  item.label.社区  ${navbar}  docusaurus.config.ts:11  社区`,
    '',
    `Add to ${code}, with the translation as the message:`,
    '  "home.title": { "message": "", "description": "指南" },',
    '',
    `Add to ${plugin}, with the translation as the message:`,
    '  "board.points": "",',
    '',
    `Add to ${navbar}, with the translation as the message:`,
    '  "item.label.指南": { "message": "", "description": "指南" },',
    '  "item.label.更多": { "message": "", "description": "更多" },',
    '  "item.label.社区": { "message": "", "description": "社区" },',
    '',
    'To do: 5.',
    '',
  ]);
});

it('takes the printed lines for what they are: not translated yet', async () => {
  site.put({ [code]: toJson({ 'home.heading': '{count} pages' }) });
  const [line = ''] = /^ {2}"home\.title": .*(?=,$)/m.exec((await run()).stdout) ?? [];
  site.put({ [code]: `{\n${line},\n  "home.heading": { "message": "{count} pages" }\n}` });
  expect(await run()).toMatchObject({
    status: 1,
    stdout: expect.stringContaining('untranslated: translate  home.title'),
  });
  site.put({ [code]: read(code).replace('"message": ""', '"message": "Guides"') });
  expect((await run()).status).toBe(0);
});

it('speaks Chinese', async () => {
  site.put({ [plugin]: '{ "board.points": "{count} 分" }' });
  const { status, stdout } = await run('--lang', 'zh');
  expect(status).toBe(1);
  expect(stdout).toMatch(/^English \(en\), 组件\n {2}要做的事 .*\n {2}未翻译：翻译 /);
  expect(stdout).toMatch(/要做的共 1 处。\n$/);
});

describe('--fix', () => {
  it('removes what is not used, and changes nothing else', async () => {
    const old = '{\n  "old": { "message": "Old" },';
    const messy = (wholeSite[navbar] ?? '').replace('{', old).replaceAll('\n', '\r\n');
    site.put({ [navbar]: `\uFEFF${messy}`, [plugin]: '{\n  "board.points": "{count} points",\n  "x": "y"\n}\n' });
    expect(await run()).toMatchObject({ status: 1, stdout: expect.stringContaining('--fix removes what is unused.') });
    expect(read(plugin)).toContain('"x"');
    const { status, stdout } = await run('--fix');
    expect(stdout).toMatch(/^(?:Removed from .*: 1\n){2}Nothing to do/);
    expect(status).toBe(0);
    expect(read(navbar)).toBe(`\uFEFF${(wholeSite[navbar] ?? '').replaceAll('\n', '\r\n')}`);
    expect(read(plugin)).toBe('{\n  "board.points": "{count} points"\n}\n');
    expect((await run('--fix')).stdout).toMatch(/^Nothing to do/);
  });

  it.runIf(process.platform !== 'win32')('does not write through a link', async () => {
    const text = (wholeSite[code] ?? '').replace('{', '{ "old": { "message": "Old" },');
    site.put({ 'kept.json': text });
    rmSync(path.join(site.root, code));
    symlinkSync(path.join(site.root, 'kept.json'), path.join(site.root, code));
    await expect(run('--fix')).rejects.toThrow(`Unexpected symbolic link "${code}"`);
    expect(read('kept.json')).toBe(text);
  });

  it('leaves what is missing, and tags, which pages may use', async () => {
    const tags = 'i18n/en/docusaurus-plugin-content-docs/current/tags.yml';
    site.put({ [code]: '{}', [tags]: `${wholeSite[tags]}old:\n  label: Old\n` });
    const { status, stdout } = await run('--fix');
    expect(status).toBe(1);
    expect(stdout).toContain('missing: add');
    expect(stdout).toContain('unused: remove');
    expect(stdout).not.toContain('--fix removes');
    expect(read(code)).toBe('{}');
    expect(read(tags)).toContain('old:');
  });
});

it('keeps what comes from files from steering the terminal, or the workflow', async () => {
  const id = '\u001B[31m::error::x\u202E';
  site.put({
    'src/a.tsx': `import { translate } from '@docusaurus/Translate';\ntranslate({ id: ${JSON.stringify(id)}, message: '##[error]甲\\n::warning::乙' });\n`,
    [code]: (wholeSite[code] ?? '').replace(
      '{',
      `{ ${JSON.stringify(`\u001B]0;title\u0007${id}`)}: { "message": "x" },`,
    ),
  });
  const { status, stdout } = await run();
  expect(status).toBe(1);
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  expect(stdout).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u202E]|^\s*::|##\[/m);
});

it.each([
  [['--locale', 'fr'], /^Unexpected --locale "fr", expected one of zh-Hans, en\.$/],
  [['--nope'], /^Unknown option '--nope'/],
  [['docs/x.md'], /^Unexpected argument/],
  [['--lang', 'fr'], /^Unexpected --lang "fr", expected zh or en\.$/],
])('refuses %j', async (args, message) => {
  await expect(run(...args)).rejects.toThrow(message);
});

it('exits 2 with one line', () => {
  expect(start('--locale', 'fr')).toEqual({
    status: 2,
    stdout: '',
    stderr: 'Unexpected --locale "fr", expected one of zh-Hans, en.\n',
  });
});

it('exits 1 when there is something to do', () => {
  site.put({ [plugin]: '{}' });
  expect(start()).toMatchObject({ status: 1, stdout: expect.stringContaining('missing: add'), stderr: '' });
});

it('runs nowhere but in a site: what looked at nothing must not pass', async () => {
  site.put({ 'docusaurus.config.ts': undefined });
  await expect(run()).rejects.toThrow(/^Unexpected folder .* expected a site\./);
});

it('says what it does', async () => {
  expect(await run('--help')).toEqual({ status: 0, stdout: expect.stringMatching(/^Usage: .*--ui/) });
});

it('looks at one language only', async () => {
  site.put({ [code]: '{}' });
  expect((await run('--locale', 'zh-Hans')).status).toBe(0);
  expect((await run('--locale', 'en')).status).toBe(1);
});

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { faultsOf } from '../../src/lib/testMessage.ts';
import { readFileNames } from '../lint/files.ts';
import { root as repository } from '../shell.ts';
import { describeFault, describeGap } from './describeFault.ts';
import { judgeUiStrings } from './judgeUiStrings.ts';
import { readUiStrings } from './readUiStrings.ts';
import { createTestSite, toJson, wholeSite, type TestSite } from './testSite.ts';
import type { UiFault } from './uiText.ts';

let site: TestSite;
beforeEach(() => {
  site = createTestSite();
});
afterEach(() => site.remove());

/** `fault file:line id`, each with a message that reads well. */
function toLines(faults: readonly UiFault[]): string[] {
  return faults.map((fault) => {
    expect(faultsOf(describeFault(fault))).toEqual([]);
    return `${fault.fault} ${fault.file}:${fault.line} ${fault.id}`.trim();
  });
}

async function judge(files: Parameters<TestSite['put']>[0]): Promise<string[]> {
  site.put(files);
  return toLines(await site.judge());
}

const code = 'i18n/en/code.json';
const navbar = 'i18n/en/docusaurus-theme-classic/navbar.json';
const footer = 'i18n/en/docusaurus-theme-classic/footer.json';
const current = 'i18n/en/docusaurus-plugin-content-docs/current.json';
const tags = 'i18n/en/docusaurus-plugin-content-docs/current/tags.yml';
const plugin = 'plugins/board/translations/en.json';

/** The site's file with one of its texts replaced. */
function replaced(file: string, before: string, after: string): Record<string, string> {
  const text = wholeSite[file] ?? '';
  expect(text).toContain(before);
  return { [file]: text.replace(before, after) };
}

it('has nothing to say about a site that is translated', async () => {
  expect(await judge({})).toEqual([]);
});

it('has nothing to say about this repository', async () => {
  const strings = await readUiStrings({ root: repository, files: await readFileNames(repository), cache: false });
  expect(strings.sheets.flatMap(({ known }) => [...known]).length).toBeGreaterThan(500);
  expect(toLines(judgeUiStrings(strings))).toEqual([]);
});

it('looks at nothing in a folder that is no site', async () => {
  expect(await judge({ 'docusaurus.config.ts': undefined, [code]: undefined })).toEqual([]);
});

describe('missing', () => {
  it.each([
    ['a text of a component', replaced(code, '"home.title"', '"home.other"'), `${code}:1 home.title`],
    ['a whole file', { [code]: undefined }, `${code}:1 home.title`],
    ['a text of a plugin', { [plugin]: '{}' }, `${plugin}:1 board.points`],
    ['a text of a plugin without translations', { [plugin]: undefined }, `${code}:1 board.points`],
    [
      'a text of Docusaurus',
      { 'i18n/zh-Hans/code.json': '{}' },
      'i18n/zh-Hans/code.json:1 theme.IconExternalLink.ariaLabel',
    ],
    ['a nested item of the navbar', replaced(navbar, '社区', '别的'), `${navbar}:1 item.label.社区`],
    ['a title of the footer', replaced(footer, '阅读', '别的'), `${footer}:1 link.title.阅读`],
    ['a link of the footer', replaced(footer, '标签', '别的'), `${footer}:1 link.item.label.标签`],
    ['the copyright', replaced(footer, '"copyright"', '"x"'), `${footer}:1 copyright`],
    ['a category', { [current]: '{}' }, `${current}:1 sidebar.guides.category.ebpf`],
    ['a tag', { [tags]: '{}' }, `${tags}:1 otlp`],
    ['the tags', { [tags]: undefined }, `${tags}:1 otlp`],
    ['what a tag is', replaced(tags, '  description: Transport\n', ''), `${tags}:1 otlp.description`],
    [
      'the name of a level',
      replaced('data/levels.yml', ', en: Newcomer', ''),
      'data/levels.yml:1 levels/newcomer/name',
    ],
  ])('tells %s', async (_, files, expected) => {
    expect(await judge(files)).toContain(`missing ${expected}`);
  });

  it('does not ask for what is the same in all languages', async () => {
    const source = `
      import { translate } from '@docusaurus/Translate';
      export const texts = [translate({ id: 'a', message: 'OTLP' }), translate({ id: 'b', message: '→ {count}' })];
    `;
    expect(await judge({ 'src/a.tsx': source })).toEqual([]);
    expect(await judge({ 'src/a.tsx': source.replace('→', '、') })).toEqual([`missing ${code}:1 b`]);
  });

  it('accepts the text of a plugin in the file of the site, which overrules it', async () => {
    const own = toJson({ 'home.title': 'Guides', 'home.heading': '{count} pages', 'board.points': '{count} p.' });
    expect(await judge({ [plugin]: '{}', [code]: own })).toEqual([]);
  });

  it('names the text and where it is used', async () => {
    site.put({ [code]: toJson({ 'home.heading': '{count} pages' }) });
    const [fault] = await site.judge();
    expect(fault && describeFault(fault)).toEqual({
      en: 'Unexpected absence of "home.title", expected a translation of "指南" (src/pages/index.tsx:3). Add it.',
      'zh-Hans': '缺少 "home.title"，应有 "指南" 的译文（src/pages/index.tsx:3）。请补上。',
    });
  });

  it('sums up a file that lacks many', () => {
    const faults = ['a', 'b', 'c', 'd'].map((id): UiFault => ({
      fault: 'missing',
      id,
      file: code,
      line: 1,
      locale: 'en',
    }));
    const message = describeGap(faults, 'en');
    expect(faultsOf(message)).toEqual([]);
    expect(message.en).toMatch(/absence of 4 translations.*"a", "b", "c"\..*--locale en/);
  });
});

describe('unused', () => {
  const inside = (file: string, member: string) => replaced(file, '{', `{\n  ${member},`);
  it.each([
    [inside(code, '"home.old": { "message": "Old" }'), `${code}:2 home.old`],
    [inside(plugin, '"home.title": "Guides"'), `${plugin}:2 home.title`],
    [inside(navbar, '"item.label.旧": { "message": "Old" }'), `${navbar}:2 item.label.旧`],
    [inside(footer, '"logo.alt": { "message": "Logo" }'), `${footer}:2 logo.alt`],
    [
      inside(current, '"sidebar.guides.category.guides": { "message": "x" }'),
      `${current}:2 sidebar.guides.category.guides`,
    ],
    [
      { 'i18n/zh-Hans/docusaurus-theme-classic/footer.json': toJson({ old: '旧' }) },
      'i18n/zh-Hans/docusaurus-theme-classic/footer.json:2 old',
    ],
    [{ [tags]: `${wholeSite[tags]}old:\n  label: Old\n` }, `${tags}:5 old`],
  ])('tells what is left over', async (files, expected) => {
    expect(await judge(files)).toEqual([`unused ${expected}`]);
  });

  it('tells a file of categories that Docusaurus does not read', async () => {
    const file = 'i18n/en/docusaurus-plugin-content-docs/current/guides/ebpf/_category_.json';
    expect(await judge({ [file]: '{ "label": "eBPF" }' })).toEqual([`unused-file ${file}:1`]);
  });

  it('lets a site have its own words for those of Docusaurus and of the default language', async () => {
    const own = toJson({ 'home.title': 'Guides', 'home.heading': '{count} pages', 'theme.NotFound.title': 'Not here' });
    const chinese = (wholeSite['i18n/zh-Hans/code.json'] ?? '').replace(
      '{',
      '{\n  "home.title": { "message": "向导" },',
    );
    expect(await judge({ [code]: own, 'i18n/zh-Hans/code.json': chinese })).toEqual([]);
  });
});

describe('a translation', () => {
  it.each([
    ['untranslated', replaced(code, 'Guides', '指南'), `${code}:2 home.title`],
    ['untranslated', replaced(code, '"Guides"', '""'), `${code}:2 home.title`],
    ['foreign', replaced(code, 'Guides', 'Guides 指南'), `${code}:2 home.title`],
    ['placeholders', replaced(code, '{count}', '{total}'), `${code}:3 home.heading`],
    ['placeholders', replaced(code, '{count} pages', 'Pages'), `${code}:3 home.heading`],
    ['plurals', replaced(code, '{count} pages', '{count} a|{count} b|{count} c'), `${code}:3 home.heading`],
    ['shape', replaced(code, '{"message":"Guides"}', '"Guides"'), `${code}:2 home.title`],
    ['shape', replaced(code, '{"message":"Guides"}', '{"message":1}'), `${code}:2 home.title`],
    ['shape', { [plugin]: '{ "board.points": { "message": "{count} points" } }' }, `${plugin}:1 board.points`],
    ['repeated', replaced(code, '{', '{\n  "home.title": { "message": "First" },'), `${code}:2 home.title`],
    ['untranslated', replaced(navbar, 'Community', '社区'), `${navbar}:5 item.label.社区`],
    ['untranslated', replaced(tags, 'Transport', '传输协议'), `${tags}:4 otlp.description`],
    ['differing', replaced(tags, '/otlp', '/other'), `${tags}:3 otlp.permalink`],
    ['untranslated', replaced('data/levels.yml', 'Newcomer', '新手'), 'data/levels.yml:3 levels/newcomer/name'],
    [
      'untranslated',
      replaced('i18n/zh-Hans/code.json', '展开下拉菜单', 'Expand the dropdown'),
      'i18n/zh-Hans/code.json:4 theme.navbar.mobileDropdown.collapseButton.expandAriaLabel',
    ],
  ])('%s: %j', async (fault, files, expected) => {
    expect(await judge(files)).toEqual([`${fault} ${expected}`]);
  });

  it('may leave a number out of one of its plural forms', async () => {
    expect(await judge({ [plugin]: '{ "board.points": "One point|{count} points" }' })).toEqual([]);
  });
});

describe('a source', () => {
  const source = (body: string) => `import Translate, { translate } from '@docusaurus/Translate';\n${body}\n`;
  it.each([
    ["export const a = (id: string) => translate({ id, message: '甲' });", 'dynamic src/a.tsx:2'],
    ['export const A = (p) => <Translate id="a">{p.text}</Translate>;', 'dynamic src/a.tsx:2'],
    ["export const a = translate({ id: 'home.title', message: '别的' });", 'conflict src/pages/index.tsx:3 home.title'],
    ['export const a = {;', 'unparsed src/a.tsx:2'],
  ])('%s', async (body, expected) => {
    expect(await judge({ 'src/a.tsx': source(body) })).toEqual([expected]);
  });

  it.each([
    ['a text is put together', { 'src/a.tsx': source('translate({ id, message });') }, 'dynamic src/a.tsx:2'],
    ['a component is broken', { 'src/a.tsx': source('const a = {;') }, 'unparsed src/a.tsx:2'],
    ['a component is not UTF-8', { 'src/a.tsx': Buffer.from([0xff]) }, 'unparsed src/a.tsx:1'],
    ['a category is broken', { 'docs/guides/ebpf/_category_.json': '{' }, undefined],
  ])('takes nothing for unused while %s', async (_, files, expected) => {
    const old = (wholeSite[code] ?? '').replace('{', '{\n  "old": { "message": "Old" },');
    expect(await judge({ [code]: old })).toEqual([`unused ${code}:2 old`]);
    expect(await judge(files)).toEqual(expected ? [expected] : []);
  });

  it('tells a navbar that is put together at run time', async () => {
    const config = 'export default {\n  themeConfig: {\n    navbar: toNavbar(),\n  },\n};\n';
    site.put({ 'docusaurus.config.ts': config });
    expect((await site.judge()).filter(({ fault }) => fault === 'dynamic')).toEqual([
      { fault: 'dynamic', file: 'docusaurus.config.ts', line: 3, id: '' },
    ]);
  });
});

describe('hostile files', () => {
  it.each([
    ['JSON that breaks off', '{ "home.title": '],
    ['no object', '[]'],
    ['not UTF-8', Buffer.from([0x7b, 0xff, 0x7d])],
    ['nothing', ''],
  ])('leaves %s to data-file, and says no more about it', async (_, text) => {
    expect(await judge({ [code]: text })).toEqual([]);
    expect(await judge({ [code]: wholeSite[code], [plugin]: text })).toEqual([]);
  });

  it('takes ids for ids, whatever they are called', async () => {
    const ids = ['__proto__', 'constructor', 'toString', 'message', '"{', '\\'];
    const json = `{ ${ids.map((id) => `${JSON.stringify(id)}: { "message": "x" }`).join(', ')} }`;
    site.put({ [code]: json });
    const faults = (await site.judge()).filter(({ fault }) => fault === 'unused');
    expect(toLines(faults)).toEqual(ids.map((id) => `unused ${code}:1 ${id}`));
  });

  it('reads a byte order mark, Windows line ends and keys that are written as escapes', async () => {
    const json = (wholeSite[navbar] ?? '').replace('指南', '\\u6307\\u5357').replaceAll('\n', '\r\n');
    expect(await judge({ [navbar]: `\uFEFF${json}` })).toEqual([]);
  });

  it('puts no control characters into messages', async () => {
    const id = 'home\u001B[31m\u202E\nx';
    site.put({ [code]: JSON.stringify({ [id]: { message: 'x' } }) });
    const unused = (await site.judge()).find(({ fault }) => fault === 'unused');
    expect(unused?.id).toBe(id);
    // eslint-disable-next-line no-control-regex -- control characters are what is looked for
    expect(unused && describeFault(unused).en).not.toMatch(/[\u0000-\u001F\u202E]/);
  });

  it('reads a broken file of tags or levels as nothing', async () => {
    expect(await judge({ [tags]: 'a: [', 'data/levels.yml': 'levels: {' })).toEqual([]);
    expect(await judge({ 'docs/tags.yml': 'a: [' })).toEqual([]);
  });
});

it('reads the content that is given instead of the file, and remembers what it has found out', async () => {
  const packages = path.join('node_modules', '.cache', 'otlp-docs-lint', 'ui-strings');
  site.put({ 'node_modules/x': '' });
  expect(await site.judge()).toEqual([]);
  const kept = readFileSync(path.join(site.root, packages), 'utf8');
  expect(kept).toContain('home.title');
  const files = await readFileNames(site.root);
  const contents = new Map([['src/pages/index.tsx', Buffer.from('export {};\n')]]);
  const staged = judgeUiStrings(await readUiStrings({ root: site.root, files, contents }));
  expect(toLines(staged)).toEqual([`unused ${code}:2 home.title`, `unused ${code}:3 home.heading`]);
  // A cache that is damaged, or made up, is none.
  site.put({ [packages]: kept.replace('home.title', 'made.up') });
  expect(await site.judge()).toEqual([]);
});

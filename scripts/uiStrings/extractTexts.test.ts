import { readFileSync } from 'node:fs';
import path from 'node:path';
import { extractAllSourceCodeFileTranslations, getBabelOptions } from '@docusaurus/babel';
import { describe, expect, it } from 'vitest';
import { readFileNames } from '../lint/files.ts';
import { root } from '../shell.ts';
import { extractTexts } from './extractTexts.ts';
import { sourceKindOf, translateModule } from './extraction.ts';
import { loadTypeScript } from './loadTypeScript.ts';

const typescript = loadTypeScript();
const imports = `import Translate, { translate as say } from '${translateModule}';\n`;

function extract(body: string, file = 'src/a.tsx') {
  return extractTexts(typescript, { kind: sourceKindOf(file) ?? 'code', file, text: body });
}

/** `line id: message` of each text, and the lines of those that are made at run time. */
function toLines(body: string, file?: string): string[] {
  const { texts, dynamic } = extract(body, file);
  return [...texts.map(({ id, message, line }) => `${line} ${id}: ${message}`), ...dynamic.map((line) => `${line} ?`)];
}

it('finds in every source of the site what Docusaurus finds', async () => {
  const files = (await readFileNames(root)).filter((file) => sourceKindOf(file) === 'code');
  const own = files.flatMap((file) => {
    const text = readFileSync(path.join(root, file), 'utf8');
    return text.includes(translateModule) ? [{ file, ...extractTexts(typescript, { kind: 'code', file, text }) }] : [];
  });
  expect(own.length).toBeGreaterThan(50);
  const theirs = await extractAllSourceCodeFileTranslations(
    own.map(({ file }) => path.join(root, file)),
    getBabelOptions({ isServer: true }),
  );
  for (const [index, { file, texts, dynamic }] of own.entries()) {
    const { translations = {}, warnings = [] } = theirs[index] ?? {};
    const messages = Object.entries(translations).map(([id, { message }]) => [id, message]);
    expect({ file, texts: Object.fromEntries(texts.map(({ id, message }) => [id, message])) }).toEqual({
      file,
      texts: Object.fromEntries(messages),
    });
    expect(dynamic).toHaveLength(warnings.length);
  }
});

describe('in code', () => {
  it.each([
    ["say({ id: 'a', message: '甲' });", ['2 a: 甲']],
    ["say({ message: '甲' });", ['2 甲: 甲']],
    ["say({ id: 'a' });", ['2 a: a']],
    ["const id = 'a';\nsay({ id, message: '甲' + `乙` });", ['2 a: 甲乙']],
    ["say(\n  {\n    message: '甲',\n    id: 'a',\n  },\n  { count: 1 },\n);", ['5 a: 甲']],
    ['const x = <Translate id="a">\n  甲\n  乙\n</Translate>;', ['2 a: 甲 乙']],
    ['const x = <Translate id={`a`}>{"甲"}</Translate>;', ['2 a: 甲']],
    ['const x = <Translate id="a" />;', ['2 a: a']],
    ['const x = <Translate>甲</Translate>;', ['2 甲: 甲']],
    ['const x = <Translate id="a">甲 {b}</Translate>;', ['2 ?']],
    ['say({ id: `a.${b}`, message: c });', ['2 ?']],
    ['say(...a);', ['2 ?']],
    ['say();', ['2 ?']],
    ['say({ ...a, id: "a" });', ['2 ?']],
    ['const a = b; const b = a; say({ id: a, message: "甲" });', ['2 ?']],
    ['other({ id: "a", message: "甲" }); translate({ id: "a", message: "甲" });', []],
  ])('%s', (body, expected) => {
    expect(toLines(imports + body)).toEqual(expected);
  });

  it('goes by what the file imports', () => {
    expect(toLines("import { translate } from './own';\ntranslate({ id: 'a', message: '甲' });")).toEqual([]);
    expect(toLines(`import T from '${translateModule}';\nexport const x = <T id="a">甲</T>;`)).toEqual(['2 a: 甲']);
  });

  it('says where a file is no TypeScript', () => {
    expect(extract(`${imports}const a = ;`)).toMatchObject({ texts: [], brokenIn: 2 });
  });
});

describe('in the configuration', () => {
  it('follows constants, and goes into dropdowns and lists without columns', () => {
    const config = `
      const items = [{ label: '指南' }, { label: '更多', items: [{ label: '社区', href: f() }] }];
      const config = {
        themeConfig: {
          navbar: { title: '站名', logo: { alt: '标志' }, items: [...items, { type: 'localeDropdown' }] },
          footer: { links: [{ label: '关于', to: '/' }], copyright: \`版权 \${'所有'}\` },
        },
      };
      export default config satisfies Config;
    `;
    expect(toLines(config, 'docusaurus.config.ts')).toEqual([
      '5 title: 站名',
      '5 logo.alt: 标志',
      '2 item.label.指南: 指南',
      '2 item.label.更多: 更多',
      '2 item.label.社区: 社区',
      '6 link.item.label.关于: 关于',
      '6 copyright: 版权 所有',
    ]);
  });

  it.each([
    ['export default make();', ['1 ?']],
    ['export default { themeConfig: { navbar: { items: make() } } };', ['1 ?']],
    ['export default { themeConfig: { navbar: { title: make() } } };', ['1 ?']],
    ['module.exports = {};', ['1 ?']],
    ['export default { themeConfig: {} };', []],
  ])('%s', (config, expected) => expect(toLines(config, 'docusaurus.config.ts')).toEqual(expected));
});

describe('in the sidebars', () => {
  it('finds categories, links, labelled pages and generated folders, however deep', () => {
    const sidebars = `export default {
      guides: [
        'intro',
        { type: 'category', label: '入门', items: [{ type: 'link', label: '外部', href: 'x', key: 'out' }] },
        { type: 'category', label: '参考', key: 'ref', link: { type: 'generated-index', title: '总览', description: '全部' }, items: [
          { type: 'autogenerated', dirName: 'reference' },
          { type: 'doc', id: 'a', label: '甲' },
          { type: 'doc', id: 'b' },
        ] },
        { 旧式: ['a'] },
      ],
      short: { 分类: ['b'] },
    };`;
    expect(toLines(sidebars, 'sidebars.ts')).toEqual([
      '4 sidebar.guides.category.入门: 入门',
      '4 sidebar.guides.link.out: 外部',
      '5 sidebar.guides.category.ref: 参考',
      '5 sidebar.guides.category.ref.link.generated-index.title: 总览',
      '5 sidebar.guides.category.ref.link.generated-index.description: 全部',
      '7 sidebar.guides.doc.甲: 甲',
      '10 sidebar.guides.category.旧式: 旧式',
      '12 sidebar.short.category.分类: 分类',
    ]);
    expect(extract(sidebars, 'sidebars.ts').folders).toEqual([{ sidebar: 'guides', folder: 'reference' }]);
  });

  it.each([
    ['export default make();', ['1 ?']],
    ['export default { a: make() };', ['1 ?']],
    ['export default { a: [make()] };', ['1 ?']],
  ])('%s', (sidebars, expected) => expect(toLines(sidebars, 'sidebars.ts')).toEqual(expected));
});

it.each([
  ['src/pages/index.tsx', 'code'],
  ['plugins/a/b.ts', 'code'],
  ['plugins/a/b.test.ts', undefined],
  ['src/a.d.ts', undefined],
  ['scripts/a.ts', undefined],
  ['docusaurus.config.ts', 'config'],
  ['sidebars.ts', 'sidebars'],
  ['docs/a.md', undefined],
])('%s is %s', (file, kind) => expect(sourceKindOf(file)).toBe(kind));

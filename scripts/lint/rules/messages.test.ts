import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseYamlFile } from '../../../src/lib/data/yamlFile.ts';
import { languages } from '../../../src/lib/docs/language.ts';
import { faultsOf } from '../../../src/lib/testMessage.ts';
import { enFile, lintFixture, pageOf, zhFile, type Fixture } from './fixture.ts';
import { rules } from './index.ts';
import { remarkRuleNames } from './remark-lint.ts';
import { inChinese } from './remark/inChinese.ts';
import type { RuleDocument } from '../../../src/lib/ruleDocument.ts';

const ruleOf = (name: string) =>
  rules.filter(({ id }) => id === (remarkRuleNames.includes(name) ? 'remark-lint' : name));
const faultsIn = (name: string, fixture: Fixture) =>
  ruleOf(name).flatMap((rule) => lintFixture(rule, fixture).flatMap(({ message }) => faultsOf(message)));

describe.each(
  [...rules.map(({ id }) => id), ...remarkRuleNames].filter((name) =>
    existsSync(new URL(`${name}.yml`, import.meta.url)),
  ),
)('%s', (name) => {
  const { data } = parseYamlFile(readFileSync(new URL(`${name}.yml`, import.meta.url), 'utf8'));
  const { examples } = data as unknown as RuleDocument;

  it.each(languages)('says what is wrong as people write in its language (%s)', (language) => {
    const { wrong, ...rest } = examples?.[language] ?? { right: '' };
    if (wrong !== undefined) expect(faultsIn(name, { file: pageOf(language), ...rest, text: wrong })).toEqual([]);
  });
});

const quoting = (title: string) => `\`\`\`c title="${title}"\na\n\`\`\`\n`;
const page = (more: string) => `---\ntitle: 页面\ndescription: 一个说明了内容的页面。\n${more}---\n`;

// What the documents do not show.
describe.each<[string, Fixture, RegExp]>([
  [
    'example-proof',
    {
      text: '---\nverified: { how: executed, example: a }\n---\n',
      files: { 'examples/a/example.yml': 'proof: documented\n' },
    },
    /^"how" 不应为 "executed"，应为 "documented"/,
  ],
  [
    'example-proof',
    { text: '---\nverified: { how: executed, example: a }\n---\n', files: { 'examples/a/example.yml': 'pages: []\n' } },
    /^示例 "a" 的 pages 里没有 "guides\/page"/,
  ],
  ['example-in-sync', { text: quoting('examples/A/b') }, /^代码块的 title 不正确/],
  [
    'example-in-sync',
    { text: quoting('examples/a/x.c'), files: { 'examples/a/y.c': 'a\n' } },
    /是否应为 "examples\/a\/y\.c"？/,
  ],
  ['example-in-sync', { text: quoting('examples/a/x.c#r'), files: { 'examples/a/x.c': 'a\n' } }, /^没有区域 "r"/],
  [
    'example-in-sync',
    { text: quoting('examples/a/x.c'), files: { 'examples/a/x.c': 'a\nb\n' } },
    /^代码块第 2 行不应缺失，应为 "b"，与 examples\/a\/x\.c 一致。请运行 `npm run fix`。$/,
  ],
  [
    'example-in-sync',
    { text: quoting('examples/a/x.c'), files: { 'examples/a/x.c': '' } },
    /^代码块第 1 行不应为 "a"，/,
  ],
  ['file-link', { text: '[a](/guides/%zz/b.md)\n' }, /^链接 .* 里的 "%" 之后应为两位十六进制数字/],
  ['file-link', { text: '![a](./b.png)\n' }, /^图片 "\.\/b\.png" 应指向已有的文件/],
  ['front-matter', { text: '文\n' }, /^缺少 front matter/],
  ['front-matter', { text: page('verified: 1\ntagz: []\n') }, /^不应有键 "tagz"，应为 .* 之一。是否应为 "tags"？/],
  ['front-matter', { text: '---\ntitle: 无尽\n' }, /^front matter 没有结束/],
  ['front-matter', { text: page('slug: a b\n') }, /^不应为 "slug: a b"，应为由字母、数字和 \. _ - \/ 组成的路径。/],
  ['page-template', { text: page('verified: {}\n') + '\n## 步 {#steps}\n\n## 何时 {#when}\n' }, /^缺少小节 /],
  [
    'missing-translation',
    { text: '', file: zhFile },
    /^页面缺少英语译文。请运行 "npm run translate -- docs\/.* --to en"。$/,
  ],
  ['missing-translation', { text: '', file: enFile }, /^页面在 docs\/ 里没有对应的文件，应有：.* --to zh-Hans"。$/],
])('%s', (name, fixture, expected) => {
  it(`says ${expected.source}`, () => {
    const found = ruleOf(name).flatMap((rule) => lintFixture(rule, fixture));
    expect(found.map(({ message }) => message['zh-Hans'])).toContainEqual(expect.stringMatching(expected));
    expect(faultsIn(name, fixture)).toEqual([]);
  });
});

it('has Chinese words for every rule of remark-lint that is on', () => {
  expect(Object.keys(inChinese).map((name) => `remark/${name}`)).toEqual(remarkRuleNames);
});

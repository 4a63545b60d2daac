import { describe, expect, it } from 'vitest';
import { parsePage } from '../../src/lib/docs/parsePage.ts';
import { faultsOf } from '../../src/lib/testMessage.ts';
import type { Finding } from '../../src/lib/finding.ts';
import { analysePage } from './analysePage.ts';
import { applyDisables, parseDisables } from './disables.ts';
import { judgePage } from './engine.ts';
import { buildRoutes } from './routes.ts';
import { reference } from './rules/fixture.ts';
import { toSitePage } from './sitePage.ts';

const facts = {
  config: reference.config,
  files: new Set<string>(),
  pages: new Map(),
  routes: buildRoutes([]),
  tags: new Map(),
  exampleFiles: new Map(),
  examples: new Map(),
  translations: new Map(),
  siteUrl: 'https://docs.example',
  glossary: [],
};

async function lint(text: string, file = 'README.md') {
  const { facts: known, checked } = await analysePage({ file, text, level: 'all' }, reference);
  const page = toSitePage(file, parsePage(file, text).text, known);
  return judgePage(page, { checked, facts, rules: [], reportUnused: true }).map(({ rule, range, message }) => {
    if (rule.startsWith('disable-')) expect(faultsOf(message)).toEqual([]);
    return { rule, line: range?.start.line };
  });
}
const rulesOf = async (text: string, file?: string) => (await lint(text, file)).map(({ rule, line }) => [rule, line]);
const fence = '```\ncode\n```\n';

describe('comments that switch a rule off', () => {
  it.each([
    ['in Markdown', 'README.md', `<!-- lint-disable-next-line code-language: shows a bare block -->\n\n${fence}`],
    [
      'in Markdown, beside a second rule',
      'README.md',
      `<!-- lint-disable-next-line code-language, md/MD009: why -->\n\n\`\`\` \ncode\n\`\`\`\n`,
    ],
    ['in MDX', 'a.mdx', `{/* lint-disable-next-line code-language: shows a bare block */}\n\n${fence}`],
    ['for the rest of the page', 'README.md', `<!-- lint-disable code-language: many -->\n\n${fence}\n${fence}`],
    [
      'in a list',
      'README.md',
      `- item\n\n  <!-- lint-disable-next-line code-language: why -->\n\n  \`\`\`\n  code\n  \`\`\`\n`,
    ],
  ])('hold for the next line with text or for a block: %s', async (_, file, text) => {
    expect(await rulesOf(text, file)).toEqual([]);
  });

  it('end with lint-enable', async () => {
    const text = `<!-- lint-disable code-language: why -->\n\n${fence}\n<!-- lint-enable code-language -->\n\n${fence}`;
    expect(await rulesOf(text)).toEqual([['code-language', 9]]);
  });

  it.each([
    ['no reason', '<!-- lint-disable-next-line code-language -->', 'disable-reason'],
    ['an empty reason', '<!-- lint-disable-next-line code-language: -->', 'disable-reason'],
    ['no rule', '<!-- lint-disable: all of it -->', 'disable-reason'],
    ['an unknown rule', '<!-- lint-disable-next-line code-langauge: typo -->', 'disable-unknown'],
    ['a rule that finds nothing there', '<!-- lint-disable-next-line md/MD009: none -->', 'disable-unused'],
    ['an end without a start', '<!-- lint-enable code-language -->', 'disable-unused'],
  ])('are findings of their own with %s, and hide nothing', async (_, comment, rule) => {
    expect((await rulesOf(`${comment}\n\n${fence}`)).sort()).toEqual(
      [
        ['code-language', 3],
        [rule, 1],
      ].sort(),
    );
  });

  it('say so when the verb is wrong, and read a colon of Chinese width', async () => {
    expect(await rulesOf('<!-- lint-disable-line code-language: x -->\n\n```\na\n```\n')).toEqual([
      ['code-language', 3],
      ['disable-unknown', 1],
    ]);
    expect(await rulesOf('<!-- lint-disable-next-line code-language：说明 -->\n\n```\na\n```\n')).toEqual([]);
  });

  it('are no comments inside code, and cannot hide that a check did not run', async () => {
    expect(await rulesOf('```html\n<!-- lint-disable-next-line code-language: shown -->\n```\n')).toEqual([]);
    const comment = '<!-- lint-disable broken-rule: never -->\n\n文\n';
    expect(await rulesOf(comment)).toEqual([['disable-unused', 1]]);
    const broken: Finding = {
      check: 'lint',
      rule: 'broken-rule',
      severity: 'error',
      file: 'README.md',
      range: { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } },
      message: { en: 'Broken.', 'zh-Hans': '出错。' },
    };
    const disables = parseDisables(parsePage('README.md', comment));
    expect(applyDisables([broken], disables, { file: 'README.md', reportUnused: false })).toEqual([broken]);
  });
});

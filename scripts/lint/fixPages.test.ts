import { expect, it } from 'vitest';
import { parsePage } from '../../src/lib/docs/parsePage.ts';
import { faultsOf } from '../../src/lib/testMessage.ts';
import { lintPage, type Known } from './engine.ts';
import { fixFindings } from './fixPages.ts';
import { buildRoutes } from './routes.ts';
import type { SiteRule } from './rule.ts';
import { reference } from './rules/fixture.ts';
import type { Selection } from './selection.ts';
import { toFacts, toSitePage } from './sitePage.ts';

const known: Known = {
  reference,
  facts: {
    config: reference.config,
    files: new Set(),
    pages: new Map(),
    routes: buildRoutes([]),
    tags: new Map(),
    exampleFiles: new Map(),
    examples: new Map(),
    translations: new Map(),
    siteUrl: 'https://docs.example',
    glossary: [],
  },
};

/** Would like to have another target in a link, which no fix may do. */
const damaging: SiteRule = {
  id: 'damaging',
  scope: 'markdown',
  knows: 'site',
  check({ text }, _facts, report) {
    const start = text.indexOf('./a.md');
    const message = { en: 'Unexpected "a", expected "b".', 'zh-Hans': '不应为 "a"，应为 "b"。' };
    if (start >= 0) report({ message, fix: { start, end: start + 6, text: './b.md' } });
  },
};
const selection: Selection = {
  level: 'facts',
  isWhole: false,
  narrow: <Some>() => [damaging] as Some[],
  keep: (findings) => [...findings],
};

const lint = async (text: string) => {
  const page = parsePage('README.md', text);
  const findings = lintPage(page, known, [damaging]);
  return fixFindings(toSitePage('README.md', text, toFacts(page)), findings, { ...known, selection });
};

it('says which fix it has undone', async () => {
  const { before, after, findings } = await lint('[a](./a.md)\n');
  expect(after).toBe(before);
  expect(findings).toEqual([
    expect.objectContaining({
      rule: 'damaging',
      message: {
        en: 'Unexpected "a", expected "b". Its automatic fix was undone because it would change what the page says; mend it by hand.',
        'zh-Hans': '不应为 "a"，应为 "b"。自动修复会改变页面的内容，已撤销；请手工修改。',
      },
    }),
  ]);
  expect(findings.every(({ fix }) => fix === undefined)).toBe(true);
});

it('leaves a page with conflict markers alone, and says so', async () => {
  const { before, after, findings } = await lint('<<<<<<< HEAD\n[a](./a.md)\n=======\n>>>>>>> other\n');
  expect(after).toBe(before);
  expect(findings.map(({ rule }) => rule)).toEqual(['damaging', 'conflict-marker']);
  expect(findings.flatMap(({ message }) => faultsOf(message))).toEqual([]);
});

it('leaves a page alone that is too large, and says so', async () => {
  const text = `${'文字\n'.repeat(100_000)}\n[a](./a.md)\n`;
  const { after, findings } = await lint(text);
  expect(after).toBe(text);
  expect(findings[0]?.fix).toBeUndefined();
  expect(findings[0]?.message.en).toContain('too large for --fix');
});

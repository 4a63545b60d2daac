import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parsePage } from '../../src/lib/docs/parsePage.ts';
import { summarize, type Message } from '../../src/lib/finding.ts';
import { faultsOf } from '../../src/lib/testMessage.ts';
import { applyEdits, withoutCollisions } from './edits.ts';
import { lintPages, type Known } from './engine.ts';
import { fixPage } from './fixPage.ts';
import { toExitCode } from './exitCode.ts';
import { withoutOverlap } from './overlap.ts';
import { buildRoutes } from './routes.ts';
import type { Facts, PageRule, Rule } from './rule.ts';
import { codeLanguage } from './rules/code-language.ts';
import { reference } from './rules/fixture.ts';
import { rules } from './rules/index.ts';

const facts: Facts = {
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
};
const known: Known = { facts, reference };
const say = (words: string): Message => ({ en: words, 'zh-Hans': words });
const page = (text: string) => parsePage('docs/a.md', text);
const replacing = (from: string, to: string, more: Partial<PageRule> = {}): PageRule => ({
  id: 'replacing',
  scope: 'markdown',
  check({ text }, _facts, report) {
    const start = text.indexOf(from);
    if (start >= 0) report({ message: say(`Unexpected ${from}.`), fix: { start, end: start + from.length, text: to } });
  },
  ...more,
});

describe('a fix', () => {
  it('does not change a heading from whose words its id is made', () => {
    const rule = replacing('两个a', '两个 a', { rewritesText: true });
    expect(fixPage(page('## 两个a\n'), known, [rule]).page.text).toBe('## 两个a\n');
    expect(fixPage(page('## 两个a {#two}\n'), known, [rule]).page.text).toBe('## 两个 a {#two}\n');
    expect(fixPage(page('# 两个a\n'), known, [rule]).page.text).toBe('# 两个 a\n');
  });
});

describe('lintPages', () => {
  it('turns a rule that throws into a finding with the file and lets the others speak', () => {
    const thrower: Rule = {
      id: 'thrower',
      scope: 'markdown',
      check: () => {
        throw new Error('boom');
      },
    };
    const findings = lintPages([page('```\na\n```\n')], known, [thrower, codeLanguage]);
    expect(findings.map(({ rule, file, severity }) => [rule, file, severity])).toEqual([
      ['broken-rule', 'docs/a.md', 'error'],
      ['code-language', 'docs/a.md', 'error'],
    ]);
    expect(findings[0]?.message.en).toContain('"thrower" broke on this page: boom');
    expect(findings.flatMap(({ message }) => faultsOf(message))).toEqual([]);
    expect(toExitCode(findings, summarize(findings, 1, 0), Infinity)).toBe(2);
    expect(toExitCode(findings.slice(1), summarize(findings.slice(1), 1, 0), Infinity)).toBe(1);
  });

  it('runs every rule that has a file, under the name of the file', () => {
    const folder = fileURLToPath(new URL('rules/', import.meta.url));
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    const withRule = files.filter((file) =>
      /^export const \w+: (?:Page|Site)Rule\b/m.test(readFileSync(path.join(folder, file), 'utf8')),
    );
    const ids = withRule.map((file) => file.replace(/\.ts$/, '').split(path.sep).join('/'));
    expect(rules.map(({ id }) => id).sort()).toEqual(ids.sort());
  });

  it('says one fault once', () => {
    const at = (rule: string, line: number) =>
      ({
        check: 'lint',
        rule,
        severity: 'warning',
        file: 'a',
        message: say(''),
        range: { start: { line, column: 1 }, end: { line, column: 1 } },
      }) as const;
    expect(
      withoutOverlap([at('md/MD047', 3), at('remark/final-newline', 3), at('remark/final-newline', 4)]),
    ).toHaveLength(2);
  });
});

describe('fixPage', () => {
  it('undoes a fix that changes a heading, a link, code, text or the number of a list', () => {
    for (const [from, to] of [
      ['## A', '# A'],
      ['./x.md', './y.md'],
      ['`c`', '`d`'],
      ['text', 'test'],
      ['3.', '1.'],
      ['title: T', 'title: U'],
    ] as const) {
      const before = page('---\ntitle: T\n---\n\n## A {#a}\n\n[l](./x.md) `c` text\n\n3. x\n');
      const rule = replacing(from, to);
      const { page: after, isRefused } = fixPage(before, known, [rule]);
      expect(after.text).toBe(before.text);
      expect(lintPages([after], known, [rule]).every(isRefused)).toBe(true);
    }
  });

  it('lets a rule that rewrites code do so, and nothing else', () => {
    const rewriter = (from: string, to: string) => replacing(from, to, { rewritesCode: true });
    expect(fixPage(page('```js\na\n```\n'), known, [rewriter('a', 'b')]).page.text).toBe('```js\nb\n```\n');
    expect(fixPage(page('text\n'), known, [rewriter('text', 'test')]).page.text).toBe('text\n');
  });

  it('stops after ten rounds', () => {
    const growing: PageRule = {
      ...replacing('', ' '),
      check: ({ text }, _facts, report) =>
        report({ message: say('More.'), fix: { start: text.length, end: text.length, text: '\n' } }),
    };
    expect(fixPage(page('a'), known, [growing]).page.text).toBe(`a${'\n'.repeat(10)}`);
  });
});

describe('edits', () => {
  it('drops what collides and applies the rest last to first', () => {
    const edits = [
      { start: 4, end: 5, text: 'E' },
      { start: 0, end: 2, text: '' },
      { start: 1, end: 3, text: 'x' },
      { start: 5, end: 5, text: '!' },
      { start: 2, end: 3, text: 'C' },
    ];
    expect(applyEdits('abcde', withoutCollisions(edits))).toBe('CdE');
  });
});

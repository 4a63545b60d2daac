import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../src/lib/docs/parseMarkdown.ts';
import { toPage } from '../../../src/lib/docs/toPage.ts';
import { makePage } from '../../bench/lintCorpus.ts';
import { checkPage } from '../engine.ts';
import { reference as lintReference } from './fixture.ts';
import { remarkLint } from './remark-lint.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const reference = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).freeze();

function readPages(folder: string): string[] {
  const names = readdirSync(path.join(root, folder), { recursive: true }).map(String);
  return names
    .filter((name) => name.endsWith('.md'))
    .map((name) => readFileSync(path.join(root, folder, name), 'utf8'));
}

describe('remark-lint', () => {
  // Every fault of the made-up pages is one that the rules look for; CRLF and tabs move columns.
  const made = Array.from({ length: 60 }, (_, index) => `${makePage(index)}\n1) a\n2. b\n\n[x]: y\n[x]: z\n*  c *d*`);
  it.each([
    ['our pages', () => [...readPages('docs'), ...readPages('i18n')]],
    ['made-up pages', () => made],
    ['pages with CRLF and tabs', () => made.map((text) => text.replaceAll('    ', '\t').replaceAll('\n', '\r\n'))],
  ])('says on our tree what it says on that of remark-parse: %s', (_, texts) => {
    for (const text of texts()) {
      const [ours, theirs] = [parseMarkdown, (source: string) => reference.parse(source)].map(
        (parse) => checkPage(toPage('a.md', text, parse), lintReference, [remarkLint])[0]?.findings,
      );
      expect(ours).toEqual(theirs);
    }
    const faults = texts().flatMap(
      (text) => checkPage(toPage('a.md', text, parseMarkdown), lintReference, [remarkLint])[0]?.findings,
    );
    if (texts().length === made.length) expect(faults.length).toBeGreaterThan(100);
  });
});

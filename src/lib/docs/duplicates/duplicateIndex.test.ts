import { describe, expect, it } from 'vitest';
import { parsePage } from '../parsePage.ts';
import { buildDuplicateIndex, type ComparedPage, type Duplicate } from './duplicateIndex.ts';
import { paragraphsOf } from './paragraphs.ts';

const en = 'i18n/en/docusaurus-plugin-content-docs/current';
/** `count` words that no other number makes. */
const prose = (seed: number, count = 30): string =>
  Array.from({ length: count }, (_, index) => `word${seed}x${index}`).join(' ');
const changed = (text: string, ...places: number[]): string =>
  text
    .split(' ')
    .map((word, index) => (places.includes(index) ? `new${word}` : word))
    .join(' ');

function toPage(file: string, text: string): ComparedPage {
  const page = parsePage(file, text);
  return { ...page, paragraphs: paragraphsOf(page) };
}

function toPages(files: Readonly<Record<string, string>>): ComparedPage[] {
  return Object.entries(files).map(([file, text]) => toPage(file, text));
}

/** `a.md:0 = b.md:40`: which paragraph repeats which. */
const pairs = (page: ComparedPage, duplicates: readonly Duplicate[]): string[] =>
  duplicates.map(
    ({ paragraph, first }) => `${page.file}:${paragraph.start} = ${first.page.file}:${first.paragraph.start}`,
  );

function exactPairs(files: Readonly<Record<string, string>>): string[] {
  const pages = toPages(files);
  const index = buildDuplicateIndex(pages);
  return pages.flatMap((page) => pairs(page, index.exactIn(page, 25)));
}

function nearPairs(files: Readonly<Record<string, string>>): string[] {
  const pages = toPages(files);
  const index = buildDuplicateIndex(pages);
  return pages.flatMap((page) => pairs(page, index.nearIn(page, { minTokens: 25, similarity: 0.7 })));
}

describe('exactIn', () => {
  it('reports the later places and names the first, whatever the order of the pages', () => {
    expect(exactPairs({ 'docs/c.md': prose(1), 'docs/a.md': prose(1), 'docs/b.md': prose(1) })).toEqual([
      'docs/c.md:0 = docs/a.md:0',
      'docs/b.md:0 = docs/a.md:0',
    ]);
  });

  it('finds what stands twice on one page', () => {
    const text = `${prose(1)}\n\n- ${prose(2)}\n\n> ${prose(1)}\n`;
    expect(exactPairs({ 'docs/a.md': text })).toEqual([`docs/a.md:${text.indexOf('>') + 2} = docs/a.md:0`]);
  });

  it('compares within a language only', () => {
    expect(exactPairs({ 'docs/a.md': prose(1), [`${en}/a.md`]: prose(1) })).toEqual([]);
  });

  it('counts tokens', () => {
    expect(exactPairs({ 'docs/a.md': prose(1, 24), 'docs/b.md': prose(1, 24) })).toEqual([]);
    expect(exactPairs({ 'docs/a.md': prose(1, 25), 'docs/b.md': prose(1, 25) })).toHaveLength(1);
    const han = '收集器接收链路指标和日志再把它们批量导出到后端平台去';
    expect(exactPairs({ 'docs/a.md': han, 'docs/b.md': `${han}。` })).toHaveLength(1);
  });

  it.each([
    ['code', '```text\n$\n```'],
    ['a table', '| a |\n| - |\n| $ |'],
    ['a heading', '## $'],
    ['the title of an admonition', ':::note[$]\n\na\n\n:::'],
    ['front matter', '---\ntitle: $\n---\n'],
    ['HTML', '<p>\n$\n</p>'],
  ])('leaves alone: %s', (_, form) => {
    expect(exactPairs({ 'docs/a.md': form.replace('$', prose(1)), 'docs/b.md': form.replace('$', prose(1)) })).toEqual(
      [],
    );
  });

  it('asks about a page that has changed since', () => {
    const pages = toPages({ 'docs/a.md': prose(1), 'docs/b.md': `${prose(1)}\n\n${prose(2)}` });
    const index = buildDuplicateIndex(pages);
    const now = toPage('docs/b.md', `${prose(3)}\n\n${prose(1)}\n\n${prose(3)}`);
    const [second, third] = [now.text.indexOf('word1'), now.text.lastIndexOf('word3x0')];
    expect(pairs(now, index.exactIn(now, 25))).toEqual([
      `docs/b.md:${second} = docs/a.md:0`,
      `docs/b.md:${third} = docs/b.md:0`,
    ]);
    const gone = toPage('docs/a.md', prose(2));
    expect(index.exactIn(gone, 25)).toEqual([]);
  });
});

describe('nearIn', () => {
  it('reports what is alike but not the same, with its similarity', () => {
    const pages = toPages({
      'docs/a.md': prose(1, 60),
      'docs/b.md': changed(prose(1, 60), 30),
      'docs/c.md': prose(1, 60),
    });
    const index = buildDuplicateIndex(pages);
    const found = pages.map((page) => index.nearIn(page, { minTokens: 25, similarity: 0.7 }));
    expect(found.map(({ length }) => length)).toEqual([0, 1, 0]);
    expect(found[1]?.[0]?.similarity).toBeCloseTo(51 / 61, 10);
    expect(index.nearIn(pages[1] as ComparedPage, { minTokens: 25, similarity: 0.9 })).toEqual([]);
    expect(index.nearIn(pages[1] as ComparedPage, { minTokens: 61, similarity: 0.7 })).toEqual([]);
  });

  it('names the first of several that are alike', () => {
    const [a, b, c] = [prose(1, 60), changed(prose(1, 60), 59), changed(prose(1, 60), 0)];
    expect(nearPairs({ 'docs/c.md': c, 'docs/b.md': b, 'docs/a.md': a })).toEqual([
      'docs/c.md:0 = docs/a.md:0',
      'docs/b.md:0 = docs/a.md:0',
    ]);
    const text = `${a}\n\n${b}\n`;
    expect(nearPairs({ 'docs/a.md': text })).toEqual([`docs/a.md:${text.lastIndexOf('word1x0 ')} = docs/a.md:0`]);
  });

  it('finds in 300 pages what a comparison of each with each finds', () => {
    const pages = toPages(
      Object.fromEntries(
        Array.from({ length: 300 }, (_, index) => {
          const places = Array.from({ length: index % 5 }, (__, place) => (index * 7 + place * 13) % 60);
          return [`docs/p${String(index).padStart(3, '0')}.md`, changed(prose(index % 59, 60), ...places)];
        }),
      ),
    );
    const index = buildDuplicateIndex(pages);
    // Without bands: every earlier page is a candidate.
    const expected = pages.flatMap((page, at) => {
      const alone = pages.slice(0, at).map((other) => buildDuplicateIndex([other, page]));
      if (alone.some((one) => one.exactIn(page, 25).length > 0)) return [];
      return alone.some((one) => one.nearIn(page, { minTokens: 25, similarity: 0.75 }).length > 0) ? [page.file] : [];
    });
    const found = pages.filter((page) => index.nearIn(page, { minTokens: 25, similarity: 0.75 }).length > 0);
    expect(expected.length).toBeGreaterThan(50);
    expect(found.map(({ file }) => file)).toEqual(expected);
  });
});

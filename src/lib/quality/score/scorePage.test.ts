import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partIds } from './quality.ts';
import { en, rules, score, sections, withFrontMatter } from '../testPage.ts';

const guide = readFileSync('docs/guides/ebpf/count-syscalls.md', 'utf8');

describe('the score of a page', () => {
  it('is the average of its parts by their weights', () => {
    const { total, parts } = score(guide, { examples: new Set(['ebpf-syscall-count']) });
    const known = parts.flatMap(({ part, score: points }) => (points === undefined ? [] : [{ part, points }]));
    expect(known).toHaveLength(6);
    const sum = known.reduce((all, { part, points }) => all + points * rules.weights[part], 0);
    expect(total).toBeCloseTo(sum / 100);
  });

  it('shares the weight of what does not apply among the rest', () => {
    const text = withFrontMatter('description: About it.', '[a](a.md) [b](b.md)\n');
    const { total, parts } = score(text, { file: 'docs/guides/index.md' });
    expect(parts.filter((part) => part.score === undefined).map(({ part }) => part)).toEqual(['verified', 'examples']);
    expect(total).toBe(100);
  });

  it('is unknown when no part that counts is known', () => {
    const weights = { ...rules.weights, structure: 0, links: 0, readability: 0, verified: 0 };
    const given = { rules: { ...rules, weights }, asOf: undefined } as never;
    expect(score('Text.\n', given)).toMatchObject({ advice: [] });
    expect(score('Text.\n', given).total).toBeUndefined();
  });
});

describe('an empty page', () => {
  it.each(['', '\n\n', withFrontMatter('description: About it.\nverified: { how: executed }', ' \n')])(
    'has no points, and nothing to do but to write it: %j',
    (text) => {
      const { total, advice } = score(text);
      expect(total).toBe(0);
      expect(advice).toEqual([{ part: 'structure', remark: { id: 'page-empty', lost: 100 }, gain: 100 }]);
    },
  );
});

describe('advice', () => {
  it('puts first what gains most, in points of the total', () => {
    const { advice, total = 0 } = score('A page.\n');
    expect(advice.map(({ remark }) => remark.id)).toEqual([
      'unverified',
      'sources-missing',
      'description-missing',
      'links-few',
    ]);
    const mended = score('A page.\n', { rules: { ...rules, nothingToProve: ['**'] } });
    expect(mended.total).toBeGreaterThan(total);
  });

  it('promises no more than a page lacks', () => {
    for (const text of ['', 'A page.\n', '## A\n\n##### B\n\n```\nx\n```\n']) {
      const { advice, total = 0 } = score(text);
      expect(advice.reduce((sum, { gain }) => sum + gain, 0)).toBeLessThanOrEqual(100 - total + 1e-9);
    }
  });

  it('is followed: adding the missing sections gains what it says', () => {
    const yaml = 'description: About it.\nverified: { how: executed, on: 2026-11-20, versions: { go: 1.26.8 } }';
    const before = score(withFrontMatter(yaml, 'Text.\n'));
    const written = sections.map((id) => `## A {#${id}}\n`).join('\n');
    const after = score(withFrontMatter(yaml, `${written}\nText.\n`));
    const promised = before.advice.find(({ remark }) => remark.id === 'sections-missing')?.gain ?? 0;
    const sources = before.advice.find(({ remark }) => remark.id === 'sources-missing')?.gain ?? 0;
    expect((after.total ?? 0) - (before.total ?? 0)).toBeCloseTo(promised + sources);
  });
});

describe('hostile input', () => {
  it.each([
    ['an empty page', ''],
    ['a byte order mark alone', '\uFEFF'],
    ['broken front matter', '---\nverified: {how: [}\n---\n# T\n'],
    ['front matter that never ends', '---\ntitle: x\n'],
    ['a blob that nobody knows', withFrontMatter('translation: { source: zh-Hans, blob: 42 }', 'Text.')],
    ['keys of the wrong kind', withFrontMatter('verified: { how: { a: 1 }, on: { b: 2 } }\ndescription: [1]', 'Text.')],
    ['one long line', 'word '.repeat(200_000)],
    ['nothing but fences', '```\n'.repeat(2_001)],
    ['deep nesting', '> '.repeat(5_000)],
    ['NUL and lone surrogates', 'a\0b \uD800 c\uDFFF.\n'],
  ])('such as %s has a score', (_, text) => {
    const { total, parts } = score(text);
    expect(parts.map(({ part }) => part)).toEqual([...partIds]);
    expect(total).toBeGreaterThanOrEqual(0);
    expect(total).toBeLessThanOrEqual(100);
  });

  it('such as MDX that does not parse has none but for structure', () => {
    const { total, parts } = score('<A>{\n', { file: 'docs/page.mdx' });
    expect(total).toBe(0);
    expect(parts.filter((part) => part.score !== undefined).map(({ part }) => part)).toEqual(['structure']);
  });

  it('of any kind stays within bounds, and is the same twice', () => {
    const line = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(
        '---',
        '## A {#a}',
        '#### B',
        '```go',
        '```',
        'verified: {how: executed}',
        '[a](b.md)',
        '中文。',
        '| a |',
      ),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), fc.integer({ min: -1000, max: 100_000 }), (lines, days) => {
        const text = lines.join('\n');
        const given = { file: `${en}/x.md`, changedAt: Date.parse('2026-11-21') - days * 86_400_000 };
        const { total = 0, parts } = score(text, given);
        for (const points of [total, ...parts.map((part) => part.score ?? 0)]) {
          expect(points).toBeGreaterThanOrEqual(0);
          expect(points).toBeLessThanOrEqual(100);
        }
        expect(score(text, given)).toEqual(score(text, given));
      }),
      { numRuns: 100 },
    );
  });
});

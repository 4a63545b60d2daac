import { expect, test } from 'vitest';
import type { Fragment } from './fragment.ts';
import { toPageHit, toPath } from './pageHit.ts';
import { toExcerpt, toPieces, type Piece } from './pieces.ts';
import { parseQuery } from './query.ts';

/** A fragment as Pagefind makes it: words by `|`, headings as `## id: text` in the list. */
function fragment(words: string, anchors: Fragment['anchors'] = [], locations: number[] = []): Fragment {
  const raw = words.split('|').join('\u200b');
  return {
    url: '/guides/a/',
    content: raw.replaceAll('\u200b', ''),
    raw_content: raw,
    meta: { title: '标题', breadcrumbs: '指南' },
    anchors,
    locations,
  };
}
const h2 = (id: string, text: string, location: number) => ({ element: 'h2', id, text, location });
const plain = (pieces: readonly Piece[] = []) =>
  pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');
const hit = (page: Fragment, query: string) => toPageHit(page, parseQuery(query), '/');

test('marks the literal query across the words that Pagefind cut it into', () => {
  const page = fragment('标题|. |收集|器|负责|接收|数据|。', [], [1, 2]);
  expect(plain(hit(page, '收集器')?.excerpt)).toBe('[收集器]负责接收数据。');
});

test('lists the sections that answer, under their anchors', () => {
  const page = fragment(
    '标题|. |介绍|。|部署|. |收集|器|在此|。|其他|. |无关|。',
    [h2('deploy', '部署', 4), h2('other', '其他', 10)],
    [6, 7],
  );
  const result = hit(page, '收集器');
  expect(result?.excerpt).toBeUndefined();
  expect(result?.sections.map(({ url, title, excerpt }) => [url, plain(title), plain(excerpt)])).toEqual([
    ['/guides/a/#deploy', '部署', '[收集器]在此。'],
  ]);
});

test('marks the query in titles and headings', () => {
  const page = fragment('标题|. |介绍|。|收集|器|. |无关|。', [h2('c', '收集器', 4)], [4, 5]);
  expect(plain(hit(page, '收集器')?.sections[0]?.title)).toBe('[收集器]');
  expect(plain(hit(page, '标题')?.title)).toBe('[标题]');
});

test('marks the words Pagefind found where the query is not there literally', () => {
  const page = fragment('标题|. |收集|这些|容器|的|数据|。', [], [2]);
  const result = hit(page, '收集器');
  expect(result?.literal).toBe(0);
  expect(plain(result?.excerpt)).toBe('[收集]这些容器的数据。');
});

test.each([
  ['收集器', 2],
  ['收集器 数据', 1],
  ['采集器', 0],
])('grades how literally a page answers %s', (query, literal) => {
  expect(hit(fragment('标题|. |收集|器|负责|接收|数据|。'), query)?.literal).toBe(literal);
});

test('drops a page without the quoted phrase', () => {
  const page = fragment('标题|. |收集|容器|数据|。', [], [2]);
  expect(hit(page, '"收集器"')).toBeUndefined();
  expect(hit(page, '"收集容器"')).toBeDefined();
});

test('marks the whole query where a page has it, else the words that tell something', () => {
  const english = (content: string): Fragment => ({
    url: '/a/',
    content,
    meta: { title: 'T' },
    anchors: [],
    locations: [],
  });
  expect(plain(hit(english('the memory limiter limits memory'), 'memory limiter')?.excerpt)).toBe(
    'the [memory limiter] limits memory',
  );
  expect(plain(hit(english('print tokens, or redact tokens in place'), 'tokens in URLs')?.excerpt)).toBe(
    'print [tokens], or redact [tokens] in place',
  );
});

test('keeps markup in page text as text', () => {
  const page: Fragment = {
    url: '/a/',
    content: '',
    raw_content: 'use &lt;script&gt;alert(1)&lt;/script&gt; never',
    meta: { title: 'T' },
    anchors: [],
    locations: [],
  };
  expect(plain(hit(page, 'alert')?.excerpt)).toBe('use <script>[alert](1)</script> never');
});

test('cuts a long English text at words', () => {
  const text = `${'lorem ipsum dolor '.repeat(20)}collector ${'sit amet elit '.repeat(20)}`;
  const start = text.indexOf('collector');
  const excerpt = plain(toExcerpt(text, [{ start, end: start + 9 }], { start: 0, end: text.length }));
  expect(excerpt).toMatch(/^…(?:lorem|ipsum|dolor) .*\[collector\] .*(?:sit|amet|elit|\s)…$/);
  expect(excerpt.length).toBeLessThan(200);
});

test('cuts text at the borders of marks', () => {
  expect(
    plain(
      toPieces(
        'abcdef',
        [
          { start: 0, end: 2 },
          { start: 3, end: 5 },
        ],
        { start: 1, end: 4 },
      ),
    ),
  ).toBe('[b]c[d]');
});

test.each([
  ['/otlp-docs/guides/a/', '/otlp-docs/', '/otlp-docs/guides/a/'],
  ['/otlp-docs/en/guides/a/', '/otlp-docs/en/', '/otlp-docs/en/guides/a/'],
  ['/guides/a/', '/otlp-docs/en/', '/otlp-docs/en/guides/a/'],
  ['guides/a/', '/en/', '/en/guides/a/'],
  ['https://example.org/otlp-docs/a/', '/otlp-docs/', '/otlp-docs/a/'],
  ['/guides/a.html', '/', '/guides/a'],
  ['/', '/otlp-docs/', '/otlp-docs/'],
])('turns %s under %s into %s', (url, baseUrl, expected) => {
  expect(toPath(url, baseUrl)).toBe(expected);
});

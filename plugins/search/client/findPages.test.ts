import { expect, test } from 'vitest';
import { findPages, orderCandidates, pageLimit, type Candidate } from './findPages.ts';
import { parseQuery } from './query.ts';

const loaded: string[] = [];
function candidate(name: string, text: string, words: number[] = []): Candidate {
  return {
    words,
    score: 1,
    data: () => {
      loaded.push(name);
      return Promise.resolve({ url: `/${name}/`, content: text, meta: { title: name }, anchors: [] });
    },
  };
}
const find = (results: Candidate[], query: string) => {
  loaded.length = 0;
  return findPages({ search: () => Promise.resolve({ results }) }, parseQuery(query), '/');
};

test('puts pages that contain the query literally first', async () => {
  const found = await find(
    [candidate('parts', '收集 容器'), candidate('literal', '用收集器'), candidate('also', '收集器')],
    '收集器',
  );
  expect(found.pages.map(({ url }) => url)).toEqual(['/literal/', '/also/', '/parts/']);
});

test('loads no more pages than it shows', async () => {
  const many = Array.from({ length: 30 }, (_, at) => candidate(`p${at}`, 'otlp'));
  const found = await find(many, 'otlp');
  expect(loaded).toHaveLength(pageLimit);
  expect(found).toMatchObject({ total: 30, atLeast: false });
});

test('loads pages with neighbouring words before others', () => {
  const candidates = [
    candidate('apart', '', [3, 9]),
    candidate('together', '', [5, 6]),
    candidate('repeated', '', [1, 3, 5, 7]),
  ];
  const order = (query: string) => orderCandidates(candidates, parseQuery(query)).map(({ words }) => words[0]);
  expect(order('服务名')).toEqual([5, 3, 1]);
  expect(order('otlp')).toEqual([3, 5, 1]);
});

test('looks further when pages lack the quoted phrase, but not for ever', async () => {
  const misses = Array.from({ length: 10 }, (_, at) => candidate(`miss${at}`, '收集 容器'));
  const found = await find([...misses, candidate('hit', '收集器')], '"收集器"');
  expect(found).toMatchObject({ pages: [{ url: '/hit/' }], total: 1, atLeast: false });

  const endless = Array.from({ length: 100 }, (_, at) => candidate(`miss${at}`, '收集 容器'));
  expect(await find(endless, '"收集器"')).toEqual({ pages: [], total: 0, atLeast: true });
  expect(loaded).toHaveLength(24);
});

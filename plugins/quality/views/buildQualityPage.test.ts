import { describe, expect, it } from 'vitest';
import type { Repetition } from '../../../src/lib/quality/score/duplicates.ts';
import type { PageScore } from '../../../src/lib/quality/score/quality.ts';
import { rules } from '../../../src/lib/quality/testPage.ts';
import { buildQualityPage, pickExtremes } from './buildQualityPage.ts';

const toScore = (file: string, total?: number): PageScore => ({
  file,
  ...(total !== undefined && { total }),
  parts: [{ part: 'links', score: 59.6, remarks: [{ id: 'sources-missing', lost: 40.4 }] }],
  advice: [
    { part: 'links', remark: { id: 'sources-missing', lost: 40.4 }, gain: 4.04 },
    { part: 'links', remark: { id: 'description-missing', lost: 0.1 }, gain: 0.01 },
  ],
});
const toPage = (file: string) => ({ file, title: file.toUpperCase(), permalink: `/${file}/` });
const toRepetition = (file: string, first: string, similarity: number): Repetition => ({
  file,
  line: 3,
  first: { file: first, line: 4 },
  excerpt: 'Text',
  tokens: 30,
  similarity,
});

describe('the report', () => {
  const report = buildQualityPage({
    rules,
    scores: [toScore('b', 50), toScore('a', 50), toScore('c', 99.97), toScore('hidden', 1), toScore('unknown')],
    repetitions: [
      toRepetition('b', 'a', 1),
      toRepetition('c', 'hidden', 1),
      toRepetition('hidden', 'a', 1),
      toRepetition('c', 'a', 0.996),
    ],
    pages: ['c', 'b', 'a', 'unknown', 'without score'].map(toPage),
    head: { headSha: '0123456789abcdef', asOf: Date.parse('2026-11-21T01:02:03Z') },
  });

  it('lists the pages of the site that have a score, low to high, then by name', () => {
    expect(report.rows.map(({ file, total }) => [file, total])).toEqual([
      ['a', 50],
      ['b', 50],
      ['c', 99],
    ]);
    expect(report.average).toBe(66);
  });

  it('says 100 only where nothing is left to gain', () => {
    expect(report.rows[2]).toMatchObject({ total: 99, parts: [{ score: 59, remarks: [{ lost: 40 }] }] });
  });

  it('leaves out advice that gains nothing worth saying', () => {
    expect(report.rows[0]?.advice.map(({ gain }) => gain)).toEqual([4]);
  });

  it('says what ages are counted from', () => {
    expect(report.head).toEqual({ sha7: '0123456', at: '2026-11-21T01:02:03.000Z' });
  });

  it('lists repetitions on pages of the site, and calls only equal ones 100 percent', () => {
    expect(report.repetitions.rows.map(({ later, first, percent }) => [later.title, first.permalink, percent])).toEqual(
      [
        ['B', '/a/', 100],
        ['C', '/a/', 99],
      ],
    );
  });

  it('counts the repetitions that it does not list', () => {
    const repetitions = Array.from({ length: 60 }, () => toRepetition('b', 'a', 1));
    const { rows, count } = buildQualityPage({
      rules,
      scores: [],
      repetitions,
      pages: ['a', 'b'].map(toPage),
    }).repetitions;
    expect([rows.length, count]).toEqual([50, 60]);
  });

  it('is empty without pages', () => {
    expect(buildQualityPage({ rules, scores: [], repetitions: [], pages: [] })).toEqual({
      rows: [],
      repetitions: { rows: [], count: 0 },
      rules,
    });
  });
});

describe('the pages to start with and to learn from', () => {
  const rows = (count: number) =>
    buildQualityPage({
      rules,
      repetitions: [],
      scores: Array.from({ length: count }, (_, index) => toScore(`p${index}`, 90 + index)),
      pages: Array.from({ length: count }, (_, index) => toPage(`p${index}`)),
    }).rows;
  const names = (count: number) => {
    const { worst, best } = pickExtremes(rows(count), 2);
    return [worst.map(({ file }) => file), best.map(({ file }) => file)];
  };

  it('are never the same', () => {
    expect(names(9)).toEqual([
      ['p0', 'p1'],
      ['p8', 'p7'],
    ]);
    expect(names(3)).toEqual([['p0'], ['p2']]);
    expect(names(1)).toEqual([[], []]);
  });

  it('have nobody to learn from among low scores', () => {
    const low = rows(4).map((row) => ({ ...row, total: row.total - 30 }));
    expect(pickExtremes(low, 5)).toMatchObject({ worst: [{}, {}], best: [] });
  });

  it('leave out a page that needs nothing', () => {
    const whole = rows(2).map((row) => ({ ...row, advice: [] }));
    expect(pickExtremes(whole, 5).worst).toEqual([]);
  });
});

import { afterEach, beforeEach, expect, it } from 'vitest';
import { buildRecognition } from '../../src/lib/recognition/standings/buildRecognition.ts';
import { createTestRepository, type TestRepository } from '../../src/lib/git/testRepository.ts';
import { buildReport } from './buildReport.ts';
import { countMerges } from './countMerges.ts';
import { readBoardSource } from './readBoardSource.ts';
import { compareCounts, readShortlog, toVerdict } from './verify.ts';

const rita = 'Rita <rita@example.org>';

let repository: TestRepository;
beforeEach(() => {
  repository = createTestRepository();
});
afterEach(() => repository.remove());

/** Merges `count` branches in the name of `merger`. */
function merge(merger: string, count: number): void {
  const { commit, git } = repository;
  for (let index = 0; index < count; index++) {
    git('checkout', '--quiet', '-b', `side-${index}`);
    commit({ author: 'Ada <ada@example.org>', files: { [`docs/${index}.md`]: 'a\n' } });
    git('checkout', '--quiet', 'main');
    commit({ author: merger, files: { 'x.txt': 'x\n' } });
    git('reset', '--quiet', '--hard', 'HEAD~1');
    git('merge', '--quiet', '--no-ff', '-m', 'Merge', `side-${index}`);
    git('branch', '--quiet', '-D', `side-${index}`);
  }
}

async function readReport(optedOut?: string) {
  const source = await readBoardSource({ root: '/', repo: repository.dir });
  const people = optedOut === undefined ? [] : [{ aliases: [optedOut], optOut: true }];
  const rules = { ...source.rules, people };
  const recognition = buildRecognition({ ...source, rules, docsDir: 'docs', defaultLocale: 'en' });
  const merges = countMerges({ ...recognition, since: -Infinity });
  const report = buildReport({ ...recognition, configHash: '', window: 'all', merges });
  const shortlog = await readShortlog(repository.dir, source.history.headSha);
  return { ...report, verdict: toVerdict(compareCounts(shortlog, recognition)) };
}

it('counts for one person what they reviewed and what they merged, whatever their name in the trailers', async () => {
  repository.commit({ author: 'Ada <ada@example.org>', message: 'Write\n\nReviewed-by: R. Review <rita@example.org>' });
  merge(rita, 2);
  const { people, totals, verdict } = await readReport();
  expect(people.map(({ name, commits }) => [name, commits])).toEqual([
    ['Ada', 3],
    ['Rita', 2],
  ]);
  expect(totals).toMatchObject({ commits: 5, humans: 2 });
  expect(verdict).toEqual({ isEqual: true, text: '1 person, 3 commits: equal' });
});

it('gives those who only merge an id that nobody else has', async () => {
  repository.commit({ author: 'Rita <other@example.org>', files: { 'docs/b.md': 'b\n' } });
  merge(rita, 1);
  const { people } = await readReport();
  expect(people.map(({ name, commits, level }) => [name, commits, level])).toEqual([
    ['Ada', 1, 'newcomer'],
    ['Rita', 1, 'newcomer'],
    ['Rita', 1, null],
  ]);
  expect(new Set(people.map(({ id }) => id)).size).toBe(3);
});

it('names nobody who asked not to be named', async () => {
  repository.commit({ author: 'Ada <ada@example.org>', files: { 'docs/b.md': 'b\n' } });
  merge(rita, 2);
  const report = await readReport('rita@example.org');
  expect(report.anonymous).toEqual({ commits: 2, points: 0 });
  expect(report.totals).toMatchObject({ commits: 5 });
  expect(JSON.stringify(report)).not.toMatch(/rita/i);
});

it('leaves programs out', async () => {
  repository.commit({ author: 'Ada <ada@example.org>', files: { 'docs/b.md': 'b\n' } });
  merge('renovate-bot <bot@renovate.example>', 1);
  const { people, verdict } = await readReport();
  expect(people.map(({ name, commits }) => [name, commits])).toEqual([['Ada', 2]]);
  expect(verdict.isEqual).toBe(true);
});

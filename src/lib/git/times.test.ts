import { execFileSync } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestRepository, readAnew, type TestRepository } from './testRepository.ts';

let repository: TestRepository;
beforeEach(() => void (repository = createTestRepository()));
afterEach(() => repository.remove());

const read = () => readAnew(repository.dir);
const dayLength = 86_400_000;

/** Commits with times that `git commit` would not write, as git keeps them: seconds and an offset. */
function commitAt({ author = '0 +0000', committer, parent }: { author?: string; committer: string; parent?: string }) {
  const tree = repository.git('write-tree').trim();
  const parents = parent === undefined ? '' : `parent ${parent}\n`;
  const input = `tree ${tree}\n${parents}author A <a@e.org> ${author}\ncommitter C <c@e.org> ${committer}\n\nOdd\n`;
  const options = { cwd: repository.dir, input, encoding: 'utf8' } as const;
  const sha = execFileSync('git', ['hash-object', '-t', 'commit', '-w', '--stdin', '--literally'], options).trim();
  repository.git('update-ref', 'HEAD', sha);
}

async function datesOf(): Promise<string[]> {
  const { commits } = await read();
  return commits.map(({ day }) => new Date(day * dayLength).toISOString().slice(0, 10));
}

describe('a commit', () => {
  it('is never later than HEAD, but has its own day', async () => {
    repository.commit({ at: '2098-12-31T23:59:59Z' });
    repository.commit({ at: '2099-01-01T00:00:00Z' });
    repository.commit({ at: '2026-01-01T00:00:00Z' });
    const { commits, asOf } = await read();
    expect(new Set(commits.map(({ committedAt }) => committedAt))).toEqual(new Set([asOf]));
    expect(await datesOf()).toEqual(['2026-01-01', '2099-01-01', '2098-12-31']);
  });

  it('that is 33 days older than its parent stays after it, at its own time', async () => {
    repository.commit({ at: '2026-02-03T00:00:00Z', message: 'parent' });
    repository.commit({ at: '2026-01-01T00:00:00Z', message: 'child' });
    repository.commit({ at: '2026-03-01T00:00:00Z', message: 'head' });
    const { commits } = await read();
    expect(commits.map(({ subject }) => subject)).toEqual(['head', 'child', 'parent']);
    expect((commits[2]?.committedAt ?? 0) - (commits[1]?.committedAt ?? 0)).toBe(33 * dayLength);
  });

  it.each(['-86401', '0', 'x'])('that says %j is lifted to what came before, and moves no other', async (seconds) => {
    const day = (at: number) => new Date(Date.parse('2026-01-01T12:00:00Z') + at * 7 * dayLength).toISOString();
    for (let at = 0; at < 12; at++) repository.commit({ at: day(at) });
    commitAt({ committer: `${seconds} +0000`, parent: repository.git('rev-parse', 'HEAD').trim() });
    const atHead = await read();
    expect(atHead.asOf).toBe(atHead.commits[0]?.committedAt);
    expect(atHead.commits[0]?.day).toBeGreaterThanOrEqual(Math.floor(Date.parse(day(3)) / dayLength) - 45);
    repository.commit({ at: day(12) });
    const dates = await datesOf();
    expect(dates[1]?.slice(0, 4)).not.toBe('1970');
    expect(dates.toSpliced(1, 1)).toEqual(Array.from({ length: 13 }, (_, at) => day(12 - at).slice(0, 10)));
  });

  it('has the day of its committer, in UTC', async () => {
    const evening = Date.parse('2026-01-01T23:30:00Z') / 1000;
    commitAt({ author: `${evening - 40 * 86_400} -0500`, committer: `${evening} +0800` });
    expect(await datesOf()).toEqual(['2026-01-01']);
  });

  it.each(['+51800', '-9999', '+0000'])('has its time whatever its offset, such as %j', async (offset) => {
    commitAt({ committer: `1767312000 ${offset}` });
    expect((await read()).asOf).toBe(Date.parse('2026-01-02T00:00:00Z'));
  });

  it.each([
    ['after the year 9999', '253402300800', '9999-12-31T23:59:59.000Z'],
    ['after the last instant of a Date', '9999999999999', '9999-12-31T23:59:59.000Z'],
    ['too late for git', '99999999999999999999999', '9999-12-31T23:59:59.000Z'],
    ['before the epoch', '-86401', '1970-01-01T00:00:00.000Z'],
    ['never', 'x', '1970-01-01T00:00:00.000Z'],
  ])('that was made %s has a time with a year of four digits', async (_, seconds, expected) => {
    commitAt({ committer: `${seconds} +0000` });
    const { asOf, commits } = await read();
    expect([asOf, commits[0]?.committedAt].map((time) => new Date(time ?? NaN).toISOString())).toEqual([
      expected,
      expected,
    ]);
    expect(await datesOf()).toEqual([expected.slice(0, 10)]);
  });
});

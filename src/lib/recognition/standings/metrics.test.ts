import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commitsOf, humans } from '../ledger/testCommits.ts';
import { page, pointsOf, toContact, toLedger, type TestCommit } from '../ledger/testHistory.ts';
import { activeWindows, buildMetrics } from './metrics.ts';
import { windowStart } from './windows.ts';

const by = (name: string, ...times: string[]): TestCommit[] =>
  times.map((at) => ({ at, author: `${name} <${name}@e.org>` }));
const inOrder = (...commits: TestCommit[]) => commits.sort((a, b) => String(a.at).localeCompare(String(b.at)));
const now = '2026-08-22T12:00:00Z';
const metricsOf = (...commits: TestCommit[]) => buildMetrics(toLedger(inOrder(...commits, ...by('head', now))));

describe('at the time of HEAD', () => {
  it('people are active in a window whose edges count', () => {
    const { active } = metricsOf(
      ...by('a', '2026-08-21T12:00:00Z'),
      ...by('b', '2026-08-21T11:59:59Z', '2026-08-15T12:00:00Z'),
      ...by('c', '2026-07-23T12:00:00Z'),
      ...by('d', '2025-08-22T12:00:00Z'),
      ...by('e', '2025-08-22T11:59:59Z'),
    ).now;
    expect(active).toEqual({ 1: 2, 7: 3, 30: 4, 365: 5 });
  });

  it('newcomers have their first credit in the last 30 days', () => {
    const { newcomers } = metricsOf(...by('a', '2026-08-01'), ...by('b', '2026-07-01', '2026-08-01')).now;
    expect(newcomers).toBe(2);
  });

  it('retention compares the last 30 days with the 30 before', () => {
    const { retention } = metricsOf(
      ...by('stays', '2026-07-01', '2026-08-01'),
      ...by('leaves', '2026-07-01'),
      ...by('new', '2026-08-01'),
      ...by('older', '2026-06-01', '2026-08-01'),
    ).now;
    expect(retention).toEqual({ part: 1, whole: 2 });
  });

  it('conversion is a second day within 90, of those who started at least 90 days ago', () => {
    const { conversion } = metricsOf(
      ...by('returns', '2026-01-01', '2026-04-01'),
      ...by('late', '2026-01-01', '2026-04-02'),
      ...by('once', '2026-01-01T01:00:00Z', '2026-01-01T23:00:00Z'),
      ...by('young', '2026-08-01', '2026-08-02'),
    ).now;
    expect(conversion).toEqual({ part: 1, whole: 3 });
  });

  it('the absence factor is how many people hold half of the points of a year', () => {
    const large = by('a', '2026-08-01').map((commit) => ({ ...commit, changes: [page('a', 1000)] }));
    const old = by('b', '2024-01-01').map((commit) => ({ ...commit, changes: [page('a', 1000)] }));
    expect(metricsOf(...large, ...old, ...by('c', '2026-08-02')).now.absenceFactor).toBe(1);
    expect(
      metricsOf(...by('a', '2026-08-01'), ...by('b', '2026-08-02'), ...by('c', '2026-08-03')).now.absenceFactor,
    ).toBe(2);
    expect(buildMetrics(toLedger([{ changes: [] }])).now).toMatchObject({ absenceFactor: 0, newcomers: 0 });
  });

  it('what was taken back does not count, and who opted out does', () => {
    const commits = [
      { subject: 'x' },
      { author: 'Bob <b@e.org>', subject: 'Revert "x"' },
      { author: 'Jane <j@e.org>' },
    ];
    const ledger = toLedger(commits, { rules: { people: [{ aliases: ['j@e.org'], optOut: true }] } });
    expect(buildMetrics(ledger).now.active[30]).toBe(2);
  });
});

describe('over time', () => {
  it('there is a point for the end of each month that HEAD has seen whole', () => {
    const { months } = metricsOf(
      ...by('a', '2026-05-31T23:59:59.000Z'),
      ...by('b', '2026-06-01'),
      ...by('c', '2026-08-01'),
    );
    expect(months.map(({ month, at, active }) => [month, new Date(at).toISOString(), active[1], active[30]])).toEqual([
      ['2026-05', '2026-05-31T23:59:59.999Z', 1, 1],
      ['2026-06', '2026-06-30T23:59:59.999Z', 0, 1],
      ['2026-07', '2026-07-31T23:59:59.999Z', 0, 0],
    ]);
  });

  it('the months of a broken clock are not all shown', () => {
    expect(metricsOf(...by('a', '1970-01-01')).months).toHaveLength(600);
  });
});

describe('in every history', () => {
  const histories = commitsOf({ reverts: true });

  it('a wider window has no fewer people, and no window has more than there are', () => {
    fc.assert(
      fc.property(histories, (commits) => {
        const { months, now } = buildMetrics(toLedger(commits));
        for (const { active, retention, conversion, newcomers, absenceFactor } of [...months, now]) {
          const counted = activeWindows.map((days) => active[days]);
          expect(counted).toEqual([...counted].sort((a, b) => a - b));
          expect(counted.at(-1)).toBeLessThanOrEqual(humans.length);
          expect(newcomers).toBeLessThanOrEqual(active[30]);
          expect(absenceFactor).toBeLessThanOrEqual(active[365]);
          for (const { part, whole } of [retention, conversion]) expect(part).toBeLessThanOrEqual(whole);
        }
      }),
    );
  });

  it('a wider window has no fewer points for anybody', () => {
    fc.assert(
      fc.property(histories, (commits) => {
        const { persons, asOf } = toLedger(commits);
        for (const windows of [
          ['month', 'quarter', 'year', 'all'],
          ['1d', '7d', '30d', '90d', 'all'],
        ]) {
          for (const { credits } of persons) {
            const sums = windows.map((window) =>
              credits
                .filter(({ commit }) => commit.at >= (windowStart(window, asOf) ?? NaN))
                .reduce((sum, { awarded }) => sum + awarded, 0),
            );
            expect(sums).toEqual([...sums].sort((a, b) => a - b));
          }
        }
      }),
    );
  });

  it('the same numbers come out for people who opted out', () => {
    fc.assert(
      fc.property(histories, fc.constantFrom(...humans), (commits, human) => {
        const hidden = toLedger(commits, { rules: { people: [{ aliases: [toContact(human).email], optOut: true }] } });
        expect(buildMetrics(hidden)).toEqual(buildMetrics(toLedger(commits)));
        expect(Object.keys(pointsOf(hidden))).not.toContain(toContact(human).name);
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { createTestRepository, readAnew } from '../../../src/lib/git/testRepository.ts';
import { toHistory, type TestCommit } from '../../../src/lib/recognition/ledger/testHistory.ts';
import { defaultRules } from '../../../src/lib/recognition/rules/readRules.ts';
import { readSite } from '../../../src/lib/site.ts';
import { isProblem } from '../../../src/lib/problem.ts';
import { startForge, toIssue, toLabels, toUser } from '../fixtureForge.ts';
import { parseIssue } from '../forge/records.ts';
import { perform } from '../forge/action.ts';
import { buildSummary, type SummaryInput } from './buildSummary.ts';
import { toDays } from './days.ts';
import { historyAt } from './historyAt.ts';
import { isReported, resolutionOf } from './resolution.ts';
import { decideSummaryIssue, summaryLabel } from './summaryIssue.ts';
import { toMarkdown } from './toMarkdown.ts';

const time = (day: string) => Date.parse(`${day}T00:00:00Z`);
const week = { since: time('2026-11-09'), until: time('2026-11-16') };
const site = readSite({ SITE_URL: 'https://docs.example' });

const by = (name: string, ...days: string[]): TestCommit[] =>
  days.map((at) => ({ at: `${at}T12:00:00Z`, author: `${name} <${name.toLowerCase()}@e.org>` }));
const inOrder = (...commits: TestCommit[]) => commits.sort((a, b) => String(a.at).localeCompare(String(b.at)));
const summarize = (commits: TestCommit[], more: Partial<SummaryInput> = {}) => {
  const summary = buildSummary({
    history: toHistory(inOrder(...commits)),
    rules: defaultRules,
    docsDir: 'docs',
    defaultLocale: 'zh-Hans',
    ...week,
    ...more,
  });
  if (!summary) throw new Error('Expected a summary');
  return summary;
};

describe('the numbers', () => {
  it('are those of a day, a week and a month before the end', () => {
    const { spans, retention } = summarize([
      ...by('Ann', '2026-09-20', '2026-10-20', '2026-11-10'),
      ...by('Ben', '2026-10-01', '2026-11-15'),
      ...by('Cleo', '2026-10-01'),
      ...by('Dan', '2026-11-15', '2026-11-16'),
    ]);
    expect(spans).toEqual({
      1: { active: 2, contributions: 2, newcomers: 1 },
      7: { active: 3, contributions: 3, newcomers: 1 },
      30: { active: 3, contributions: 4, newcomers: 1 },
    });
    expect(retention).toEqual({ part: 2, whole: 3 });
  });

  it('do not change when more happens later', () => {
    const before = [...by('Ann', '2026-11-01', '2026-11-12'), ...by('Ben', '2026-11-10')];
    const later = by('Cleo', '2026-11-16', '2026-11-20');
    expect(summarize([...before, ...later])).toEqual(summarize(before));
  });

  it('leave out what was taken back, and count those who are not named', () => {
    const commits = [...by('Ann', '2026-11-10'), ...by('Eve', '2026-11-11')];
    const people = [{ aliases: ['eve@e.org'], optOut: true }];
    const { spans, newcomers } = summarize(commits, { rules: { ...defaultRules, people } });
    expect([spans[7].newcomers, newcomers.map(({ name }) => name)]).toEqual([2, ['Ann']]);
    const revert = { at: '2026-11-13T12:00:00Z', author: 'Ann <ann@e.org>', subject: 'Revert "Bad"' };
    const bad = { at: '2026-11-12T12:00:00Z', author: 'Ben <ben@e.org>', subject: 'Bad' };
    expect(summarize([...by('Ann', '2026-11-01'), bad, revert]).spans[7]).toMatchObject({
      newcomers: 0,
      contributions: 1,
    });
  });

  it('are not there before the first commit', () => {
    const history = toHistory(by('Ann', '2026-11-20'));
    expect(
      buildSummary({ history, rules: defaultRules, docsDir: 'docs', defaultLocale: 'zh-Hans', ...week }),
    ).toBeUndefined();
  });
});

describe('the news', () => {
  it('are newcomers, levels and badges that were not there before', () => {
    const days = Array.from({ length: 12 }, (_, n) => `2026-10-${String(n * 2 + 1).padStart(2, '0')}`);
    const { newcomers, levels, badges } = summarize([
      ...by('Ann', ...days, '2026-11-10').map((commit) => ({ ...commit, changes: [{ path: 'docs/a.md', lines: 30 }] })),
      ...by('Ben', '2026-11-01', '2026-11-12'),
      ...by('Cleo', '2026-11-11'),
    ]);
    expect(newcomers).toEqual([{ slug: 'cleo', name: 'Cleo' }]);
    expect(levels.map(({ name, level }) => [name, level])).toEqual([['Ann', { 'zh-Hans': '常客', en: 'Regular' }]]);
    expect(badges.map(({ name, badges: earned }) => [name, earned.length])).toEqual([['Ben', 1]]);
  });

  it('tell of old work on the day on which it is merged', async () => {
    const { dir, commit, git, remove } = createTestRepository();
    try {
      commit({ at: '2026-11-01T12:00:00Z', files: { 'docs/a.md': 'a\n' } });
      git('checkout', '--quiet', '-b', 'old');
      commit({ at: '2026-11-02T12:00:00Z', author: 'Bob <bob@example.org>', files: { 'docs/b.md': 'b\n' } });
      git('checkout', '--quiet', 'main');
      const head = commit({ at: '2026-11-08T12:00:00Z', files: { 'docs/a.md': 'c\n' } });
      commit({ at: '2026-11-12T12:00:00Z' });
      git('merge', '--quiet', '--no-ff', '-m', 'Merge', 'old');
      const history = await readAnew(dir);
      expect(historyAt(history, week.since)).toMatchObject({ headSha: head, asOf: Date.parse('2026-11-08T12:00:00Z') });
      expect(historyAt(history, week.since)?.commits).toHaveLength(2);
      const summary = buildSummary({
        history,
        rules: defaultRules,
        docsDir: 'docs',
        defaultLocale: 'zh-Hans',
        ...week,
      });
      expect(summary?.newcomers).toEqual([{ slug: 'bob', name: 'Bob' }]);
      expect(summary?.spans[7]).toMatchObject({ newcomers: 1 });
    } finally {
      remove();
    }
  });
});

describe('the rate of resolution', () => {
  const issue = (number: number, more: object = {}) =>
    parseIssue(
      toIssue(number, { labels: [], user: toUser('octo-newcomer'), created_at: '2026-11-10T00:00:00Z', ...more }),
    );

  it('is of the issues that people opened in that time, how many are closed', () => {
    const issues = [
      issue(1, { state: 'closed', closed_at: '2026-11-11T00:00:00Z' }),
      issue(2),
      issue(3, { state: 'closed', closed_at: '2026-11-17T00:00:00Z' }),
      issue(4, { created_at: '2026-10-01T00:00:00Z', state: 'closed', closed_at: '2026-11-11T00:00:00Z' }),
      issue(5, { labels: toLabels(['task']) }),
      issue(6, { pull_request: { url: '' } }),
      issue(7, { user: toUser('github-actions[bot]') }),
    ];
    const reported = issues.filter(isReported);
    expect(resolutionOf(reported, week)).toEqual({ part: 1, whole: 3 });
    expect(summarize(by('Ann', '2026-11-01'), { issues: reported }).spans[7].resolution).toEqual({ part: 1, whole: 3 });
  });

  it('is not known where the forge was not asked, and none where there were none', () => {
    const text = (issues?: []) =>
      toMarkdown(summarize(by('Ann', '2026-11-01'), issues && { issues }), { language: 'en', site });
    expect(text()).toContain('| Problems resolved | not known | not known | not known |');
    expect(text([])).toContain('| Problems resolved | none | none | none |');
  });
});

describe('the text', () => {
  const summary = summarize([...by('Ann', '2026-11-01', '2026-11-10'), ...by('Ben', '2026-11-10')]);

  it('is the table and the news, in either language', () => {
    const english = toMarkdown(summary, { language: 'en', site });
    expect(english).toContain('## Community summary 2026-11-09 to 2026-11-15');
    expect(english).toContain('| Active contributors | 0 | 2 | 2 |');
    expect(english).toContain('[Ben](https://docs.example/en/community/contributors/ben/)');
    const chinese = toMarkdown(summary, { language: 'zh-Hans', site });
    expect(chinese).toContain('| 活跃贡献者 | 0 | 2 | 2 |');
    expect(chinese).toContain('[Ben](https://docs.example/community/contributors/ben/)');
  });

  it('tells of tasks where they are known', () => {
    const title = { 'zh-Hans': '补上例子', en: 'Add an example' };
    const tasks = {
      finished: [{ id: 'T-012', title, people: [{ slug: 'ben', name: 'Ben' }] }],
      reopened: [{ id: 'T-013', title }],
    };
    const text = toMarkdown(summary, { language: 'en', site, tasks });
    expect(text).toContain('- [T-012](https://docs.example/en/community/tasks/t-012/) Add an example ([Ben](');
    expect(text).toContain('### Tasks open again\n\n- [T-013](');
  });

  it('shows names as they are, and mentions nobody', () => {
    const name = '@octocat](https://evil.example) <b>#1';
    const text = toMarkdown({ ...summary, newcomers: [{ slug: 'x', name }] }, { language: 'en', site });
    expect(text).not.toMatch(/@octocat|<b>|\(https:\/\/evil/);
  });

  it('stays below what an issue can hold', () => {
    const newcomers = Array.from({ length: 5000 }, (_, n) => ({ slug: `x${n}`, name: 'x'.repeat(200) }));
    const levels = newcomers.map((one) => ({ ...one, level: 'Regular' }));
    const text = toMarkdown({ ...summary, newcomers, levels }, { language: 'en', site });
    expect(text).toContain('And 4950 more.');
    expect(text.length).toBeLessThan(32_000);
  });
});

describe('the issue', () => {
  const existing = async (fixture: Awaited<ReturnType<typeof startForge>>) =>
    (await fixture.forge.list(`/issues?state=all&labels=${summaryLabel}`)).map((one) => parseIssue(one));

  it('is opened once for each week; the one before is closed', async () => {
    const fixture = await startForge();
    const post = async (days: typeof week, text: string) =>
      perform(fixture.forge, decideSummaryIssue({ days, text }, await existing(fixture)));
    await post({ since: time('2026-11-02'), until: week.since }, 'before');
    await post(week, 'now');
    await post(week, 'now');
    await post(week, 'better');
    expect(fixture.writes()).toEqual(['POST /issues', 'POST /issues', 'PATCH /issues/5000', 'PATCH /issues/5001']);
    const issues = await existing(fixture);
    expect(issues.map(({ title, isOpen }) => [title, isOpen])).toEqual([
      ['社区周报 Community summary 2026-11-02 – 2026-11-08', false],
      ['社区周报 Community summary 2026-11-09 – 2026-11-15', true],
    ]);
    expect(issues[1]?.body).toBe('<!-- otlp-docs:summary 2026-11-09 2026-11-16 -->\nbetter');
  });

  it('that somebody else has opened is left alone', async () => {
    const fixture = await startForge();
    const body = '<!-- otlp-docs:summary 2026-11-09 2026-11-16 -->\nmine';
    fixture.stored.issues.set(1, toIssue(1, { body, labels: toLabels([summaryLabel]) }));
    expect(decideSummaryIssue({ days: week, text: 'x' }, await existing(fixture))).toMatchObject([
      { do: 'open-issue' },
    ]);
  });
});

describe('the days', () => {
  const now = Date.parse('2026-11-18T15:00:00Z');

  it.each([
    [{}, week],
    [{ until: '2026-11-12' }, { since: time('2026-11-05'), until: time('2026-11-12') }],
    [{ since: '2026-11-01' }, { since: time('2026-11-01'), until: week.until }],
  ])('%j', (options, days) => expect(toDays(options, now)).toEqual(days));

  it('of a Monday are those of the week that has just ended', () => {
    expect(toDays({}, time('2026-11-16') + 1)).toEqual(week);
  });

  it.each([{ until: '2026-02-30' }, { until: 'today' }, { since: '2026-11-16' }, { since: '16.11.2026' }])(
    'are not %j',
    (options) => {
      try {
        toDays(options, now);
        expect.fail('no Problem');
      } catch (error) {
        expect(isProblem(error)).toBe(true);
      }
    },
  );
});

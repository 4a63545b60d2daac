import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readHistory } from '../../git/readHistory.ts';
import { createTestRepository, type TestRepository } from '../../git/testRepository.ts';
import { defaultRules } from '../rules/readRules.ts';
import { buildLedger } from './buildLedger.ts';
import {
  englishPage,
  firstTime,
  layout,
  page,
  pointsOf,
  shaOf,
  toLedger,
  toTaskRules,
  type TestCommit,
} from './testHistory.ts';

const large = [page('a', 100)];

describe('credits', () => {
  it('go to author and co-authors, each once, even one who repeats the author or a login of the same account', () => {
    const ledger = toLedger([
      {
        author: 'Ada <7+ada@users.noreply.github.com>',
        coAuthors: ['Ada L <7+ada-new@users.noreply.github.com>', 'Bob <B@e.org>', 'Bob <b@e.org>', '林徽因 <l@e.org>'],
        changes: large,
      },
    ]);
    expect(pointsOf(ledger)).toEqual({ Ada: 4900, Bob: 1050, 林徽因: 1050 });
    expect(ledger.persons.map(({ credits }) => credits[0]?.role)).toEqual(['author', 'co-author', 'co-author']);
  });

  it('of a program’s commit are a co-author’s share alone', () => {
    const bot = 'renovate-bot <r@e.org>';
    const ledger = toLedger([{ author: bot, coAuthors: ['Ada <ada@e.org>'], changes: large }, { author: bot }]);
    expect(pointsOf(ledger)).toEqual({ Ada: 2100 });
    expect(ledger.commits).toHaveLength(1);
    expect(ledger.bots).toEqual({ identities: 1, commits: 1 });
  });

  it.each(['OpenTelemetry Bot', 'dependabot[bot]', 'renovate-bot'])('are not given to %s', (name) => {
    expect(toLedger([{ author: `${name} <x@e.org>` }])).toMatchObject({ persons: [], bots: { identities: 1 } });
  });

  it.each(['Abbott', 'Jo Talbot', 'Boten Anna', 'Robot-Inventor', '博特'])('are given to %s', (name) => {
    expect(pointsOf(toLedger([{ author: `${name} <x@e.org>` }]))).toEqual({ [name]: 2000 });
  });

  it('are not given for merges', () => {
    expect(
      toLedger([{ changes: large }, { parents: [shaOf(0), 'f'.repeat(40)], author: 'Bob <b@e.org>' }]),
    ).toMatchObject({
      persons: [{ name: 'Ada' }],
      commits: [{ sha: shaOf(0) }],
    });
  });

  it('are not given outside of the folder that was read, which only shows who came from where', () => {
    const commits: TestCommit[] = [
      { subject: 'x' },
      { outside: true, changes: [], author: 'Bob <b@e.org>', tasks: ['T-1'] },
      { subject: 'Revert "x"', author: 'Eve <e@e.org>' },
    ];
    expect(pointsOf(toLedger(commits, { tasks: toTaskRules({ 'T-1': 1000 }) }))).toEqual({ Ada: 0, Eve: 1000 });
  });

  it('stand newest first, and people in the order of their first contributions', () => {
    const ledger = toLedger([{ author: 'Bob <b@e.org>' }, {}, { author: 'Bob <b@e.org>' }]);
    expect(ledger.persons.map(({ name, credits }) => [name, ...credits.map(({ commit }) => commit.sha)])).toEqual([
      ['Bob', shaOf(2), shaOf(0)],
      ['Ada', shaOf(1)],
    ]);
  });
});

describe('a day', () => {
  it('is that of the commit itself, whatever HEAD’s clock says', () => {
    const days = Array.from({ length: 5 }, (_, day): TestCommit => ({
      at: firstTime + day * 86_400_000,
      changes: large,
    }));
    const head = { at: '2020-01-01T00:00:00Z', author: 'Bob <b@e.org>' };
    const ledger = toLedger([...days, head]);
    expect(pointsOf(ledger)['Ada']).toBe(35_000);
    expect(new Set(ledger.commits.map(({ day }) => day)).size).toBe(6);
    expect(ledger.commits.every(({ at }) => at === ledger.asOf)).toBe(true);
  });
});

describe('reviews', () => {
  const reviewers = ['Bob <b@e.org>', 'Eve <e@e.org>'];

  it('share a pool of their own, without authors and programs', () => {
    const ledger = toLedger([{ changes: large, reviewers: [...reviewers, 'Ada <ada@e.org>', 'x-bot <x@e.org>'] }]);
    expect(pointsOf(ledger)).toEqual({ Ada: 7000, Bob: 250, Eve: 250 });
    expect(ledger.persons[1]?.credits[0]).toMatchObject({ type: 'review', role: 'reviewer', rank: 0 });
  });

  it('end at the limit of a day, and neither damp commits nor are damped by them', () => {
    const reviewed = Array.from({ length: 9 }, (_, index): TestCommit => ({
      at: firstTime + index,
      reviewers: ['Bob <b@e.org>'],
    }));
    expect(pointsOf(toLedger([...reviewed, { at: firstTime + 9, author: 'Bob <b@e.org>' }]))['Bob']).toBe(4000);
  });

  it('of commits that were taken back, or in which nothing counts, are worth nothing', () => {
    const nothing = { reviewers, changes: [{ path: 'yarn.lock', lines: 5 }] };
    expect(pointsOf(toLedger([nothing, { subject: 'x', reviewers }, { subject: 'Revert "x"' }]))).toMatchObject({
      Bob: 0,
      Eve: 0,
    });
  });
});

describe('tasks', () => {
  const tasks = toTaskRules({ 'T-1': 5000, 'T-2': 3000 });

  it('give their bonus once, to the people of the first commit that names them and passes, undamped', () => {
    const first = { at: firstTime, tasks: ['T-1', 'T-9'], coAuthors: ['Bob <b@e.org>'] };
    const ledger = toLedger([first, { at: firstTime + 1, tasks: ['T-1', 'T-2'] }, { tasks: ['T-2'] }], { tasks });
    const bonuses = ledger.persons.map(({ credits }) =>
      credits.filter(({ type }) => type === 'task').map(({ task, awarded }) => [task, awarded]),
    );
    expect(bonuses).toEqual([
      [
        ['T-2', 3000],
        ['T-1', 3500],
      ],
      [['T-1', 1500]],
    ]);
  });

  it('wait for another commit if the first one was taken back', () => {
    const commits: TestCommit[] = [
      { subject: 'x', tasks: ['T-1'] },
      { subject: 'Revert "x"' },
      { tasks: ['T-1'], author: 'Bob <b@e.org>' },
    ];
    expect(pointsOf(toLedger(commits, { tasks }))['Bob']).toBe(7000);
  });
});

describe('pages', () => {
  it('are created once, in whatever language first, and not by reverts or what they took back', () => {
    const ledger = toLedger([
      { subject: 'x', changes: [page('a', 9, 'A')] },
      { subject: 'Revert "x"', changes: [page('a', 9, 'D'), page('b', 9, 'A')] },
      { changes: [englishPage('a', 9, 'A'), { path: 'docs/_part.md', status: 'A' }] },
      { changes: [page('a', 9, 'A'), page('b', 9, 'A')] },
    ]);
    expect(ledger.commits.map(({ created }) => created)).toEqual([
      ['docs/b.md'],
      [englishPage('a').path],
      undefined,
      undefined,
    ]);
  });

  it('rest until somebody changes a line of them', () => {
    const ledger = toLedger([
      { at: '2025-01-01T00:00:00Z' },
      { at: '2025-06-01T00:00:00Z', changes: [page('a', 0)] },
      { at: '2026-01-01T12:00:00Z', changes: [page('a'), page('new')] },
    ]);
    expect(ledger.commits.map(({ rested }) => rested)).toEqual([365, undefined, undefined]);
  });
});

describe('somebody who opted out', () => {
  const people = [
    { aliases: ['jane@secret.example', '9+old@users.noreply.github.com'], optOut: true, name: 'J.  Deadname' },
  ];

  it('is a number, whatever the subjects say', () => {
    const subject =
      '林徽因: thank JANE HIDDEN, (cc:jane@laptop) =jane@secret.example. @hiddenlogin J. Deadname Jane\u200b Hidden';
    const ledger = toLedger(
      [
        { author: 'Jane Hidden <jane@secret.example>', changes: large },
        { author: '林徽因 <jane@laptop>', coAuthors: ['Jane Hidden <other@secret.example>'], subject },
        {
          author: 'Bob <b@e.org>',
          reviewers: ['Janey <9+hiddenlogin@users.noreply.github.com>'],
          subject: `${'x'.repeat(195)} Jane Hidden`,
        },
      ],
      { rules: { people } },
    );
    expect(JSON.stringify(ledger)).not.toMatch(/jan|hid|deadname|secret|laptop|@\w/i);
    expect(ledger.anonymous.map((credits) => credits.length)).toEqual([2, 1]);
    expect(pointsOf(ledger)).toEqual({ 林徽因: 1400, Bob: 2000, Anonymous: 7000 + 600 + 500 });
  });
});

describe('a ledger of a real repository', () => {
  let repository: TestRepository;
  beforeEach(() => void (repository = createTestRepository()));
  afterEach(() => repository.remove());

  it('reads lines, trailers and moves', async () => {
    const text = Array.from({ length: 100 }, (_, line) => `line ${line}\n`).join('');
    repository.commit({
      files: { 'docs/指标.md': text },
      message: 'Add\n\nReviewed-by: Bob <b@e.org>\nCo-authored-by: Eve <e@e.org>',
    });
    repository.commit({ author: 'Mover <m@e.org>', moves: { 'docs/指标.md': 'docs/a.md' } });
    const history = await readHistory(repository.dir);
    if (history.kind === 'unavailable') throw new Error(history.message);
    const ledger = buildLedger(history, { rules: defaultRules, layout, include: ['**'] });
    expect(pointsOf(ledger)).toEqual({ 'Ada Lovelace': 4900, Eve: 2100, Bob: 500, Mover: 1000 });
    expect(ledger.commits[1]).toMatchObject({ lines: 100, pages: ['docs/a.md'], created: ['docs/a.md'] });
  });
});

import type { AvailableHistory, Change, Commit, Contact } from '../../git/history.ts';
import { defaultRules } from '../rules/readRules.ts';
import type { Rules } from '../rules/rules.ts';
import { dayLength } from '../days.ts';
import { buildAttribution, type Attribution, type LedgerOptions } from './buildLedger.ts';
import type { Passes, TaskRules } from './finishes.ts';
import { createLayout } from './layout.ts';
import type { Ledger } from './ledger.ts';

export type TestChange = Partial<Change> & { path: string };

/** A commit to be; contacts as `Name <address>`, the time as ISO text or milliseconds. */
export type TestCommit = Partial<
  Omit<Commit, 'author' | 'coAuthors' | 'reviewers' | 'committedAt' | 'day' | 'changes'> & {
    author: string;
    coAuthors: string[];
    reviewers: string[];
    at: string | number;
    changes: TestChange[];
  }
>;

export const layout = createLayout({ docsDir: 'docs', defaultLocale: 'zh-Hans' });
export const firstTime = Date.parse('2026-01-01T00:00:00Z');
const english = 'i18n/en/docusaurus-plugin-content-docs/current';

/** One page in Chinese with so many changed lines. */
export const page = (name: string, lines = 1, status = 'M'): TestChange => ({ path: `docs/${name}.md`, lines, status });
export const englishPage = (name: string, lines = 1, status = 'M'): TestChange => ({
  path: `${english}/${name}.md`,
  lines,
  status,
});

/**
 * A linear history from its oldest commit on, one a day; each changes one line of `docs/a.md` by Ada unless it says
 * otherwise, and a revert what its target changed.
 */
export function toHistory(commits: readonly TestCommit[]): AvailableHistory {
  const built = commits.map((commit, index) => toCommit(withTargetsChanges(commit, commits, index), index)).reverse();
  const asOf = built[0]?.committedAt ?? 0;
  return {
    kind: 'available',
    headSha: built[0]?.sha ?? '',
    folder: '',
    asOf,
    commits: built.map((commit) => ({ ...commit, committedAt: Math.min(commit.committedAt, asOf) })),
  };
}

function withTargetsChanges(commit: TestCommit, commits: readonly TestCommit[], index: number): TestCommit {
  const [, title] = /^Re(?:vert|apply) "(.*?)(?: \(#\d+\))?"/.exec(commit.subject ?? '') ?? [];
  const name = commit.reverts?.[0]?.toLowerCase();
  if (commit.changes || (title ?? name) === undefined) return commit;
  for (let place = index - 1; place >= 0; place--) {
    const target = commits[place];
    const isTarget = name === undefined ? target?.subject?.startsWith(title ?? '') : shaOf(place).startsWith(name);
    if (target && isTarget) return { ...commit, changes: target.changes ?? [page('a')] };
  }
  return commit;
}

type TestOptions = Partial<Omit<LedgerOptions, 'rules'>> & { rules?: Partial<Rules> };

export function toAttribution(commits: readonly TestCommit[], { rules, ...options }: TestOptions = {}): Attribution {
  return buildAttribution(toHistory(commits), {
    rules: { ...defaultRules, ...rules },
    layout,
    include: ['**'],
    ...options,
  });
}

export function toLedger(commits: readonly TestCommit[], options?: TestOptions): Ledger {
  return toAttribution(commits, options).ledger;
}

/** Tasks with their bonus in thousandths; what passes is up to the test. */
export function toTaskRules(bonuses: Readonly<Record<string, number>>, passes: Passes = () => true): TaskRules {
  return { bonusOf: new Map(Object.entries(bonuses)), passes };
}

export const shaOf = (index: number): string => (index + 1).toString(16).padStart(4, '0').repeat(10);

function toCommit({ author, coAuthors, reviewers, at, changes, ...rest }: TestCommit, index: number): Commit {
  const time = typeof at === 'number' ? at : at === undefined ? firstTime + index * dayLength : Date.parse(at);
  return {
    sha: shaOf(index),
    parents: index === 0 ? [] : [shaOf(index - 1)],
    committedAt: time,
    day: Math.floor(time / dayLength),
    author: toContact(author ?? 'Ada <ada@e.org>'),
    coAuthors: (coAuthors ?? []).map(toContact),
    reviewers: (reviewers ?? []).map(toContact),
    tasks: [],
    subject: 'Change',
    reverts: [],
    changes: (changes ?? [page('a')]).map((change) => ({
      status: 'M',
      lines: 1,
      ...(change.status !== 'D' && { headPath: change.path }),
      ...change,
    })),
    ...rest,
  };
}

export function toContact(text: string): Contact {
  const [, name = '', email = ''] = /^(.*?)\s*<(.*)>$/s.exec(text) ?? [];
  return { name, email };
}

/** Thousandths by name; what people who opted out have is `Anonymous`. */
export function pointsOf(ledger: Ledger): Record<string, number> {
  const sum = (credits: { awarded: number }[]) => credits.reduce((total, { awarded }) => total + awarded, 0);
  const named = ledger.persons.map(({ name, credits }): [string, number] => [name, sum(credits)]);
  const anonymous: [string, number][] =
    ledger.anonymous.length > 0 ? [['Anonymous', sum(ledger.anonymous.flat())]] : [];
  return Object.fromEntries([...named, ...anonymous]);
}

import type { AvailableHistory } from '../../../src/lib/git/history.ts';
import { dayLength } from '../../../src/lib/recognition/days.ts';
import type { Credit } from '../../../src/lib/recognition/ledger/ledger.ts';
import {
  buildRecognition,
  type Recognition,
  type RecognitionInput,
} from '../../../src/lib/recognition/standings/buildRecognition.ts';
import { counts } from '../../../src/lib/recognition/standings/counts.ts';
import { buildMetrics, type Ratio } from '../../../src/lib/recognition/standings/metrics.ts';
import type { Award } from '../../../src/lib/recognition/standings/recognition.ts';
import type { LocalizedText } from '../../../src/lib/recognition/rules/rules.ts';
import { historyAt } from './historyAt.ts';
import { resolutionOf, type IssueTimes } from './resolution.ts';

/** Days that the numbers look back from the end of a summary. */
export const spans = [1, 7, 30] as const;
export type Span = (typeof spans)[number];

export type PersonName = { slug: string; name: string };

export type Summary = {
  /** Milliseconds since the epoch; `until` is the first moment that does not count any more. */
  since: number;
  until: number;
  spans: Record<Span, SpanNumbers>;
  /** Of those active in the 30 days before the last 30, how many were active in the last 30 too. */
  retention: Ratio;
  /** From here on: what has come about between `since` and `until`. */
  newcomers: PersonName[];
  levels: (PersonName & { level: LocalizedText })[];
  badges: (PersonName & { badges: LocalizedText[] })[];
};

export type SpanNumbers = {
  active: number;
  /** Commits by people that have come to the main branch, without those that were taken back. */
  contributions: number;
  /** People whose first contribution has come to the main branch. */
  newcomers: number;
  /** Of the issues that people opened, how many are closed; absent where the forge was not asked. */
  resolution?: Ratio;
};

export type SummaryInput = Omit<RecognitionInput, 'history'> & {
  history: AvailableHistory;
  since: number;
  until: number;
  issues?: readonly IssueTimes[];
};

/** What the summary of some days says; undefined before the first commit. Only from what it is given: the same at any time. */
export function buildSummary({ history, since, until, issues, ...input }: SummaryInput): Summary | undefined {
  const at = (time: number): Recognition | undefined => {
    const known = historyAt(history, time);
    return known && buildRecognition({ ...input, history: known });
  };
  const now = at(until);
  if (!now) return undefined;
  const metrics = buildMetrics({ ...now.ledger, asOf: until - 1 }).now;
  const numbers = (span: Span): SpanNumbers => {
    const then = at(until - span * dayLength);
    return {
      active: metrics.active[span],
      contributions: subtract(landed(now), then && landed(then)),
      newcomers: Math.max(0, countPeople(now) - (then ? countPeople(then) : 0)),
      ...(issues && { resolution: resolutionOf(issues, { since: until - span * dayLength, until }) }),
    };
  };
  return {
    since,
    until,
    spans: { 1: numbers(1), 7: numbers(7), 30: numbers(30) },
    retention: metrics.retention,
    ...findNews(now, at(since)),
  };
}

/** Who is new, and who has reached what, since then. */
function findNews(now: Recognition, then: Recognition | undefined): Pick<Summary, 'newcomers' | 'levels' | 'badges'> {
  const { levels, badges } = now.rules;
  const news: Pick<Summary, 'newcomers' | 'levels' | 'badges'> = { newcomers: [], levels: [], badges: [] };
  for (const [slug, standing] of now.standings) {
    if (!hasWorked(standing.person.credits)) continue;
    const before = then?.standings.get(slug);
    const who = { slug, name: standing.person.name };
    if (!before || !hasWorked(before.person.credits)) news.newcomers.push(who);
    // Everybody who contributes has the first level, and the badge for it: the welcome says that.
    const level = fresh(standing.levels, before?.levels).findLast(({ id }) => id !== levels[0]?.id);
    const reached = levels.find(({ id }) => id === level?.id);
    if (reached) news.levels.push({ ...who, level: reached.name });
    const ids = new Set(fresh(standing.badges, before?.badges).map(({ id }) => id));
    const earned = badges.filter(({ id, kind }) => ids.has(id) && kind !== 'first-merge');
    if (earned.length > 0) news.badges.push({ ...who, badges: earned.map(({ name }) => name) });
  }
  return news;
}

function fresh(now: readonly Award[], before: readonly Award[] = []): Award[] {
  return now.filter(({ id }) => !before.some((one) => one.id === id));
}

function landed({ ledger }: Recognition): Set<string> {
  return new Set(ledger.commits.filter(({ pool }) => pool > 0).map(({ sha }) => sha));
}

function subtract(now: ReadonlySet<string>, then: ReadonlySet<string> = new Set()): number {
  return [...now].filter((sha) => !then.has(sha)).length;
}

/** Those who are not named too. */
function countPeople({ ledger }: Recognition): number {
  return [...ledger.persons.map(({ credits }) => credits), ...ledger.anonymous].filter(hasWorked).length;
}

function hasWorked(credits: readonly Credit[]): boolean {
  return credits.some(counts);
}

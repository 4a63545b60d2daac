import type { Layout } from '../../src/lib/recognition/ledger/layout.ts';
import { presentLevel } from '../../src/lib/recognition/standings/presentLevel.ts';
import type { Award, Standing } from '../../src/lib/recognition/standings/recognition.ts';
import { localize } from '../../src/lib/recognition/rules/localize.ts';
import type { LocalizedText, Rules } from '../../src/lib/recognition/rules/rules.ts';
import { summarizeCredits } from '../../plugins/contributors/views/summarizeCredits.ts';
import { formatPoints, toPoints } from '../contributors/points.ts';
import { toCount } from '../contributors/toCount.ts';
import { toTable } from '../contributors/table.ts';
import { toReason } from './toReason.ts';

/** Times are ISO 8601 in UTC. */
type Earned = { id: string; name: string; at: string; sha: string };
type ExplainedCredit = {
  sha: string;
  at: string;
  subject: string;
  type: string;
  role: string;
  points: number;
  why: string;
};

/** Of all time; points with at most three decimals. */
export type PersonExplanation = {
  id: string;
  name: string;
  points: number;
  commits: number;
  coAuthored: number;
  /** ISO weeks with points. */
  weeks: number;
  types: Record<string, number>;
  level?: Earned;
  /** What is missing to the next level; absent on the highest one. */
  next?: { id: string; name: string; points: number; weeks: number };
  /** Oldest first. */
  badges: Earned[];
  /** Newest first. */
  credits: ExplainedCredit[];
};

/** What somebody has, and why. Names of levels and badges in English. Pure. */
export function explainPerson(
  standing: Standing,
  { rules, layout }: { rules: Rules; layout: Layout },
): PersonExplanation {
  const { person, points, weeks, levels, badges } = standing;
  const { commits, coAuthored, types } = summarizeCredits(person.credits, layout);
  const [level] = toEarned(levels.slice(-1), rules.levels);
  const { next, missing } = presentLevel(standing, rules.levels) ?? {};
  return {
    id: person.slug,
    name: person.name,
    points: toPoints(points),
    commits,
    coAuthored,
    weeks,
    types: Object.fromEntries(Object.entries(types).map(([type, amount]) => [type, toPoints(amount)])),
    ...(level && { level }),
    ...(next &&
      missing && {
        next: {
          id: next.id,
          name: localize(next.name, 'en'),
          points: toPoints(missing.points),
          weeks: missing.weeks,
        },
      }),
    badges: toEarned(badges, rules.badges),
    credits: person.credits.map((credit) => ({
      sha: credit.commit.sha,
      at: new Date(credit.commit.at).toISOString(),
      subject: credit.commit.subject,
      type: credit.type,
      role: credit.role,
      points: toPoints(credit.awarded),
      why: toReason(credit, rules.points),
    })),
  };
}

function toEarned(awards: Award[], entries: { id: string; name: LocalizedText }[]): Earned[] {
  return awards.map(({ id, sha, at }) => {
    const name = entries.find((entry) => entry.id === id)?.name ?? id;
    return { id, name: localize(name, 'en'), at: new Date(at).toISOString(), sha };
  });
}

/** The same for people, with the newest `shown` credits. Pure. */
export function toPersonText(explanation: PersonExplanation, shown: number): string {
  const { id, name, points, commits, coAuthored, weeks, types, level, next, badges, credits } = explanation;
  const kinds = Object.entries(types).sort(([, a], [, b]) => b - a);
  const listed = credits.slice(0, shown);
  return [
    `${name} (${id}): ${formatPoints(points)} points, ${toCount(commits, 'commit')}, ${coAuthored} co-authored, ${toCount(weeks, 'active week')}`,
    '',
    `Kinds   ${kinds.map(([type, amount]) => `${type} ${formatPoints(amount)}`).join(', ')}`,
    ...(level ? [`Level   ${level.name}, since ${level.at.slice(0, 10)} (${level.sha.slice(0, 12)})`] : []),
    ...(next ? [`Next    ${next.name}: ${describeMissing(next)}`] : []),
    ...badges.map((badge) => `Badge   ${badge.name}, ${badge.at.slice(0, 10)} (${badge.sha.slice(0, 12)})`),
    '',
    ...toTable(
      [
        { title: 'Date', align: 'left' },
        { title: 'Commit', align: 'left' },
        { title: 'Points', align: 'right' },
        { title: 'Subject', align: 'left', widest: 40 },
        { title: 'Why', align: 'left' },
      ],
      listed.map(({ at, sha, points, subject, why }) => [
        at.slice(0, 10),
        sha.slice(0, 12),
        String(points),
        subject,
        why,
      ]),
    ),
    ...(credits.length > shown ? [`… and ${credits.length - shown} more; --all lists them.`] : []),
    '',
  ].join('\n');
}

function describeMissing({ points, weeks }: { points: number; weeks: number }): string {
  const missing = [points > 0 ? `${points} points` : '', weeks > 0 ? toCount(weeks, 'active week') : ''];
  return `${missing.filter(Boolean).join(' and ')} to go`;
}

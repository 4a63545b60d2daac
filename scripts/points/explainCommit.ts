import type { Ledger, LedgerCommit } from '../../src/lib/recognition/ledger/ledger.ts';
import type { PointRules } from '../../src/lib/recognition/rules/rules.ts';
import { toPoints } from '../contributors/points.ts';
import { toCount } from '../contributors/toCount.ts';
import { toTable } from '../contributors/table.ts';
import { toPoolReason, toShareReason } from './toReason.ts';

/** `id` and the rest are absent for those who asked not to be named, who are one row. */
type Share = { id?: string; name: string; type?: string; role?: string; base: number; points?: number; why: string };

export type CommitExplanation = {
  sha: string;
  /** ISO 8601 in UTC. */
  at: string;
  subject: string;
  type: string;
  /** Scored files and the changed lines in them. */
  files: number;
  lines: number;
  size: number;
  weight: number;
  pool: number;
  why: string;
  /** Commits that it takes back, and the one that took it back. */
  reverts: string[];
  revertedBy?: string;
  shares: Share[];
};

/** Where a commit's points come from and whom they went to. Points have at most three decimals. Pure. */
export function explainCommit(commit: LedgerCommit, ledger: Ledger, points: PointRules): CommitExplanation {
  const { sha, at, subject, type, files, lines, size, weight, pool, revertedBy } = commit;
  const shares = ledger.persons.flatMap(({ slug, name, credits }) =>
    credits
      .filter((credit) => credit.commit.sha === sha)
      .map((credit): Share => ({
        id: slug,
        name,
        type: credit.type,
        role: credit.role,
        base: toPoints(credit.base),
        points: toPoints(credit.awarded),
        why: toShareReason(credit, points),
      })),
  );
  shares.sort((a, b) => b.base - a.base);
  // Neither role nor damped points: these would tell which other commits of the day are by the same person.
  const hidden = ledger.anonymous.flat().filter((credit) => credit.commit.sha === sha);
  if (hidden.length > 0) {
    const base = toPoints(hidden.reduce((sum, credit) => sum + credit.base, 0));
    const why = `asked not to be named: ${base} before damping; more is not told`;
    shares.push({ name: 'Anonymous', base, why });
  }
  return {
    sha,
    at: new Date(at).toISOString(),
    subject,
    type,
    files,
    lines,
    size,
    weight: toPoints(weight),
    pool: toPoints(pool),
    why: toPoolReason(commit, points),
    reverts: ledger.commits.filter((other) => other.revertedBy === sha).map((other) => other.sha),
    ...(revertedBy !== undefined && { revertedBy }),
    shares,
  };
}

/** The same for people. Pure. */
export function toCommitText(explanation: CommitExplanation): string {
  const { sha, at, subject, type, files, lines, pool, why, reverts, shares } = explanation;
  const table = toTable(
    [
      { title: 'Points', align: 'right' },
      { title: 'Who', align: 'left', widest: 40 },
      { title: 'Why', align: 'left' },
    ],
    shares.map(({ name, points = '', why }) => [String(points), name, why]),
  );
  return [
    `${sha.slice(0, 12)}  ${at.slice(0, 10)}  ${subject}`,
    '',
    `Kind     ${type}`,
    `Scored   ${toCount(lines, 'line')} in ${toCount(files, 'file')}; documents are counted, other files estimated from their size`,
    `Pool     ${pool}: ${why}`,
    ...(reverts.length > 0 ? [`Reverts  ${reverts.map((other) => other.slice(0, 12)).join(', ')}`] : []),
    '',
    ...table,
    '',
  ].join('\n');
}

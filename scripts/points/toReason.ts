import type { Credit, LedgerCommit } from '../../plugins/contributors/ledger/ledger.ts';
import type { PointRules } from '../../plugins/contributors/rules/rules.ts';
import { explainCredit, type WhyPart } from '../../plugins/contributors/views/profileWhy.ts';

/** Why a credit is worth what it is, in one line: the steps that the site shows, in order. Pure. */
export function toReason(credit: Credit, points: PointRules): string {
  const { type, base, awarded } = credit;
  const parts = explainCredit(credit, points).map(toWords);
  if (type === 'review' && awarded < base) parts.push(`the limit of a day leaves ${awarded / 1000}`);
  return parts.join('; ');
}

/** How a commit comes to the points that its authors share, in one line. Pure. */
export function toPoolReason(commit: LedgerCommit, points: PointRules): string {
  const whole: Credit = { commit, type: commit.type, role: 'author', base: commit.pool, rank: 0, awarded: commit.pool };
  return toReason(whole, points);
}

/** All decimals that there are, so that sums can be checked. */
function toWords(step: WhyPart): string {
  switch (step.part) {
    case 'reverted':
      return `taken back by ${step.by.slice(0, 12)}: 0`;
    case 'unscored':
      return 'nothing that it changed counts: 0';
    case 'size':
      return `${count(step.lines, 'line')}${step.counted ? `, of which ${step.counted} count` : ''}: size ${step.size}`;
    case 'bulk':
      return `at most that, for ${step.files} files are more than ${step.limit}`;
    case 'weight':
      return `x ${step.weight / 1000} for ${step.type}`;
    case 'revert':
      return `a revert: ${step.pool / 1000}`;
    case 'review':
      return `a review: ${step.base / 1000}`;
    case 'task':
      return `a finished task: ${step.base / 1000}`;
    case 'share':
      return `${step.role}: ${step.base / 1000} of ${step.pool / 1000}`;
    case 'rank':
      return toDamping(step.rank);
  }
}

function toDamping(rank: number): string {
  if (rank === 1) return 'second of the day: halved';
  if (rank === 2) return 'third of the day: a quarter';
  return `${rank + 1}th of the day: 1/${2 ** rank}`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

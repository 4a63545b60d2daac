import { isRecord } from '../../docs/yaml.ts';
import { dayLength, decay, toPart, withoutScore } from './parts.ts';
import { proofs, type PartScore, type Proof, type Remark, type StatementId } from './quality.ts';
import type { Subject } from './scorePage.ts';

/** How the page was proven, and how long ago, as its front matter says. */
export function scoreVerified({ page, rules, asOf, isClaim }: Subject): PartScore {
  const verified = page.frontMatter?.data['verified'];
  const how = isRecord(verified) ? proofs.find((proof) => proof === verified['how']) : undefined;
  if (!isRecord(verified) || how === undefined) {
    if (!isClaim && verified === undefined) return withoutScore('verified', { id: 'nothing-to-prove' });
    return toPart('verified', [{ id: 'unverified', lost: 100 }], whole);
  }
  const points = rules.verified[how];
  const days = toDays(verified['on'], asOf);
  const losses: Remark[] = [{ id: remarkOf[how], lost: 100 - points }];
  if (days === 'undated') losses.push({ id: 'proof-undated', lost: points / 2 });
  else if (days !== 'unknown')
    losses.push({ id: 'proof-old', lost: points * (1 - decay(days, rules.verified)), values: { days } });
  return toPart('verified', losses, { id: remarkOf[how] });
}

const whole = { id: 'proof-executed' } as const;

const remarkOf = {
  executed: 'proof-executed',
  'executed-by-hand': 'proof-by-hand',
  documented: 'proof-documented',
} as const satisfies Record<Proof, StatementId>;

/** Days from a date to `asOf`; a date that is later, in another zone perhaps, is today. */
function toDays(on: unknown, asOf: number | undefined): number | 'undated' | 'unknown' {
  const date = on instanceof Date ? on.getTime() : Date.parse(typeof on === 'string' ? on : '');
  if (Number.isNaN(date)) return 'undated';
  return asOf === undefined ? 'unknown' : Math.max(0, Math.floor((asOf - date) / dayLength));
}

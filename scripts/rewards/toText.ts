import type { Language } from '../../src/lib/docs/language.ts';
import { Problem } from '../../src/lib/problem.ts';
import { localize } from '../../src/lib/recognition/rules/localize.ts';
import type { Reward } from '../../src/lib/recognition/rules/rewards.ts';
import { pickOwn, stockLeft, toBalance } from '../../src/lib/recognition/standings/rewards/balance.ts';
import { toTable } from '../contributors/table.ts';
import { safeLine } from '../report/safe.ts';
import type { Ledger } from './readLedger.ts';
import { words } from './words.ts';

/** Every reward in a line, tier by tier. Pure. */
export function toList({ list: { tiers, rewards }, redemptions, source }: Ledger, language: Language): string {
  const { columns, none, unlimited, anybody, winners } = words[language];
  if (rewards.length === 0) return `${none}\n`;
  const levelOf = ({ level, campaign }: Reward) => {
    if (campaign === true) return winners;
    const found = source.rules.levels.find(({ id }) => id === level);
    return found ? localize(found.name, language) : anybody;
  };
  const rows = tiers.flatMap((tier) =>
    rewards
      .filter((reward) => reward.tier === tier.id)
      .map((reward) => {
        const left = stockLeft(reward, redemptions);
        return [
          localize(tier.name, language),
          reward.id,
          localize(reward.name, language),
          String(reward.cost),
          left === 'unlimited' ? unlimited : String(left),
          levelOf(reward),
        ];
      }),
  );
  const { tier, id, name, cost, left, level } = columns;
  return toLines(
    toTable(
      [tier, id, name, cost, left, level].map((title) => ({
        title,
        align: title === cost || title === left ? 'right' : 'left',
      })),
      rows,
    ),
  );
}

/** What somebody has earned, spent and left. Throws a Problem for somebody without a profile. Pure. */
export function toBalanceText(person: string, { source, redemptions, findPerson }: Ledger, language: Language): string {
  const standing = source.standings.get(person);
  if (!standing)
    throw new Problem(
      `Unexpected person "${safeLine(person)}", expected the last part of the address of a profile. See "npm run contributors"; who opted out of being listed has none.`,
    );
  const own = pickOwn(redemptions, person, findPerson);
  const said = words[language];
  const points = (thousandths: number) => String(thousandths / 1000);
  const { earned, spent, left } = toBalance(standing.points, own);
  return toLines([
    safeLine(standing.person.name),
    said.balance({ earned: points(earned), spent: points(spent), left: points(left) }),
    ...own.map(({ id, on, reward, cost }) => `  ${on}  ${id}  ${reward}  ${cost}`),
  ]);
}

function toLines(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

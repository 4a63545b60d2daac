import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultsOf } from '../../../testMessage.ts';
import type { Redemption, Reward } from '../../rules/rewards.ts';
import type { Standing } from '../recognition.ts';
import { stockLeft, toBalance } from './balance.ts';
import { checkRedemptions, type LedgerFacts } from './checkRedemptions.ts';

const standing = (slug: string, points: number, level = 'newcomer'): [string, Standing] => [
  slug,
  {
    person: { slug, name: slug.toUpperCase(), credits: [] },
    points: points * 1000,
    weeks: 9,
    levels: [{ id: level, sha: 'a', at: 0 }],
    badges: [],
  },
];
const reward = (id: string, more: Partial<Reward> = {}): Reward => ({
  id,
  tier: 't',
  name: id,
  about: id,
  cost: 5,
  stock: 'unlimited',
  ...more,
});
const facts: LedgerFacts = {
  rewards: [
    reward('thanks'),
    reward('subject', { cost: 8, stock: 2 }),
    reward('badge', { cost: 3, level: 'regular' }),
    reward('prize', { cost: 0, campaign: true }),
  ],
  levels: [
    { id: 'newcomer', name: 'A', points: 0, weeks: 0 },
    { id: 'regular', name: 'B', points: 50, weeks: 5 },
  ],
  standings: new Map([standing('ada', 20, 'regular'), standing('bob', 12.999), standing('eve', 0)]),
  wins: (person, reward) => (person === 'ada' && reward === 'prize' ? 1 : 0),
};

const costs: Record<string, number> = { thanks: 5, subject: 8, badge: 3, prize: 0 };
const entry = (issue: number, person = 'ada', reward = 'thanks', more: Partial<Redemption> = {}): Redemption => ({
  id: `R-${issue}`,
  person,
  reward,
  cost: costs[reward] ?? 1,
  on: '2027-01-01',
  issue,
  ...more,
});
const judge = (redemptions: Redemption[], before: Redemption[] = [], more: Partial<LedgerFacts> = {}) =>
  checkRedemptions({ redemptions, before }, { ...facts, ...more }).map(({ id, refusal, message }) => {
    expect(faultsOf(message)).toEqual([]);
    return `${id} ${refusal}`;
  });

describe('the ledger of redemptions', () => {
  it.each<[string, Redemption[], string[]]>([
    ['takes what was earned', [entry(1), entry(2), entry(3), entry(4)], []],
    ['takes no more than was earned', [1, 2, 3, 4, 5].map((issue) => entry(issue)), ['R-5 overdrawn']],
    ['does not round up', [entry(1, 'bob'), entry(2, 'bob', 'subject')], ['R-2 overdrawn']],
    ['gives no more than there is', [entry(1, 'ada', 'subject'), entry(2, 'ada', 'subject')], []],
    [
      'names the latest where stock runs out',
      [entry(3, 'bob', 'subject'), entry(1, 'ada', 'subject'), entry(2, 'ada', 'subject')],
      ['R-3 out-of-stock'],
    ],
    ['has one entry for an issue', [entry(1), entry(1)], ['R-1 repeated']],
    ['knows its people', [entry(1, 'mallory')], ['R-1 unknown-person']],
    ['knows its rewards', [entry(1, 'ada', 'gold')], ['R-1 unknown-reward']],
    ['asks what the reward costs', [entry(1, 'ada', 'thanks', { cost: 1 })], ['R-1 wrong-cost']],
    ['asks for the level', [entry(1, 'bob', 'badge'), entry(2, 'ada', 'badge')], ['R-1 level-too-low']],
    [
      'gives prizes to winners, once for each campaign',
      [entry(1, 'ada', 'prize'), entry(2, 'ada', 'prize'), entry(3, 'bob', 'prize')],
      ['R-2 not-won', 'R-3 not-won'],
    ],
  ])('%s', (_, redemptions, expected) => expect(judge(redemptions)).toEqual(expected));

  it('keeps every entry as it was', () => {
    const before = [entry(1), entry(2), entry(3)];
    expect(judge([entry(3), entry(1), entry(2)], before)).toEqual([]);
    expect(judge([entry(1), entry(2, 'ada', 'thanks', { on: '2027-01-02' })], before)).toEqual([
      'R-2 changed',
      'R-3 removed',
    ]);
  });

  it('does not ask again what was asked of entries that are there', () => {
    const before = [entry(1), entry(2, 'gone')];
    const poor = { standings: new Map([standing('ada', 1)]) };
    expect(judge(before, before, poor)).toEqual([]);
    // Prices change, and entries keep theirs.
    expect(judge(before, before, { rewards: [reward('thanks', { cost: 9 })] })).toEqual([]);
    expect(judge([...before, entry(3)], before, poor)).toEqual(['R-3 overdrawn']);
    expect(judge(before, before, { rewards: [reward('thanks', { stock: 1 })] })).toEqual(['R-2 out-of-stock']);
    expect(judge(before, before, { rewards: [] })).toEqual(['R-1 unknown-reward', 'R-2 unknown-reward']);
  });

  it('says who would have spent what', () => {
    const [mistake] = checkRedemptions(
      { redemptions: [1, 2, 3].map((issue) => entry(issue, 'bob')), before: [] },
      facts,
    );
    expect(mistake?.message.en).toBe(
      'Unexpected redemption R-3: bob would have spent 15 points, expected at most the 12.999 earned. Remove the entry.',
    );
  });
});

const randomEntry = (issues: number) =>
  fc
    .record({
      issue: fc.integer({ min: 1, max: issues }),
      person: fc.constantFrom('ada', 'bob', 'eve', 'mallory'),
      reward: fc.constantFrom('thanks', 'subject', 'badge', 'prize', 'gold'),
      isOdd: fc.boolean(),
    })
    .map(({ issue, person, reward, isOdd }) => entry(issue, person, reward, isOdd && issue === 1 ? { cost: 2 } : {}));
const randomLedger = fc.array(randomEntry(30), { maxLength: 8 });
/** A ledger that may stand: entries that the check refuses are left out. */
const soundLedger = randomLedger.map((entries) =>
  entries.reduce<Redemption[]>(
    (ledger, one) => (judge([...ledger, one], ledger).length === 0 ? [...ledger, one] : ledger),
    [],
  ),
);

describe('whatever entries there are', () => {
  it('the verdict does not depend on their order', () => {
    const shuffled = randomLedger.chain((ledger) =>
      fc.tuple(
        fc.constant(ledger),
        fc.shuffledSubarray(ledger, { minLength: ledger.length }),
        fc.integer({ min: 0, max: ledger.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([ledger, other, known]) => {
        const before = ledger.slice(0, known);
        expect(judge(other, before.toReversed())).toEqual(judge(ledger, before));
      }),
      { numRuns: 300 },
    );
  });

  it('two branches may be merged in either order, and together they stand or fall the same', () => {
    const accept = (base: Redemption[], added: Redemption[]) => judge([...base, ...added], base).length === 0;
    fc.assert(
      fc.property(soundLedger, randomLedger, randomLedger, (base, ours, theirs) => {
        const [a, b] = [fresh(ours, base), fresh(theirs, base)];
        expect(judge([...base, ...a, ...b], base)).toEqual(judge([...base, ...b, ...a], base));
        const oursFirst = accept(base, a) && accept([...base, ...a], b);
        const theirsFirst = accept(base, b) && accept([...base, ...b], a);
        // What has one id on both branches was redeemed twice: the second branch is refused, whichever it is.
        if (a.every(({ id }) => !b.some((other) => other.id === id))) expect(oursFirst).toBe(theirsFirst);
        else expect(judge([...base, ...a, ...b], base)).not.toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('what stands spends nothing twice, overdraws nobody and empties no shelf below nothing', () => {
    fc.assert(
      fc.property(soundLedger, (ledger) => {
        expect(new Set(ledger.map(({ issue }) => issue)).size).toBe(ledger.length);
        for (const [slug, { points }] of facts.standings) {
          const { earned, spent, left } = toBalance(
            points,
            ledger.filter(({ person }) => person === slug),
          );
          expect(spent).toBeLessThanOrEqual(earned);
          expect(left).toBe(earned - spent);
        }
        for (const { id, stock } of facts.rewards) {
          const given = ledger.filter(({ reward }) => reward === id).length;
          if (stock !== 'unlimited') expect(given).toBeLessThanOrEqual(stock);
          expect(stockLeft({ id, stock }, ledger)).toBe(stock === 'unlimited' ? stock : stock - given);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('no balance and no stock is shown below nothing', () => {
    fc.assert(
      fc.property(randomLedger, fc.nat(30_000), (ledger, earned) => {
        expect(toBalance(earned, ledger).left).toBeGreaterThanOrEqual(0);
        expect(stockLeft({ id: 'subject', stock: 2 }, ledger)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

/** Entries of a branch that are not on its base. */
function fresh(entries: Redemption[], base: Redemption[]): Redemption[] {
  return entries.filter(({ id }) => !base.some((other) => other.id === id));
}

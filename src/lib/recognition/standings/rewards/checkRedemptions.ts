import type { Message } from '../../../finding.ts';
import type { Redemption, Reward } from '../../rules/rewards.ts';
import type { Level } from '../../rules/rules.ts';
import { presentLevel } from '../presentLevel.ts';
import { createPersonFinder, toPersonKey } from '../personKeys.ts';
import type { Standing } from '../recognition.ts';
import { pickOwn, toBalance } from './balance.ts';
import { refusals, type Refusal } from './refusals.ts';

/** What redemptions are held against. */
export type LedgerFacts = {
  rewards: readonly Reward[];
  levels: readonly Level[];
  /** Everybody with a profile, by slug. */
  standings: ReadonlyMap<string, Standing>;
  /** How often the results of campaigns give somebody a reward. */
  wins: (person: string, reward: string) => number;
};

/** What is wrong with the ledger, and in which entry. */
export type LedgerMistake = { id: string; refusal: Refusal['kind']; message: Message };

/**
 * What is wrong with `redemptions`, of which `before` were there before the change under examination. Entries that were
 * there have to be there still, as they were; whether somebody could afford them is asked of new ones only, because work
 * can be taken back later, and people can opt out. The same whatever order entries stand in.
 */
export function checkRedemptions(
  { redemptions, before }: { redemptions: readonly Redemption[]; before: readonly Redemption[] },
  facts: LedgerFacts,
): LedgerMistake[] {
  const known = new Set(before.map(({ id }) => id));
  const all = redemptions.toSorted(compare);
  const added = all.filter(({ id }) => !known.has(id));
  const found = [
    ...before.flatMap((entry) => judgeKept(entry, redemptions)),
    ...all.flatMap((entry, index) =>
      judgeEntry(entry, { first: all.findIndex(({ id }) => id === entry.id) === index, ...facts }),
    ),
    ...added.flatMap((entry) => judgeAdded(entry, facts)),
    ...judgeSums({ all, added }, facts),
  ];
  return found
    .map(({ id, refusal }) => ({ id, refusal: refusal.kind, message: refusals(refusal) }))
    .sort((a, b) => compare(a, b) || (a.message.en < b.message.en ? -1 : 1));
}

type Found = { id: string; refusal: Refusal };

function compare(a: { id: string }, b: { id: string }): number {
  return Number(a.id.slice(2)) - Number(b.id.slice(2));
}

function judgeKept(entry: Redemption, redemptions: readonly Redemption[]): Found[] {
  const { id } = entry;
  const now = redemptions.filter((other) => other.id === id);
  if (now.length === 0) return [{ id, refusal: { kind: 'removed', id } }];
  const isSame = (other: Redemption) => keys.every((key) => other[key] === entry[key]);
  return now.every(isSame) ? [] : [{ id, refusal: { kind: 'changed', id } }];
}

const keys = ['person', 'commit', 'reward', 'cost', 'on', 'issue'] as const;

function judgeEntry({ id, reward }: Redemption, { first, rewards }: { first: boolean } & LedgerFacts): Found[] {
  return [
    ...(first ? [] : [{ id, refusal: { kind: 'repeated', id } } as const]),
    ...(rewards.some((known) => known.id === reward)
      ? []
      : [{ id, refusal: { kind: 'unknown-reward', id, reward } } as const]),
  ];
}

function judgeAdded(
  { id, person, commit, reward, cost }: Redemption,
  { rewards, levels, standings }: LedgerFacts,
): Found[] {
  const standing = standings.get(person);
  if (!standing) return [{ id, refusal: { kind: 'unknown-person', id, person } }];
  const found: Refusal[] = [];
  const key = toPersonKey(standing.person);
  if (commit !== key.commit)
    found.push({ kind: 'wrong-commit', id, person, ...(key.commit !== undefined && { expected: key.commit }) });
  const offer = rewards.find((known) => known.id === reward);
  if (offer && cost !== offer.cost) found.push({ kind: 'wrong-cost', id, cost, expected: offer.cost });
  const wanted = levels.findIndex((level) => level.id === offer?.level);
  const reached = presentLevel(standing, levels)?.index ?? -1;
  if (offer?.level !== undefined && (wanted < 0 || reached < wanted))
    found.push({ kind: 'level-too-low', id, person, level: offer.level });
  return found.map((refusal) => ({ id, refusal }));
}

/** What several entries together take too much of; the latest new one is named. */
function judgeSums(
  { all, added }: { all: readonly Redemption[]; added: readonly Redemption[] },
  { rewards, standings, wins }: LedgerFacts,
): Found[] {
  const lastOf = (entries: readonly Redemption[]) => entries.at(-1)?.id ?? '';
  const outOfStock = rewards.flatMap(({ id: reward, stock }): Found[] => {
    const given = all.filter((entry) => entry.reward === reward);
    if (stock === 'unlimited' || given.length <= stock) return [];
    const id = lastOf(added.filter((entry) => entry.reward === reward)) || lastOf(given);
    return [{ id, refusal: { kind: 'out-of-stock', id, reward, stock, given: given.length } }];
  });
  const findPerson = createPersonFinder([...standings.values()].map(({ person }) => person));
  const ownOf = (entries: readonly Redemption[], slug: string) => pickOwn(entries, slug, findPerson);
  const people = [...new Set(added.flatMap((entry) => findPerson(entry)?.slug ?? []))].sort();
  const ofPeople = people.flatMap((person): Found[] => {
    const standing = standings.get(person);
    if (!standing) return [];
    const own = ownOf(all, person);
    const ownAdded = ownOf(added, person);
    const id = lastOf(ownAdded);
    const { earned, spent } = toBalance(standing.points, own);
    const overdrawn: Found[] =
      spent > earned ? [{ id, refusal: { kind: 'overdrawn', id, person, earned, spent } }] : [];
    const prizes = rewards.filter(({ campaign }) => campaign === true);
    return [
      ...overdrawn,
      ...prizes.flatMap(({ id: reward }): Found[] => {
        const taken = own.filter((entry) => entry.reward === reward).length;
        const won = wins(person, reward);
        const isNew = ownAdded.some((entry) => entry.reward === reward);
        return isNew && taken > won ? [{ id, refusal: { kind: 'not-won', id, person, reward, won, taken } }] : [];
      }),
    ];
  });
  return [...outOfStock, ...ofPeople];
}

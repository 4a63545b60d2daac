import type { Guard } from './guard/startGuard.ts';
import { hostOf, isWorthAnother, judge, type Verdict } from './judge.ts';
import type { Answer } from './lychee/parseReport.ts';
import type { Pace } from './lychee/runLychee.ts';
import { isFresh, toRecord, toVerdict, type LinkRecord } from './records.ts';

export type Ask = (urls: readonly string[], pace: Pace) => Promise<Answer[]>;

/** How patiently to ask, first and again, and how long to wait between the two (milliseconds). */
export type Paces = { first: Pace; second: Pace; pause: number };

const usualPaces: Paces = {
  // Quick, for the many that answer: many hosts at once, but few questions to each.
  first: { timeout: 20, retries: 1, concurrency: 256, hostConcurrency: 8, hostInterval: 50 },
  pause: 5000,
  // For the few that did not: each host is left in peace between two questions.
  second: { timeout: 30, retries: 1, concurrency: 32, hostConcurrency: 1, hostInterval: 1000 },
};

/** Of how many of its addresses a host must answer one, first and again, before it is asked for the others. */
const scouts = { first: 8, second: 3 };
/** A host with fewer is asked for all of them at first: it is over soon even when it answers none. */
const many = 17;

export type CheckAddressesOptions = {
  ask: Ask;
  guard: Pick<Guard, 'hosts'>;
  /** From earlier runs. */
  records: ReadonlyMap<string, LinkRecord>;
  /** Milliseconds since the epoch. */
  now: number;
  paces?: Paces;
  /** Told what was answered at first, before anybody is asked again. May throw. */
  onFirst?: (verdicts: readonly Verdict[]) => Promise<void>;
};

export type Checked = {
  verdicts: ReadonlyMap<string, Verdict>;
  /** Of these addresses. */
  records: ReadonlyMap<string, LinkRecord>;
  /** How many were not asked for again. */
  remembered: number;
};

/**
 * Asks for the addresses that are not known well enough, twice for those where that may help. Where a host answers none of its
 * first addresses, the others share the verdict of the last: a hundred links to a server that is down take no longer than ten.
 */
export async function checkAddresses(
  urls: readonly string[],
  { ask, guard, records, now, paces = usualPaces, onFirst }: CheckAddressesOptions,
): Promise<Checked> {
  const known = urls.flatMap((url) => {
    const record = records.get(url);
    return record && isFresh(record, now) ? [[url, record] as const] : [];
  });
  const kept = new Map(known);
  const asked = urls.filter((url) => !kept.has(url));
  const verdicts = new Map(known.map(([url, record]) => [url, toVerdict(record)]));

  const byHost = [...groupByHost(asked).values()];
  // Side by side: the hosts with many addresses take the longest, and need two rounds.
  await Promise.all([
    askAll(byHost.filter(({ length }) => length < many).flat(), paces.first),
    askHosts(
      byHost.filter(({ length }) => length >= many),
      scouts.first,
      paces.first,
    ),
  ]);
  await onFirst?.(asked.flatMap((url) => verdicts.get(url) ?? []));

  const again = asked.filter((url) => isPending(verdicts.get(url)));
  if (again.length > 0) await new Promise((resolve) => setTimeout(resolve, paces.pause));
  await askHosts([...groupByHost(again).values()], scouts.second, paces.second);
  shareVerdicts(again);

  const own = urls.map((url): [string, LinkRecord] => {
    const verdict = verdicts.get(url) ?? { kind: 'unchecked' };
    return [url, kept.get(url) ?? toRecord(url, verdict, { now, before: records.get(url) })];
  });
  return { verdicts, records: new Map(own), remembered: kept.size };

  /** Asks for the first addresses of each host, and then for the others of those that are well. */
  async function askHosts(hosts: readonly (readonly string[])[], count: number, pace: Pace): Promise<void> {
    await askAll(
      hosts.flatMap((own) => own.slice(0, count)),
      pace,
    );
    const well = hosts.filter((own) => !own.slice(0, count).every((url) => isPending(verdicts.get(url))));
    await askAll(
      well.flatMap((own) => own.slice(count)),
      pace,
    );
  }

  async function askAll(some: readonly string[], pace: Pace): Promise<void> {
    const mixed = mixHosts(some);
    const answers = await ask(mixed, pace);
    for (const [index, url] of mixed.entries())
      verdicts.set(url, judge(url, answers[index] ?? { kind: 'unchecked' }, guard.hosts));
  }

  /** Those that nobody has asked for, because their host answered nothing, get what it did with another. */
  function shareVerdicts(some: readonly string[]): void {
    for (const own of groupByHost(some).values()) {
      const last = own.map((url) => verdicts.get(url)).findLast((verdict) => verdict !== undefined);
      for (const url of own) if (last && !verdicts.has(url)) verdicts.set(url, last);
    }
  }
}

/** Whether it is not known yet: it was not asked for, or the answer may have been an accident. */
function isPending(verdict: Verdict | undefined): boolean {
  return verdict === undefined || isWorthAnother(verdict);
}

function groupByHost(urls: readonly string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const url of urls) {
    const own = groups.get(hostOf(url));
    if (own) own.push(url);
    else groups.set(hostOf(url), [url]);
  }
  return groups;
}

/** One address of each host in turn: lychee starts them in this order, and waits for the slowest host of those it has started. */
function mixHosts(urls: readonly string[]): string[] {
  const ranked = [...groupByHost(urls).values()].flatMap((own) => own.map((url, rank) => ({ url, rank })));
  return ranked.sort((a, b) => a.rank - b.rank).map(({ url }) => url);
}

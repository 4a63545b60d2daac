import type { Guard } from './guard/startGuard.ts';
import { hostOf, isWorthAnother, judge, notAsked, type Verdict } from './judge.ts';
import type { Answer } from './lychee/parseReport.ts';
import type { Pace } from './lychee/runLychee.ts';
import { isFresh, toRecord, toVerdict, type LinkRecord } from './records.ts';

export type Ask = (urls: readonly string[], pace: Pace) => Promise<Answer[]>;

/** How patiently to ask, first and again, and how long to wait between the two (milliseconds). */
export type Paces = { first: Pace; second: Pace; pause: number };

const usualPaces: Paces = {
  // Quick, for the many that answer: many hosts at once, but few questions to each.
  first: { timeout: 20, concurrency: 256, hostConcurrency: 8, hostInterval: 50 },
  pause: 5000,
  // For the few that did not: each host is left in peace between two questions.
  second: { timeout: 30, concurrency: 32, hostConcurrency: 1, hostInterval: 1000 },
};

/** Of how many of its addresses a host must answer one, first and again, before it is asked for the others. */
const scouts = { first: 8, second: 3 };
/** A host with fewer is asked for all of them at first: it is over soon even when it answers none. */
const many = 17;

/** Who asks to be left in peace for longer is not asked again in this run. */
const longestWaitMs = 60_000;

export type CheckAddressesOptions = {
  ask: Ask;
  guard: Pick<Guard, 'hosts' | 'waits' | 'told'>;
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
  /** Of these addresses, but for those of which nothing is known. */
  records: ReadonlyMap<string, LinkRecord>;
  /** How many were not asked for again. */
  remembered: number;
};

/**
 * Asks for the addresses that are not known well enough, twice for those where that may help, and never before the time that a
 * server has named. Where a host answers none of its first addresses, the others are not asked for: a hundred links to a server
 * that is down take no longer than ten.
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

  const again = [...groupByHost(asked.filter((url) => isPending(verdicts.get(url)))).values()].filter(mayAskAgain);
  const patient = again.filter((own) => waitOf(own) > 0);
  await Promise.all([askLater(again.filter((own) => waitOf(own) <= 0)), askLater(patient)]);
  for (const url of asked) if (!verdicts.has(url)) verdicts.set(url, notAsked);

  const own = urls.flatMap((url): [string, LinkRecord][] => {
    const verdict = verdicts.get(url) ?? notAsked;
    const before = records.get(url);
    // What nobody has asked for is as it was.
    const record =
      kept.get(url) ?? (verdict.cause?.type === 'not-asked' ? before : toRecord(url, verdict, { now, before }));
    return record ? [[url, record]] : [];
  });
  return { verdicts, records: new Map(own), remembered: kept.size };

  /** How long the host of these addresses still wants to be left in peace, in milliseconds. */
  function waitOf([url = '']: readonly string[]): number {
    return (guard.waits.get(hostOf(url)) ?? 0) - performance.now();
  }

  function mayAskAgain(own: readonly string[]): boolean {
    // Of a server behind TLS nobody knows how long it wants to be left in peace.
    const isSecret = own.some((url) => url.startsWith('https:') && isTooMany(verdicts.get(url)));
    return !isSecret && waitOf(own) <= longestWaitMs;
  }

  async function askLater(hosts: readonly (readonly string[])[]): Promise<void> {
    if (hosts.length === 0) return;
    // Timers drop fractions.
    const wait = Math.max(paces.pause, ...hosts.map((own) => Math.ceil(waitOf(own)) + 10));
    await new Promise((resolve) => setTimeout(resolve, wait));
    await askHosts(hosts, scouts.second, paces.second);
  }

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
    for (const [index, url] of mixed.entries()) {
      const verdict = judge(url, answers[index] ?? { kind: 'unchecked' }, guard);
      // The first answer counts where the second time nobody was asked.
      if (verdict.cause?.type !== 'not-asked' || !verdicts.has(url)) verdicts.set(url, verdict);
    }
  }
}

/** Whether it is not known yet: it was not asked for, or the answer may have been an accident. */
function isPending(verdict: Verdict | undefined): boolean {
  return verdict === undefined || verdict.cause?.type === 'not-asked' || isWorthAnother(verdict);
}

function isTooMany(verdict: Verdict | undefined): boolean {
  return verdict?.cause?.type === 'status' && verdict.cause.code === 429;
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

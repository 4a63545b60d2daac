import type { Finding } from '../../../src/lib/finding.ts';
import { Problem } from '../../../src/lib/problem.ts';
import { checkAddresses, type Ask, type Checked, type Paces } from './checkAddresses.ts';
import type { WebLink } from './collectLinks.ts';
import { startGuard, type Guard, type GuardOptions } from './guard/startGuard.ts';
import { findExemption, type Exemption } from './isAsked.ts';
import type { Verdict } from './judge.ts';
import { findOwnPlace, toOwnFile, type OwnPlaces } from './ownPlaces.ts';
import { checkQuarantine, findQuarantine, type Quarantine } from './quarantine.ts';
import type { LinkRecord } from './records.ts';
import { toExemptFinding, toFindings, type Judged } from './toFindings.ts';

export type CheckExternalOptions = {
  links: readonly WebLink[];
  /** Makes the question from the proxy that it has to go through. */
  askThrough: (guard: Guard) => Ask;
  records: ReadonlyMap<string, LinkRecord>;
  quarantine: readonly Quarantine[];
  /** Milliseconds since the epoch. */
  now: number;
  /** Tells the links that the change under examination brought. Absent when all links of the site are among `links`. */
  isAdded?: (link: WebLink) => boolean;
  /** What of our own is not asked for. */
  own?: OwnPlaces;
  guard?: GuardOptions;
  paces?: Paces;
  /** A server that is there, to tell a machine without network from dead links. */
  knownServer: { host: string; port: number };
};

/** Addresses, each in exactly one class. */
export type ExternalCounts = Record<'ok' | 'dead' | 'failing' | 'unchecked' | 'quarantined' | Exemption, number> & {
  links: number;
  /** Of the links that are asked for, those to a place inside of a page, of which servers hear nothing. */
  anchors: number;
  addresses: number;
  /** Of the addresses, answered from an earlier run. */
  remembered: number;
};

export type ExternalReport = {
  findings: Finding[];
  judged: readonly Judged[];
  counts: ExternalCounts;
  /** To be kept for the next run. */
  records: ReadonlyMap<string, LinkRecord>;
};

/** Asks for the addresses of all links, and says what is wrong with the links. Throws a Problem without a network. */
export async function checkExternal(options: CheckExternalOptions): Promise<ExternalReport> {
  const { links, records, quarantine, now, isAdded } = options;
  const { urls, exempt, exemptions } = sortOut(links, options.own);
  const checked = await askGuarded(urls, options);
  const today = new Date(now).toISOString().slice(0, 10);
  const used = new Map<string, Quarantine>();
  for (const [url, verdict] of checked.verdicts) {
    const entry = verdict.kind === 'ok' ? undefined : findQuarantine(url, verdict, quarantine, today);
    if (entry) used.set(url, entry);
  }
  const judged = links.flatMap((link): Judged[] => {
    const verdict = checked.verdicts.get(link.url);
    return verdict && !used.has(link.url) ? [{ link, verdict, record: checked.records.get(link.url) }] : [];
  });
  const isWhole = isAdded === undefined;
  const findings = [
    ...toFindings(judged, isAdded && { isAdded }),
    ...[...exemptions].flatMap(([link, exemption]) =>
      exemption === 'own-file' ? [] : (toExemptFinding(link, exemption, isAdded && { isAdded: isBrought }) ?? []),
    ),
    ...checkQuarantine(quarantine, { today, ...(isWhole && { used: new Set(used.values()) }) }),
  ];
  return {
    findings,
    judged,
    counts: count(links, { checked, exempt, quarantined: new Set(used.keys()) }),
    // Of addresses that no page links to any more nothing need be known.
    records: isWhole ? checked.records : new Map([...records, ...checked.records]),
  };

  /** Whether the change brought the fault: the link, or that there is no such file any more. */
  function isBrought(link: WebLink): boolean {
    const file = options.own && toOwnFile(link.url, options.own.site);
    return isAdded?.(link) === true || (file !== undefined && options.own?.hadFile?.(file) === true);
  }
}

type Sorted = {
  /** To be asked for, sorted. */
  urls: string[];
  /** Why each of the others is not. */
  exempt: ReadonlyMap<string, Exemption | 'own-file'>;
  /** The same for links: of two with one address only one may be written as it should be. */
  exemptions: ReadonlyMap<WebLink, Exemption | 'own-file'>;
};

function sortOut(links: readonly WebLink[], own: OwnPlaces | undefined): Sorted {
  const exemptions = new Map<WebLink, Exemption | 'own-file'>();
  const urls = new Set<string>();
  for (const link of links) {
    const exemption = findExemption(link) ?? (own && findOwnPlace(link, own));
    if (exemption) exemptions.set(link, exemption);
    else urls.add(link.url);
  }
  const exempt = [...exemptions].map(([{ url }, exemption]) => [url, exemption] as const);
  return { urls: [...urls].sort(), exempt: new Map(exempt.filter(([url]) => !urls.has(url))), exemptions };
}

async function askGuarded(
  urls: readonly string[],
  { askThrough, records, now, paces, guard: guardOptions, knownServer }: CheckExternalOptions,
): Promise<Checked> {
  const guard = await startGuard(guardOptions);
  try {
    return await checkAddresses(urls, {
      ask: askThrough(guard),
      guard,
      records,
      now,
      ...(paces && { paces }),
      onFirst: async (verdicts) => {
        const isAnswered = verdicts.some(
          ({ kind, cause }) => kind === 'ok' || cause?.type === 'status' || cause?.type === 'lost-redirect',
        );
        if (verdicts.length > 0 && !isAnswered) await requireNetwork(guard, knownServer);
      },
    });
  } finally {
    await guard.close();
  }
}

/** Without a network every name is unknown or nobody answers, and every link would be dead or could not be judged. */
async function requireNetwork(guard: Guard, { host, port }: CheckExternalOptions['knownServer']): Promise<void> {
  if (await guard.reach(host, port)) return;
  throw new Problem(
    `No server could be reached, not even ${host}: there seems to be no network. Nothing was judged; connect the machine (directly, proxies are not used), then try again.`,
  );
}

/** Whether a link leads to a place that a page has to have. Text fragments need none. */
function hasAnchor({ url, written }: WebLink): boolean {
  return URL.canParse(url) && /#(?!:~:|$)/.test(written.trim());
}

type Classified = {
  checked: Checked;
  exempt: Sorted['exempt'];
  quarantined: ReadonlySet<string>;
};

/** Throws an Error if an address was lost on the way, which is a bug here. */
function count(links: readonly WebLink[], { checked, exempt, quarantined }: Classified): ExternalCounts {
  const of = (kind: Verdict['kind']): number =>
    [...checked.verdicts].filter(([url, verdict]) => verdict.kind === kind && !quarantined.has(url)).length;
  const exempted = (kind: Exemption | 'own-file'): number => [...exempt.values()].filter((one) => one === kind).length;
  const classes = {
    ok: of('ok') + exempted('own-file'),
    dead: of('hard'),
    failing: of('soft'),
    unchecked: of('unchecked'),
    quarantined: quarantined.size,
    local: exempted('local'),
    reserved: exempted('reserved'),
    'own-site': exempted('own-site'),
    'missing-file': exempted('missing-file'),
    'run-on': exempted('run-on'),
    credentials: exempted('credentials'),
    'too-long': exempted('too-long'),
    malformed: exempted('malformed'),
  };
  const addresses = new Set(links.map(({ url }) => url)).size;
  const sum = Object.values(classes).reduce((all, one) => all + one, 0);
  if (sum !== addresses) throw new Error(`${addresses} addresses were collected but ${sum} classified`);
  return {
    links: links.length,
    anchors: links.filter((link) => !exempt.has(link.url) && hasAnchor(link)).length,
    addresses,
    remembered: checked.remembered,
    ...classes,
  };
}

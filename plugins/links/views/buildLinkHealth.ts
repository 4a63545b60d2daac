import type { FailingLink, LinkReport } from '../../../src/lib/links/linkReport.ts';

/** A link whose failures are let pass for a while. Days are `2026-11-21`. */
export type Quarantined = {
  url: string;
  reason: string;
  added: string;
  expires: string;
  /** Nothing is let pass any more; somebody has to look again. */
  isOver: boolean;
  issue?: string;
};

/** Props of the page. */
export type LinkHealth = {
  /** What the last run over all links found; absent when there was none. */
  report?: {
    checkedAt: string;
    addresses: number;
    /** How many of them were looked at, now or by an earlier run that still counts, and how many of those are well. */
    known: number;
    ok: number;
    /** Links to a place inside of a page, at which nobody looks. */
    anchors: number;
    /** Each class with addresses in it but `ok`, the largest first. */
    others: readonly { class: string; count: number }[];
    dead: readonly FailingLink[];
    failing: readonly FailingLink[];
  };
  /** The next one to end first. */
  quarantine: readonly Quarantined[];
};

/** Makes the page out of the last result and of what is in quarantine. */
export function buildLinkHealth(report: LinkReport | undefined, quarantine: readonly Quarantined[]): LinkHealth {
  const byEnd = [...quarantine].sort((a, b) => compare(a.expires, b.expires) || compare(a.url, b.url));
  if (!report) return { quarantine: byEnd };
  const { links: _links, anchors = 0, addresses = 0, remembered: _remembered, ok = 0, ...rest } = report.counts;
  const { dead = 0, failing = 0, quarantined = 0 } = rest;
  const others = Object.entries(rest)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => ({ class: name, count }))
    .sort((a, b) => b.count - a.count || compare(a.class, b.class));
  const bySince = (a: FailingLink, b: FailingLink): number =>
    compare(a.since ?? '9', b.since ?? '9') || compare(a.url, b.url);
  return {
    report: {
      checkedAt: report.checkedAt,
      addresses,
      known: ok + dead + failing + quarantined,
      ok,
      anchors,
      others,
      dead: [...report.dead].sort(bySince),
      failing: [...report.failing].sort(bySince),
    },
    quarantine: byEnd,
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

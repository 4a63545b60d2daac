import { isRecord } from '../docs/yaml.ts';

/** Where the last run over all links to other sites leaves its result: git ignores it, CI keeps it. */
export const linkReportFile = '.cache/links/report.json';

/** A link that does not lead anywhere. */
export type FailingLink = {
  url: string;
  /** Status, or a word such as `unknown-host`. */
  cause: string;
  /** Day of the first run that failed, `2026-11-21`. */
  since?: string;
  /** Where it is written: repository-relative file and line. */
  places: readonly { file: string; line: number }[];
};

/** What a run over all links to other sites found. */
export type LinkReport = {
  schema: 'otlp-docs/links@1';
  /** ISO 8601, UTC. */
  checkedAt: string;
  /** Addresses, each in one class. */
  counts: Readonly<Record<string, number>>;
  dead: readonly FailingLink[];
  /** Failing for a week or longer, for reasons that may pass. */
  failing: readonly FailingLink[];
};

/** Reads a report; undefined for a text that is none, such as one that was cut off. */
export function parseLinkReport(text: string): LinkReport | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(value) || value['schema'] !== 'otlp-docs/links@1') return undefined;
  const { checkedAt, counts, dead, failing } = value;
  if (typeof checkedAt !== 'string' || Number.isNaN(Date.parse(checkedAt)) || !isRecord(counts)) return undefined;
  if (!Object.values(counts).every((count) => typeof count === 'number')) return undefined;
  if (!isList(dead) || !isList(failing)) return undefined;
  return { schema: 'otlp-docs/links@1', checkedAt, counts: counts as Record<string, number>, dead, failing };
}

function isList(value: unknown): value is FailingLink[] {
  return Array.isArray(value) && value.every(isFailingLink);
}

function isFailingLink(value: unknown): value is FailingLink {
  if (!isRecord(value) || typeof value['url'] !== 'string' || typeof value['cause'] !== 'string') return false;
  const { since, places } = value;
  return (
    (since === undefined || typeof since === 'string') &&
    Array.isArray(places) &&
    places.every((place) => isRecord(place) && typeof place['file'] === 'string' && typeof place['line'] === 'number')
  );
}

import { isRecord } from '../../../../src/lib/docs/yaml.ts';

/** What lychee found out about one address. */
export type Answer =
  | { kind: 'ok'; code?: number; redirects: readonly Redirect[] }
  /** With the status, if there was one. */
  | { kind: 'failed'; code?: number }
  | { kind: 'timeout' }
  /** It says nothing about this one, or that it has not looked. */
  | { kind: 'unchecked' };

/** One hop: where it led, and by which status. */
export type Redirect = { url: string; code: number };

export type Report = {
  /** In the order of the addresses. */
  answers: Answer[];
  /** How many entries are of links that are broken, wherever they stand: lychee's exit code depends on them. */
  broken: number;
  /** How many it says that it has left out. */
  skipped: number;
};

/**
 * Reads what `lychee --verbose --format json` printed about an input with one address on each line; undefined when this is no such
 * report.
 */
export function parseReport(stdout: string, urls: readonly string[]): Report | undefined {
  const report = parseJson(stdout);
  if (!isRecord(report) || !isRecord(report['success_map']) || !isRecord(report['error_map'])) return undefined;
  const answers: Answer[] = urls.map(() => ({ kind: 'unchecked' }));
  const fill = (map: string, toAnswer: (entry: Readonly<Record<string, unknown>>) => Answer): void => {
    for (const entry of entriesOf(report[map])) {
      const line = isRecord(entry['span']) ? Number(entry['span']['line']) : Number.NaN;
      if (answers[line - 1]) answers[line - 1] = toAnswer(entry);
    }
  };
  fill('success_map', (entry) => ({ kind: 'ok', ...codeOf(entry), redirects: redirectsOf(entry) }));
  fill('error_map', (entry) => ({ kind: 'failed', ...codeOf(entry) }));
  fill('timeout_map', () => ({ kind: 'timeout' }));
  const count = (name: string): number => (typeof report[name] === 'number' ? report[name] : 0);
  return {
    answers,
    broken: entriesOf(report['error_map']).length + entriesOf(report['timeout_map']).length,
    skipped: count('excludes') + count('unsupported'),
  };
}

/** Copies in an archive that `lychee --suggest` found, by the address that is gone. */
export function parseSuggestions(stdout: string): Map<string, string> {
  const report = parseJson(stdout);
  return new Map(
    (isRecord(report) ? entriesOf(report['suggestion_map']) : []).flatMap(({ original, suggestion }) =>
      typeof original === 'string' && typeof suggestion === 'string' ? [[original, suggestion] as const] : [],
    ),
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function entriesOf(map: unknown): Readonly<Record<string, unknown>>[] {
  const lists = isRecord(map) ? Object.values(map) : [];
  return lists.flatMap((list) => (Array.isArray(list) ? (list as unknown[]).filter(isRecord) : []));
}

function codeOf({ status }: Readonly<Record<string, unknown>>): { code?: number } {
  const code = isRecord(status) ? status['code'] : undefined;
  return typeof code === 'number' ? { code } : {};
}

function redirectsOf({ redirects }: Readonly<Record<string, unknown>>): Redirect[] {
  const hops =
    isRecord(redirects) && Array.isArray(redirects['redirects']) ? (redirects['redirects'] as unknown[]) : [];
  return hops.flatMap((hop) =>
    isRecord(hop) && typeof hop['url'] === 'string' && typeof hop['code'] === 'number'
      ? [{ url: hop['url'], code: hop['code'] }]
      : [],
  );
}

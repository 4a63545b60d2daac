import type { FailingLink, LinkReport } from '../../../src/lib/links/linkReport.ts';
import type { ExternalReport } from './checkExternal.ts';
import { isForIssue } from './toIssue.ts';
import { toShownAddress } from './webAddress.ts';

/** What the page in the site shows of a run over all links. */
export function toReport({ judged, counts }: Pick<ExternalReport, 'judged' | 'counts'>, now: number): LinkReport {
  const links = new Map<string, FailingLink & { isDead: boolean }>();
  const names = new Set<string>();
  for (const one of judged.filter(isForIssue)) {
    const { link, verdict, record } = one;
    const known = links.get(link.url);
    const place = { file: link.file, line: link.range.start.line };
    const since = record?.since?.slice(0, 10);
    links.set(link.url, {
      url: known?.url ?? toOwnName(link.url, names),
      cause: verdict.cause?.type === 'status' ? String(verdict.cause.code) : (verdict.cause?.type ?? 'unchecked'),
      ...(since !== undefined && { since }),
      places: [...(known?.places ?? []), place],
      isDead: verdict.kind === 'hard',
    });
  }
  const pick = (isDead: boolean): FailingLink[] =>
    [...links.values()].filter((link) => link.isDead === isDead).map(({ isDead: _isDead, ...link }) => link);
  return {
    schema: 'otlp-docs/links@1',
    checkedAt: `${new Date(now).toISOString().slice(0, 19)}Z`,
    counts,
    dead: pick(true),
    failing: pick(false),
  };
}

/** How an address is shown; with a number where another one looks the same. */
function toOwnName(url: string, names: Set<string>): string {
  const shown = toShownAddress(url);
  let name = shown;
  for (let count = 2; names.has(name); count++) name = `${shown} (${count})`;
  names.add(name);
  return name;
}

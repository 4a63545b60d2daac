import { compareFindings, summarize, type Finding } from '../../../src/lib/finding.ts';
import { Problem } from '../../../src/lib/problem.ts';
import { readSite } from '../../../src/lib/site.ts';
import { readChange, type Tree } from '../../lint/changedFiles.ts';
import { reporters } from '../../report/index.ts';
import { toJobSummary } from '../../report/jobSummary.ts';
import type { ExternalOptions } from '../options.ts';
import type { Outcome } from '../outcome.ts';
import { toAccounting } from './accounting.ts';
import { applyFixes } from './applyFixes.ts';
import { createAsk, type AskContext } from './ask.ts';
import { checkExternal, type CheckExternalOptions, type ExternalReport } from './checkExternal.ts';
import type { OwnPlaces } from './ownPlaces.ts';
import { quarantineFile } from './quarantine.ts';
import { readLinks, toIsAdded, toIsUnreadable } from './readLinks.ts';
import { readOwnFiles, toNames } from './readOwnFiles.ts';
import { readQuarantine } from './readQuarantine.ts';
import { readRecords, requireRecordFolder, writeRecords, writeReport } from './recordFile.ts';
import { isForIssue, toIssue } from './toIssue.ts';
import { toReport } from './toReport.ts';

export type ExternalContext = Omit<AskContext, 'site' | 'language'> & {
  color: boolean;
} & Partial<Pick<CheckExternalOptions, 'guard' | 'paces' | 'knownServer' | 'now'>>;

/** Checks the links to other sites. Throws a Problem when they cannot be checked. */
export async function runExternal(options: ExternalOptions, context: ExternalContext): Promise<Outcome> {
  const started = performance.now();
  const { scope, fix, format, language } = options;
  const { root, env, color } = context;
  const site = readSite(env);
  const change = scope.kind === 'changed' ? await readChange(root, scope.base) : undefined;
  await requireRecordFolder(root);
  const [source, quarantine, records, before] = await Promise.all([
    readLinks(root, change?.files),
    readQuarantine(root),
    readRecords(root),
    change?.readBefore(),
  ]);
  // Without a link nobody asks for the pages as they were.
  const tree = (source.links.length > 0 && (await before?.readTree())) || noFiles;
  // A check that looked at nothing must not pass.
  if (!change && source.files === 0) throw new Problem(`Unexpected folder ${root}, expected Markdown pages in it.`);
  const { askThrough, findArchived } = createAsk({ ...context, site, language });
  const report = await checkExternal({
    links: source.links,
    askThrough,
    records: scope.kind === 'all' ? expireAll(records) : records,
    quarantine: quarantine.entries,
    now: context.now ?? Date.now(),
    ...(before && { isAdded: toIsAdded(before, tree) }),
    own: await readOwn(),
    ...(context.guard && { guard: context.guard }),
    ...(context.paces && { paces: context.paces }),
    knownServer: context.knownServer ?? toServer(site.repoUrl),
  });
  await writeRecords(root, report.records.values());
  if (!change) await writeReport(root, toReport(report, context.now ?? Date.now()));
  const all = [...source.findings, ...quarantine.findings, ...report.findings]
    .map((finding) => (isOld(finding) ? { ...finding, existing: true as const } : finding))
    .sort(compareFindings);
  const findings = fix ? await applyFixes(root, all, source.texts) : all;
  if (format !== 'issue') return toOutcome(findings, report, source.files);

  const urls = new Set(report.judged.filter(isForIssue).map(({ link }) => link.url));
  const archived = await findArchived([...urls].sort(), context.guard);
  const mistakes = findings.filter(({ severity, rule }) => severity === 'error' && rule !== 'dead-link');
  const issue = toIssue(report.judged, { language, archived, mistakes });
  return { code: issue === '' ? 0 : 1, output: issue };

  function toOutcome(shown: readonly Finding[], { counts }: ExternalReport, files: number): Outcome {
    if (format === 'issue') throw new TypeError('An issue is no report');
    const summary = { ...summarize(shown, files, Math.round(performance.now() - started)), external: counts };
    const text = reporters[format](shown, summary, { color, language });
    const accounting = toAccounting(counts, language);
    return {
      code: summary.errors > 0 ? 1 : 0,
      output: format === 'json' || format === 'sarif' ? text : `${text}${accounting}\n`,
      ...(format === 'github' && { jobSummary: `${toJobSummary(shown, summary, language)}${accounting}\n\n` }),
    };
  }

  async function readOwn(): Promise<OwnPlaces> {
    const names = before && toNames(tree.files);
    return { site, hasFile: await readOwnFiles(root), ...(names && { hadFile: (file) => names.has(file) }) };
  }

  /** Whether it was there before the change under examination, which must not answer for it. */
  function isOld({ file, rule }: Finding): boolean {
    if (!change || !before) return false;
    if (file === quarantineFile) return !change.files.includes(quarantineFile);
    return rule === 'unreadable-page' && toIsUnreadable(before)(file);
  }
}

const noFiles: Tree = { files: new Set(), markdown: new Map() };

/** Keeps since when an address fails, and has all of them asked for again. */
function expireAll<Value extends { expires: string }>(records: ReadonlyMap<string, Value>): Map<string, Value> {
  return new Map([...records].map(([url, record]) => [url, { ...record, expires: new Date(0).toISOString() }]));
}

function toServer(address: string): { host: string; port: number } {
  const { hostname, port, protocol } = new URL(address);
  return { host: hostname, port: Number(port) || (protocol === 'http:' ? 80 : 443) };
}

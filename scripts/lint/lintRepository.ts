import { compareFindings, summarize, type Finding, type Summary } from '../../src/lib/finding.ts';
import { noCache, openCache } from './cache.ts';
import type { Before } from './changedFiles.ts';
import { checkDataFiles } from './dataFiles.ts';
import { judgePage } from './engine.ts';
import { markExisting } from './markExisting.ts';
import { readRepository, type ReadOptions, type Repository } from './readRepository.ts';
import { toSelection, type Selection } from './selection.ts';
import { readReference } from './reference/readReference.ts';
import type { Reference } from './reference/reference.ts';
import { siteRules } from './siteRules.ts';
import { writePage } from './writePage.ts';

export type LintOptions = {
  /** The repository's folder. */
  root: string;
  /** Only the rules without which the site cannot be built. */
  only?: 'blocksBuild';
  /** Only these rules: ids, or names such as `md/MD009`. */
  rules?: readonly string[];
  /** Files and folders to look at instead of all pages and data files. */
  paths?: readonly string[];
  /** Content that counts instead of what is on the disk, by file. */
  contents?: ReadonlyMap<string, Uint8Array>;
  /** The files as they were before the change under examination: what was wrong with them then is marked as `existing`. */
  readBefore?: () => Promise<Before>;
  /** Apply fixes to the files, or only work out what they would change. */
  fix?: boolean | 'dry-run';
  /** Keep what is found out about a page below node_modules, and believe it as long as the page and the linter are the same. */
  cache?: boolean;
};

/** A file's text (without byte order mark) before and after its fixes. */
export type Change = { file: string; before: string; after: string };

export type LintResult = { findings: Finding[]; summary: Summary; changes: Change[] };

/**
 * Checks the Markdown and data files of a repository, or those that are named. The findings are sorted; with `fix` they are
 * those that are left. Throws a Problem when a path cannot be read.
 */
export async function lintRepository({
  root,
  only,
  rules = [],
  paths,
  contents = new Map(),
  readBefore,
  fix = false,
  cache: isCached = true,
}: LintOptions): Promise<LintResult> {
  const started = performance.now();
  const selection = toSelection({ ...(only && { only }), names: rules });
  const cache = isCached ? await openCache(root) : noCache;
  const reference = readReference(root);
  const read = (options: Pick<ReadOptions, 'paths' | 'contents' | 'absent'>): Promise<Repository> =>
    readRepository({ root, config: reference.config, level: selection.level, cache, ...options });
  const repository = await read({ paths, contents });
  const judged = judgeAll(repository, selection);
  const { findings: found, changes } = fix
    ? await fixAll(repository, judged, { reference, selection })
    : { findings: [...judged.values()].flat(), changes: [] };
  if (fix === true) for (const { file, after } of changes) await writePage(root, { file, text: after });
  const all = [...repository.findings, ...checkData(repository), ...found];
  // Without findings nobody asks git for the old texts: the usual commit.
  const marked = readBefore && all.length > 0 ? await markAll(all, await readBefore()) : all;
  await cache.save();
  const findings = marked.sort(compareFindings);
  const summary = summarize(findings, repository.named.length, Math.round(performance.now() - started));
  return { findings, summary, changes };

  function checkData({ dataFiles, named }: Repository): Finding[] {
    if (rules.length > 0 && !rules.includes('data-file')) return [];
    const asked = new Set(named);
    return checkDataFiles(dataFiles).filter(({ file }) => asked.has(file));
  }

  /** Looks at the files with findings as they were, among all other files as they were. */
  async function markAll(findings: readonly Finding[], before: Before): Promise<Finding[]> {
    const files = [...new Set(findings.map(({ file }) => file))];
    const origins = files.flatMap((file) => before.originOf(file) ?? []).filter((name) => before.contents.has(name));
    if (origins.length === 0) return [...findings];
    const then = await read({
      paths: origins,
      contents: new Map([...contents, ...before.contents]),
      absent: before.absent,
    });
    const old = judgeAll(then, selection);
    const oldFindings = [...then.findings, ...checkData(then), ...[...old.values()].flat()];
    const fixed = new Map(changes.map(({ file, after }) => [file, after]));
    return files.flatMap((file) => {
      const own = findings.filter((finding) => finding.file === file);
      const origin = before.originOf(file) ?? '';
      return markExisting(
        { findings: own, lines: toLines(fixed.get(file) ?? textOf(repository, file)) },
        { findings: oldFindings.filter((finding) => finding.file === origin), lines: toLines(textOf(then, origin)) },
      );
    });
  }
}

function textOf({ pages }: Repository, file: string): string {
  return pages.find(({ page }) => page.file === file)?.page.text ?? '';
}

function toLines(text: string): string[] {
  return text.split(/\r\n|\n|\r/);
}

function judgeAll({ pages, facts }: Repository, selection: Selection): Map<string, Finding[]> {
  const rules = selection.narrow(siteRules);
  return new Map(
    pages.map(({ page, checked }) => {
      const asked = selection.level === 'all' ? checked : checked.filter(({ blocksBuild }) => blocksBuild);
      const findings = judgePage(page, { checked: asked, facts, rules, reportUnused: selection.isWhole });
      return [page.file, selection.keep(findings)];
    }),
  );
}

async function fixAll(
  { pages, facts }: Repository,
  judged: ReadonlyMap<string, Finding[]>,
  { reference, selection }: { reference: Reference; selection: Selection },
): Promise<{ findings: Finding[]; changes: Change[] }> {
  const findings: Finding[] = [];
  const changes: Change[] = [];
  for (const { page } of pages) {
    const own = judged.get(page.file) ?? [];
    if (!own.some(({ fix }) => fix)) {
      findings.push(...own);
      continue;
    }
    // Loads all linters: not for pages that have nothing to mend.
    const { fixFindings } = await import('./fixPages.ts');
    const { findings: left, ...change } = await fixFindings(page, own, { facts, reference, selection });
    findings.push(...left);
    if (change.after !== change.before) changes.push(change);
  }
  return { findings, changes };
}

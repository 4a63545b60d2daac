import { compareFindings, summarize, type Finding, type Summary } from '../../src/lib/finding.ts';
import { noCache, openCache } from './cache.ts';
import { checkDataFiles } from './dataFiles.ts';
import { judgePage } from './engine.ts';
import { isMarkdown } from './files.ts';
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
  /** A file as it was before the change under examination: what was wrong with it then is marked as `existing`. */
  readBefore?: (file: string) => Promise<Uint8Array | undefined>;
  /** Apply fixes to the files, or only work out what they would change. */
  fix?: boolean | 'dry-run';
  /** Keep what is found out about a page below node_modules, and believe it as long as the page and the linter are the same. */
  cache?: boolean;
};

/** A file's text (without byte order mark) before and after its fixes. */
export type Change = { file: string; before: string; after: string };

export type LintResult = { findings: Finding[]; summary: Summary; changes: Change[] };

/**
 * Checks the Markdown files of a repository and, without `paths`, its data files. The findings are sorted; with `fix` they
 * are those that are left. Throws a Problem when a path cannot be read.
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
  const read = (options: Pick<ReadOptions, 'paths' | 'contents'>): Promise<Repository> =>
    readRepository({ root, config: reference.config, level: selection.level, cache, ...options });
  const repository = await read({ paths, contents });
  const judged = judgeAll(repository, selection);
  const { findings: found, changes } = fix
    ? await fixAll(repository, judged, { reference, selection })
    : { findings: [...judged.values()].flat(), changes: [] };
  if (fix === true) for (const { file, after } of changes) await writePage(root, { file, text: after });
  const data = rules.length > 0 && !rules.includes('data-file') ? [] : checkDataFiles(repository.dataFiles);
  const wanted = paths && new Set(repository.named);
  const all = [...repository.findings, ...data.filter(({ file }) => !wanted || wanted.has(file)), ...found];
  const marked = readBefore ? await markAll(all, repository) : all;
  await cache.save();
  const findings = marked.sort(compareFindings);
  const summary = summarize(findings, repository.named.length, Math.round(performance.now() - started));
  return { findings, summary, changes };

  /** Looks at the files with findings as they were before. */
  async function markAll(findings: readonly Finding[], now: Repository): Promise<Finding[]> {
    const before = new Map<string, Uint8Array>();
    for (const file of new Set(findings.map((finding) => finding.file))) {
      const bytes = isMarkdown(file) ? await readBefore?.(file) : undefined;
      if (bytes) before.set(file, bytes);
    }
    if (before.size === 0) return [...findings];
    const then = await read({ paths: [...before.keys()], contents: new Map([...contents, ...before]) });
    const old = judgeAll(then, selection);
    const linesOf = ({ pages }: Repository, file: string): string[] =>
      pages.find(({ page }) => page.file === file)?.page.text.split(/\r\n|\n|\r/) ?? [];
    return [...new Set(findings.map((finding) => finding.file))].flatMap((file) => {
      const own = findings.filter((finding) => finding.file === file);
      const known = [...(old.get(file) ?? []), ...then.findings.filter((finding) => finding.file === file)];
      return markExisting(
        { findings: own, lines: linesOf(now, file) },
        { findings: known, lines: linesOf(then, file) },
      );
    });
  }
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

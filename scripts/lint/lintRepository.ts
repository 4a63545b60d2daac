import { idOfExampleFile } from '../../src/lib/examples/example.ts';
import { compareFindings, summarize, type Finding, type Summary } from '../../src/lib/finding.ts';
import { noCache, openCache } from './cache.ts';
import type { Before } from './changedFiles.ts';
import { checkDataFiles } from './dataFiles.ts';
import { judgePage } from './engine.ts';
import { brokenRule } from './failures.ts';
import { markExisting } from './markExisting.ts';
import { readRepository, type ReadOptions, type Repository } from './readRepository.ts';
import { toSelection, type Selection } from './selection.ts';
import { readReference } from './reference/readReference.ts';
import type { Reference } from './reference/reference.ts';
import { siteRules } from './siteRules.ts';
import { isUiFile } from '../uiStrings/uiFiles.ts';
import { checkUiStrings, uiRule } from './uiStrings.ts';
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
  /** Pages to compare with their translations, and no more: those that a change has left behind. */
  translations?: readonly string[];
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
  translations = [],
  contents = new Map(),
  readBefore,
  fix = false,
  cache: isCached = true,
}: LintOptions): Promise<LintResult> {
  const started = performance.now();
  const selection = toSelection({ ...(only && { only }), names: rules });
  const cache = isCached ? await openCache(root) : noCache;
  const reference = readReference(root);
  const comparesLanguages = selection.narrow(siteRules).some((rule) => rule.comparesLanguages);
  const read = (options: Pick<ReadOptions, 'paths' | 'translations' | 'contents' | 'absent'>): Promise<Repository> =>
    readRepository({ root, reference, level: selection.level, cache, comparesLanguages, ...options });
  const repository = await read({ paths, translations, contents });
  const judged = judgeAll(repository, selection);
  const { findings: found, changes } = fix
    ? await fixAll(repository, judged, { reference, selection })
    : { findings: [...judged.values()].flat(), changes: [] };
  if (fix === true) for (const { file, after } of changes) await writePage(root, { file, text: after });
  const all = [...repository.findings, ...checkData(repository), ...found, ...compareAll(repository, selection)];
  // Without findings nobody asks git for the old texts: the usual commit.
  const marked = readBefore && all.length > 0 ? await markAll(all, await readBefore()) : all;
  await cache.save();
  const findings = [...marked, ...(await checkInterface(repository))].sort(compareFindings);
  const summary = summarize(findings, repository.named.length, Math.round(performance.now() - started));
  return { findings, summary, changes };

  function checkData({ dataFiles, named, facts }: Repository): Finding[] {
    if (rules.length > 0 && !rules.includes('data-file')) return [];
    // The site can be built while an example is half written.
    const asked = new Set(only ? named.filter((file) => idOfExampleFile(file) === undefined) : named);
    return checkDataFiles(dataFiles, facts).filter(({ file }) => asked.has(file));
  }

  /** The texts of the interface, when a file that they depend on is among those that were asked for. */
  async function checkInterface({ named, facts }: Repository): Promise<Finding[]> {
    if (only || (rules.length > 0 && !rules.includes(uiRule)) || (paths && !named.some(isUiFile))) return [];
    const options = { root, files: facts.files, contents, cache: isCached };
    return checkUiStrings(options, { severity: reference.config.severityOf(uiRule), readBefore });
  }

  /** Looks at the files with findings as they were, among all other files as they were. */
  async function markAll(findings: readonly Finding[], before: Before): Promise<Finding[]> {
    const files = [...new Set(findings.map(({ file }) => file))];
    const origins = files.flatMap((file) => before.originOf(file) ?? []).filter((name) => before.contents.has(name));
    if (origins.length === 0) return [...findings];
    const isUntouched = new Set(translations);
    const then = await read({
      paths: origins.filter((name) => !isUntouched.has(name)),
      translations: origins.filter((name) => isUntouched.has(name)),
      contents: new Map([...contents, ...before.contents]),
      absent: before.absent,
    });
    const old = judgeAll(then, selection);
    const oldFindings = [
      ...then.findings,
      ...checkData(then),
      ...[...old.values()].flat(),
      ...compareAll(then, selection),
    ];
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

function textOf({ facts, pages }: Repository, file: string): string {
  return (pages.find(({ page }) => page.file === file)?.page ?? facts.pages.get(file))?.text ?? '';
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

/** What the rules about translations say of the pages that were left behind. */
function compareAll({ translations, facts }: Repository, selection: Selection): Finding[] {
  const rules = selection.narrow(siteRules).filter((rule) => rule.comparesLanguages);
  const asked = new Set<string>([brokenRule, ...rules.map(({ id }) => id)]);
  const findings = translations.flatMap((page) => judgePage(page, { checked: [], facts, rules }));
  return selection.keep(findings).filter(({ rule }) => asked.has(rule));
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
      for (const finding of own) findings.push(finding);
      continue;
    }
    // Loads all linters: not for pages that have nothing to mend.
    const { fixFindings } = await import('./fixPages.ts');
    const { findings: left, ...change } = await fixFindings(page, own, { facts, reference, selection });
    for (const finding of left) findings.push(finding);
    if (change.after !== change.before) changes.push(change);
  }
  return { findings, changes };
}

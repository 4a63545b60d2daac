import type { Page } from '../../src/lib/docs/page.ts';
import { compareFindings, summarize, type Finding, type Summary } from '../../src/lib/finding.ts';
import { startOfLine } from '../../src/lib/docs/lines.ts';
import { checkDataFiles } from './dataFiles.ts';
import { lintPages } from './engine.ts';
import { fixPage, type Fixed } from './fixPage.ts';
import { readRepository } from './readRepository.ts';
import type { Facts, Rule } from './rule.ts';
import { conflictLine } from './rules/conflict-marker.ts';
import { rules as allRules } from './rules/index.ts';
import { writePage } from './writePage.ts';

export type LintOptions = {
  /** The repository's folder. */
  root: string;
  /** Only the rules without which the site cannot be built. */
  only?: 'blocksBuild';
  /** Files and folders to look at instead of all pages. */
  paths?: readonly string[];
  /** Apply fixes to the files. */
  fix?: boolean;
};

/**
 * Checks the Markdown files of a repository and, without `paths`, its data files. The findings are sorted; with `fix` they are those that are
 * left. Throws a Problem when a path cannot be read.
 */
export async function lintRepository({
  root,
  only,
  paths = [],
  fix = false,
}: LintOptions): Promise<{ findings: Finding[]; summary: Summary }> {
  const started = performance.now();
  const rules = only ? allRules.filter((rule) => rule[only]) : allRules;
  const { pages, facts, dataFiles, findings } = await readRepository(root, paths);
  const found = fix ? await fixPages(root, pages, facts, rules) : lintPages(pages, facts, rules);
  // Who names files asks about these alone.
  const data = paths.length > 0 ? [] : checkDataFiles(dataFiles);
  const all = [...findings, ...data, ...found].sort(compareFindings);
  return {
    findings: all,
    summary: summarize(all, pages.length + countFiles(findings), Math.round(performance.now() - started)),
  };
}

async function fixPages(
  root: string,
  pages: readonly Page[],
  facts: Facts,
  rules: readonly Rule[],
): Promise<Finding[]> {
  const conflicts = pages.filter((page) => conflictLine(page) !== undefined);
  const fixed = new Map<string, Fixed>();
  for (const page of pages) {
    if (conflicts.includes(page)) continue;
    const result = fixPage(page, facts, rules);
    if (result.page.text !== page.text) await writePage(root, result.page);
    fixed.set(page.file, result);
  }
  const now = pages.map((page) => fixed.get(page.file)?.page ?? page);
  const findings = lintPages(
    now,
    { ...facts, pages: new Map([...facts.pages, ...now.map((page) => [page.file, page] as const)]) },
    rules,
  );
  const reported = new Set(findings.flatMap(({ rule, file }) => (rule === 'conflict-marker' ? file : [])));
  return [
    ...findings.map((finding) => (fixed.get(finding.file)?.isRefused(finding) ? withoutFix(finding) : finding)),
    ...conflicts.filter(({ file }) => !reported.has(file)).map(toRefusal),
  ];
}

function withoutFix({ fix: _, ...finding }: Finding): Finding {
  return {
    ...finding,
    message: `${finding.message} Its automatic fix was undone because it would change what the page says; mend it by hand.`,
  };
}

function toRefusal(page: Page): Finding {
  return {
    check: 'lint',
    rule: 'conflict-marker',
    severity: 'error',
    file: page.file,
    range: startOfLine(conflictLine(page) ?? 1),
    message:
      'Unexpected conflict marker "<<<<<<<", expected merged text: --fix left this file alone. Resolve the conflict, or mend the file by hand.',
  };
}

function countFiles(findings: readonly Finding[]): number {
  return new Set(findings.filter(({ rule }) => rule === 'encoding').map(({ file }) => file)).size;
}

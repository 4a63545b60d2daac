import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Problem } from '../../../src/lib/problem.ts';
import { markPage } from './markPage.ts';
import { runPagefind } from './runPagefind.ts';
import type { SearchPage } from './searchPages.ts';

type Target = {
  /** Output folder of one locale; the index goes to its `pagefind/`. */
  siteDir: string;
  excludeSelectors: readonly string[];
};

/** The part of Pagefind's output that the dialog asks for; its own user interfaces are 430 KB a locale. */
const shipped =
  /^(?:pagefind\.js|pagefind-entry\.json|pagefind\..+\.pf_meta|wasm\..+\.pagefind|index|fragment|filter)$/;

/**
 * Writes the search index of `pages` and answers how many it holds. Pagefind sees a copy of exactly
 * these pages: the default locale's output folder contains the folders of all others, and its globs
 * cannot exclude. Throws a Problem when Pagefind fails.
 */
export async function buildIndex(pages: readonly SearchPage[], { siteDir, excludeSelectors }: Target): Promise<number> {
  const target = path.join(siteDir, 'pagefind');
  // Left-overs of an earlier run would be deployed for ever: file names carry content hashes.
  await rm(target, { recursive: true, force: true });

  const work = await mkdtemp(path.join(tmpdir(), 'search-index-'));
  try {
    const stage = path.join(work, 'site');
    const output = path.join(work, 'pagefind');
    const staged = await stagePages(pages, { siteDir, stage });
    if (staged === 0) return 0;
    await runPagefind([
      '--site',
      stage,
      '--output-path',
      output,
      '--exclude-selectors',
      excludeSelectors.join(', '),
      '--quiet',
    ]);
    await cp(output, target, {
      recursive: true,
      filter: (source) => source === output || shipped.test(path.relative(output, source).split(path.sep)[0] ?? ''),
    });
    return await readPageCount(target);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function stagePages(
  pages: readonly SearchPage[],
  { siteDir, stage }: { siteDir: string; stage: string },
): Promise<number> {
  let staged = 0;
  for (const { file, breadcrumbs } of pages) {
    const html = markPage(await readFile(path.join(siteDir, file), 'utf8'), breadcrumbs);
    if (html === undefined) continue;
    await mkdir(path.dirname(path.join(stage, file)), { recursive: true });
    await writeFile(path.join(stage, file), html);
    staged += 1;
  }
  return staged;
}

async function readPageCount(target: string): Promise<number> {
  const file = path.join(target, 'pagefind-entry.json');
  const entry = JSON.parse(await readFile(file, 'utf8')) as { languages?: Record<string, { page_count: number }> };
  if (!entry.languages)
    throw new Problem(
      `Unexpected ${file} without languages, expected the entry file of Pagefind 1.x; pin pagefind in package.json.`,
    );
  return Object.values(entry.languages).reduce((sum, language) => sum + language.page_count, 0);
}

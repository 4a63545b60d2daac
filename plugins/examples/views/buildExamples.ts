import type { Example, Need } from '../../../src/lib/examples/example.ts';
import type { ExampleReport, ExampleRun } from '../../../src/lib/examples/exampleReport.ts';
import type { Proof } from '../../../src/lib/examples/proof.ts';

export type LinkedPage = { title: string; permalink: string };

/** The last run of an example. */
export type ShownRun = Pick<ExampleRun, 'outcome' | 'reason' | 'seconds' | 'versions' | 'at' | 'commit'>;

export type ShownExample = {
  id: string;
  /** One sentence, and its language where it is not that of the page. */
  shows: { text: string; lang?: string };
  proof: Proof;
  recorded?: { on: string; from: string; file: string };
  /** Names of tools, `linux` and `root` among them. */
  needs: readonly string[];
  uses: readonly string[];
  /** Those that this language has. */
  pages: readonly LinkedPage[];
  /** Relative to the example's folder. */
  files: readonly string[];
  run?: ShownRun;
};

/** Props of the page. */
export type ExamplesPage = {
  examples: readonly ShownExample[];
  /** Where the last run was, and what came of it; absent when there was none. */
  report?: { platform: string; kernel: string; counts: Readonly<Record<ExampleRun['outcome'], number>> };
};

type Ingredients = {
  examples: readonly { example: Example; files: readonly string[] }[];
  report?: ExampleReport;
  /** Pages of this language, by what example.yml calls them: `guides/ebpf/count-syscalls`. */
  pages: ReadonlyMap<string, LinkedPage>;
  locale: string;
};

/** Makes the page out of the examples and the result of their last run. A run as another kind of proof says nothing any more. */
export function buildExamples({ examples, report, pages, locale }: Ingredients): ExamplesPage {
  const runs = new Map(report?.examples.map((run) => [run.id, run]));
  const shown = examples.map(({ example, files }): ShownExample => {
    const { id, shows, proof, recorded, needs, uses } = example;
    const run = runs.get(id);
    return {
      id,
      shows: toSentence(shows, locale),
      proof,
      ...(recorded && { recorded }),
      needs: needs.map(toName),
      uses,
      pages: example.pages.flatMap((page) => pages.get(withoutIndex(page)) ?? []),
      files,
      ...(run?.proof === proof && { run: toShownRun(run) }),
    };
  });
  if (!report) return { examples: shown };
  const counts = { passed: 0, recorded: 0, checked: 0, failed: 0, skipped: 0 };
  for (const { run } of shown) if (run) counts[run.outcome]++;
  return { examples: shown, report: { platform: report.platform, kernel: report.kernel, counts } };
}

/** How an example.yml names a page: `guides/collector` for guides/collector.md and guides/collector/index.md. */
export function toPageName(page: string): string {
  return withoutIndex(page.replace(/\.mdx?$/, ''));
}

function withoutIndex(page: string): string {
  return page.replace(/\/index$/, '');
}

function toSentence(shows: Readonly<Record<string, string>>, locale: string): ShownExample['shows'] {
  const own = shows[locale];
  return own === undefined ? { text: shows['en'] ?? '', lang: 'en' } : { text: own };
}

function toName(need: Need): string {
  return typeof need === 'object' ? need.program : need;
}

function toShownRun({ outcome, reason, seconds, versions, at, commit }: ExampleRun): ShownRun {
  return { outcome, ...(reason !== undefined && { reason }), seconds, versions, at, ...(commit !== undefined && { commit }) };
}

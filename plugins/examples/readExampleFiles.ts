import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import schema from '../../data/schemas/example.schema.json';
import { createSchemaCheck } from '../../src/lib/data/schema.ts';
import { exampleReportFile, parseExampleReport, type ExampleReport } from '../../src/lib/examples/exampleReport.ts';
import type { Example } from '../../src/lib/examples/example.ts';
import { readExamples } from '../../src/lib/examples/readExamples.ts';

export type ExampleFiles = {
  /** Sorted by id. */
  examples: readonly { example: Example; files: readonly string[] }[];
  /** What the last run found; absent when there was none. */
  report?: ExampleReport;
};

/**
 * Reads the examples and the result of their last run. A broken example.yml is the gate's to report, and a broken result is
 * none.
 */
export async function readExampleFiles(siteDir: string): Promise<ExampleFiles> {
  const [read, text] = await Promise.all([
    readExamples(siteDir, createSchemaCheck(schema)),
    readFile(join(siteDir, exampleReportFile), 'utf8').catch(() => ''),
  ]);
  const examples = await Promise.all(
    read.flatMap((one) => (one.kind === 'read' ? [withFiles(siteDir, one.example)] : [])),
  );
  const report = parseExampleReport(text);
  return { examples, ...(report && { report }) };
}

async function withFiles(siteDir: string, example: Example): Promise<ExampleFiles['examples'][number]> {
  const folder = join(siteDir, 'examples', example.id);
  const files: string[] = [];
  const walk = async (relative: string): Promise<void> => {
    for (const entry of await readdir(join(folder, relative), { withFileTypes: true })) {
      // Hidden files, and what running an example by hand leaves behind.
      if (entry.name.startsWith('.') || left.has(entry.name)) continue;
      if (entry.isDirectory()) await walk(`${relative}${entry.name}/`);
      else files.push(relative + entry.name);
    }
  };
  await walk('');
  return { example, files: files.sort() };
}

const left: ReadonlySet<string> = new Set(['node_modules', '__pycache__', 'go.sum']);

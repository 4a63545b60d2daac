import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Problem } from '../../../src/lib/problem.ts';
import { linkReportFile, type LinkReport } from '../../../src/lib/links/linkReport.ts';
import { hasSecret } from './webAddress.ts';
import { formatRecords, parseRecords, type LinkRecord } from './records.ts';

/** Below .cache/, which git ignores and CI keeps: results in the repository would be in everybody's way. */
export const recordFile = '.cache/links/external.jsonl';

/** What earlier runs found out; nothing when there is no such file, or none that can be read. */
export async function readRecords(root: string): Promise<Map<string, LinkRecord>> {
  const text = await readFile(path.join(root, recordFile), 'utf8').catch(() => '');
  return parseRecords(text);
}

/** Makes sure that results can be kept, before anybody waits for them. Throws a Problem. */
export async function requireRecordFolder(root: string): Promise<void> {
  const probe = toDraft(root);
  await orProblem(async () => {
    await mkdir(path.dirname(probe), { recursive: true });
    await writeFile(probe, '');
  }, probe);
  await rm(probe);
  for (const file of [recordFile, linkReportFile])
    if ((await stat(path.join(root, file)).catch(() => undefined))?.isDirectory() === true)
      throw toProblem(file, 'EISDIR');
}

/**
 * Keeps what was found out, all or nothing, but for addresses that let in whoever knows them. Throws a Problem when it cannot be
 * written.
 */
export function writeRecords(root: string, records: Iterable<LinkRecord>): Promise<void> {
  return replace(root, recordFile, formatRecords([...records].filter(({ url }) => !hasSecret(url))));
}

/** Leaves the result of a run over all links for the page in the site. */
export function writeReport(root: string, report: LinkReport): Promise<void> {
  return replace(root, linkReportFile, `${JSON.stringify(report, null, 2)}\n`);
}

async function replace(root: string, file: string, text: string): Promise<void> {
  const draft = toDraft(root);
  await orProblem(async () => {
    await writeFile(draft, text);
    await rename(draft, path.join(root, file));
  }, draft);
}

function toDraft(root: string): string {
  return `${path.join(root, recordFile)}.${randomUUID()}.tmp`;
}

async function orProblem(write: () => Promise<void>, draft: string): Promise<void> {
  try {
    await write();
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    const { code, message } = error as NodeJS.ErrnoException;
    throw toProblem(recordFile, code ?? message);
  }
}

function toProblem(file: string, reason: string): Problem {
  return new Problem(
    `The results cannot be kept in ${file} (${reason}). Make it a file in a folder that you may write to: without it every run asks for every address again.`,
  );
}

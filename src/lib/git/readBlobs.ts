import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { withObjectsOnly } from './log/withObjectsOnly.ts';
import { openGit, runGit } from './runGit.ts';

/**
 * Texts of files as git keeps them, by what was asked for: object names, or `<commit>:<path>`. One process for all of them.
 * What git does not have is left out, and nothing is fetched: not even from the remote of a partial clone. Empty without git.
 */
export async function readBlobs(dir: string, names: readonly string[]): Promise<Map<string, Buffer>> {
  const known = await askObjects(dir, ['cat-file', '--batch'], names);
  return new Map(known.flatMap(({ name, type, content }) => (type === 'blob' && content ? [[name, content]] : [])));
}

/** Object names of files by `<commit>:<path>`; what does not exist is left out. */
export async function readBlobNames(dir: string, places: readonly string[]): Promise<Map<string, string>> {
  const known = await askObjects(dir, ['cat-file', '--batch-check'], places);
  return new Map(known.flatMap(({ name, type, object }) => (type === 'blob' ? [[name, object]] : [])));
}

type Answer = { name: string; object: string; type: string; content?: Buffer };

async function askObjects(dir: string, args: readonly string[], names: readonly string[]): Promise<Answer[]> {
  // A line is a question: a name with a line end would be two.
  const asked = [...new Set(names)].filter((name) => !/[\r\n]/.test(name));
  if (asked.length === 0) return [];
  const place = await runGit(dir, ['rev-parse', '--git-common-dir']);
  if (place?.code !== 0) return [];
  const commonDir = resolve(await realpath(dir), place.stdout.replace(/\n$/, ''));
  const format = await runGit(dir, ['rev-parse', '--show-object-format']);
  const headSha = '0'.repeat(format?.stdout.trim() === 'sha256' ? 64 : 40);
  return withObjectsOnly({ commonDir, headSha }, async (variables) => {
    const git = openGit(dir, args, variables);
    git.stdin.end(asked.map((name) => `${name}\n`).join(''));
    const chunks: Buffer[] = [];
    for await (const chunk of git.stdout) chunks.push(chunk as Buffer);
    await git.finished;
    return parseAnswers(Buffer.concat(chunks), asked, args.includes('--batch'));
  });
}

/** `<object> <type> <size>`, then for `--batch` the content and a line end; or `<name> missing`. In the order of the questions. */
function parseAnswers(output: Buffer, asked: readonly string[], hasContent: boolean): Answer[] {
  const answers: Answer[] = [];
  let at = 0;
  for (const name of asked) {
    const end = output.indexOf(10, at);
    if (end < 0) break;
    const [, object, type, size] = /^([0-9a-f]{40,64}) (\w+) (\d+)$/.exec(output.toString('utf8', at, end)) ?? [];
    at = end + 1;
    if (!object || !type) continue;
    const length = hasContent ? Number(size) : 0;
    answers.push({ name, object, type, ...(hasContent && { content: output.subarray(at, at + length) }) });
    if (hasContent) at += length + 1;
  }
  return answers;
}

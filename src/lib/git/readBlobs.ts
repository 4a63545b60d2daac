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
  const repository = places.get(dir) ?? (await findPlace(dir));
  if (!repository) return [];
  places.set(dir, repository);
  return withObjectsOnly(repository, async (variables) => {
    const answers: Answer[] = [];
    // A damaged object can end git in the middle of its content: the rest is asked for without it.
    for (let rest = asked; rest.length > 0;) {
      const git = openGit(dir, args, variables);
      git.stdin.end(rest.map((name) => `${name}\n`).join(''));
      const chunks: Buffer[] = [];
      for await (const chunk of git.stdout) chunks.push(chunk as Buffer);
      await git.finished.catch(() => undefined);
      const parsed = parseAnswers(Buffer.concat(chunks), rest, args.includes('--batch'));
      answers.push(...parsed.answers);
      rest = rest.slice(parsed.count + 1);
    }
    return answers;
  });
}

type Place = Parameters<typeof withObjectsOnly>[0];

/** Where objects are, by directory. Whoever asks once asks again, and a process takes longer than some questions. */
const places = new Map<string, Place>();

async function findPlace(dir: string): Promise<Place | undefined> {
  const found = await runGit(dir, ['rev-parse', '--show-object-format', '--git-common-dir']);
  const [, format, commonDir] = /^(\w+)\n([^]+)\n$/.exec(found?.stdout ?? '') ?? [];
  if (found?.code !== 0 || commonDir === undefined) return undefined;
  // Only the length of the name counts.
  return { commonDir: resolve(await realpath(dir), commonDir), headSha: '0'.repeat(format === 'sha256' ? 64 : 40) };
}

/**
 * `<object> <type> <size>`, then for `--batch` the content and a line end; or `<name> missing`. In the order of the questions;
 * `count` is how many of them have a whole answer.
 */
function parseAnswers(
  output: Buffer,
  asked: readonly string[],
  hasContent: boolean,
): { answers: Answer[]; count: number } {
  const answers: Answer[] = [];
  let at = 0;
  for (const [count, name] of asked.entries()) {
    const end = output.indexOf(10, at);
    if (end < 0) return { answers, count };
    const [, object, type, size] = /^([0-9a-f]{40,64}) (\w+) (\d+)$/.exec(output.toString('utf8', at, end)) ?? [];
    at = end + 1;
    if (!object || !type) continue;
    const length = hasContent ? Number(size) : 0;
    if (at + length > output.length) return { answers, count };
    answers.push({ name, object, type, ...(hasContent && { content: output.subarray(at, at + length) }) });
    if (hasContent) at += length + 1;
  }
  return { answers, count: asked.length };
}

import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTestRepository, readAnew } from '../testRepository.ts';

type Step = {
  branch: number;
  file: number;
  word: number;
  action: 'write' | 'move' | 'delete' | 'merge';
  other: number;
};

const branches = 3;
const step: fc.Arbitrary<Step> = fc.record({
  branch: fc.nat(branches - 1),
  file: fc.nat(5),
  word: fc.nat(99),
  action: fc.constantFrom('write', 'write', 'move', 'move', 'delete', 'merge'),
  other: fc.nat(5),
});

const pathOf = (file: number) => `docs/文 ${file}.${file % 2 ? 'ts' : 'md'}`;
const contentOf = (file: number, word: number) =>
  Array.from({ length: 12 }, (_, line) => `file ${file} line ${line === word % 12 ? word : line}\n`).join('');

/** What `git fast-import` reads: a history with branches, merges, renames and times out of order. */
function toStream(steps: readonly Step[]): string {
  const trees = Array.from({ length: branches }, () => new Map<string, string>());
  const commits = steps.flatMap(({ branch, file, word, action, other }, at) => {
    const tree = trees[branch] ?? new Map<string, string>();
    const path = pathOf(file);
    const content = tree.get(path);
    const lines: string[] = [];
    if (action === 'move' && content !== undefined && !tree.has(pathOf(other + 6))) {
      tree.delete(path);
      tree.set(pathOf(other + 6), content);
      lines.push(`D ${path}`, put(pathOf(other + 6), content));
    } else if (action === 'delete' && content !== undefined) {
      tree.delete(path);
      lines.push(`D ${path}`);
    } else {
      tree.set(path, contentOf(file, word));
      lines.push(put(path, contentOf(file, word)));
    }
    const merged = `refs/heads/${other % branches}`;
    const isMerge =
      action === 'merge' &&
      other % branches !== branch &&
      steps.slice(0, at).some((one) => one.branch === other % branches);
    return [
      `commit refs/heads/${branch}`,
      `mark :${at + 1}`,
      `author P${word % 4} <p${word % 4}@e.org> ${1767225600 + at} +0000`,
      `committer C <c@e.org> ${1767225600 + ((at * 7919) % 1000)} +0000`,
      data(`Step ${at}\n\nCo-authored-by: Q${other} <q${other}@e.org>\n`),
      ...(isMerge ? [`merge ${merged}`] : []),
      ...lines,
    ];
  });
  return `${commits.join('\n')}\n`;
}

const data = (text: string) => `data ${Buffer.byteLength(text)}\n${text}`;
const put = (path: string, content: string) => `M 100644 inline "${path}"\n${data(content)}`;

describe('reading in steps', () => {
  it('gives what reading at once gives', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), fc.nat(), async (steps, seed) => {
        const repository = createTestRepository();
        try {
          const marks = join(repository.dir, 'marks');
          const options = { cwd: repository.dir, input: toStream(steps) };
          execFileSync('git', ['fast-import', '--quiet', `--export-marks=${marks}`], options);
          const shas = repository.git('rev-list', '--all').trim().split('\n');
          for (const stop of [0.2, 0.9, 0.5, 0.7, 0]) {
            const sha = shas[(Math.floor(shas.length * stop) + seed) % shas.length] ?? '';
            repository.git('update-ref', '--no-deref', 'HEAD', sha);
            const inSteps = await readAnew(repository.dir);
            repository.git('clone', '--quiet', '--no-local', '--mirror', repository.dir, 'mirror.git');
            const mirror = join(repository.dir, 'mirror.git');
            repository.git('-C', mirror, 'update-ref', '--no-deref', 'HEAD', sha);
            expect(inSteps).toEqual(await readAnew(mirror));
            rmSync(mirror, { recursive: true });
          }
        } finally {
          repository.remove();
        }
      }),
      { numRuns: 5, seed: 3 },
    );
  });
});

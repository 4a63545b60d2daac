import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Problem } from '../../src/lib/problem.ts';
import type { Absent, BenchCase, BenchOptions, Subject } from './benchCase.ts';
import { readLintCorpus } from './lintCorpus.ts';
import { measure, type Measurement } from './measure.ts';

const plugins = ['remark-frontmatter', 'remark-gfm', 'remark-preset-lint-recommended'];
const ours = ['cold', 'warm', 'one changed file'];

/** The linter over about 1,000 pages, and linters that check less on the same files. */
export const lintCases: readonly BenchCase[] = [
  {
    id: 'lint-corpus',
    title: 'all rules over 1,000 pages',
    slow: true,
    prepare: async (root, options) => {
      const folder = options.folder ? path.resolve(root, options.folder) : await readLintCorpus(root);
      const [sample] = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.md'));
      if (sample === undefined) throw new Problem(`Unexpected folder ${folder}, expected Markdown in it.`);
      const peers = [markdownlint(root, folder, options), remark(root, folder, options)];
      const labels = peers.flatMap((peer) => ('absent' in peer ? [] : peer.label));
      const lint = (...paths: string[]): Promise<Measurement> =>
        tolerant(process.execPath, ['--import', 'tsx', path.join('scripts', 'lint', 'cli.ts'), ...paths], root);
      const cold = async (): Promise<Measurement> => {
        await rm(path.join(root, 'node_modules', '.cache', 'otlp-docs-lint'), { recursive: true, force: true });
        return lint(folder);
      };
      const changed = path.join(root, '.cache', 'bench-lint-changed.md');
      const one = async (): Promise<Measurement> => {
        await mkdir(path.dirname(changed), { recursive: true });
        await writeFile(changed, `# Page ${performance.now()}\n\nText, a [link](https://example.org) and \`code\`.\n`);
        return lint(changed);
      };
      const runs = [cold, () => lint(folder), one];
      return [
        ...runs.map((run, index): Subject => ({ label: ours[index] ?? '', run, peers: index < 2 ? labels : [] })),
        ...peers,
      ];
    },
  },
];

function markdownlint(root: string, folder: string, options: BenchOptions): Subject | Absent {
  return peer('markdownlint-cli2', path.join('markdownlint-cli2', 'markdownlint-cli2-bin.mjs'), {
    root,
    options,
    cwd: folder,
    args: ['**/*.md'],
  });
}

function remark(root: string, folder: string, options: BenchOptions): Subject | Absent {
  return peer('remark-cli', path.join('remark-cli', 'cli.js'), {
    root,
    options,
    cwd: path.resolve(root, options.peers ?? '.'),
    args: ['--quiet', '--no-stdout', ...plugins.flatMap((plugin) => ['--use', plugin]), folder],
  });
}

function peer(
  label: string,
  program: string,
  { root, options, cwd, args }: { root: string; options: BenchOptions; cwd: string; args: readonly string[] },
): Subject | Absent {
  const file = path.join(path.resolve(root, options.peers ?? '.'), 'node_modules', program);
  if (!existsSync(file))
    return { label, absent: `it is not installed. Run "npm install ${label}" in a folder and name it with --peers.` };
  return { label, run: () => tolerant(process.execPath, [file, ...args], cwd) };
}

/** A linter exits 1 when it finds something; more means that it has failed. */
function tolerant(program: string, args: readonly string[], cwd: string): Promise<Measurement> {
  return measure('sh', ['-c', '"$@" > /dev/null 2>&1; test $? -le 1', 'sh', program, ...args], cwd);
}

import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Problem } from '../../src/lib/problem.ts';
import type { BenchCase, Subject } from './benchCase.ts';
import { readLintCorpus } from './lintCorpus.ts';
import { measure, type Measurement } from './measure.ts';

const plugins = ['remark-frontmatter', 'remark-gfm', 'remark-preset-lint-recommended'];

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
      const peers = [markdownlint(root, folder), remark(root, folder)];
      const lint = (...args: string[]): Promise<Measurement> =>
        tolerant(process.execPath, [path.join('scripts', 'run.mjs'), 'lint', ...args], root);
      const withPeers = (label: string, run: Subject['run']): Subject => ({
        label,
        run,
        peers: peers.map((peer) => peer.label),
      });
      return [
        withPeers('cold', async () => {
          await rm(path.join(root, 'node_modules', '.cache', 'otlp-docs-lint'), { recursive: true, force: true });
          return lint(folder);
        }),
        withPeers('warm', () => lint(folder)),
        {
          label: 'one changed file',
          run: async () => {
            const changed = path.join(root, '.cache', 'bench-lint-changed.md');
            await mkdir(path.dirname(changed), { recursive: true });
            await writeFile(
              changed,
              `# Page ${performance.now()}\n\nText, a [link](https://example.org) and \`code\`.\n`,
            );
            return lint(changed);
          },
        },
        ...peers,
      ];
    },
  },
];

function markdownlint(root: string, folder: string): Subject {
  const program = peer(root, 'markdownlint-cli2', 'markdownlint-cli2-bin.mjs');
  return { label: 'markdownlint-cli2', run: () => tolerant(process.execPath, [program, '**/*.md'], folder) };
}

function remark(root: string, folder: string): Subject {
  const args = ['--quiet', '--no-stdout', ...plugins.flatMap((plugin) => ['--use', plugin]), folder];
  const program = peer(root, 'remark-cli', 'cli.js');
  return { label: 'remark-cli', run: () => tolerant(process.execPath, [program, ...args], root) };
}

function peer(root: string, name: string, file: string): string {
  const program = path.join(root, 'node_modules', name, file);
  if (!existsSync(program)) throw new Problem(`${name} is not installed. Run "npm ci".`);
  return program;
}

/** A linter exits 1 when it finds something; more means that it has failed. */
function tolerant(program: string, args: readonly string[], cwd: string): Promise<Measurement> {
  return measure('sh', ['-c', '"$@" > /dev/null 2>&1; test $? -le 1', 'sh', program, ...args], cwd);
}

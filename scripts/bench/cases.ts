import { rm } from 'node:fs/promises';
import path from 'node:path';
import { measure, type Measurement } from './measure.ts';

export type BenchCase = {
  id: string;
  title: string;
  run: (root: string) => Promise<Measurement>;
};

const outDir = path.join('.cache', 'bench-build');

/** Each case of `npm run bench`, in the order in which they run. */
export const cases: readonly BenchCase[] = [
  {
    id: 'build-cold',
    title: 'two-locale production build, all caches empty',
    run: async (root) => {
      for (const cache of ['.docusaurus', path.join('node_modules', '.cache'), outDir]) {
        await rm(path.join(root, cache), { recursive: true, force: true });
      }
      return build(root);
    },
  },
  { id: 'build-warm', title: 'the same build again, caches filled', run: build },
  {
    id: 'build-unchanged',
    title: 'npm run build with nothing changed',
    run: (root) => command(root, ['build', '--out-dir', outDir]),
  },
  { id: 'lint', title: 'page rules over the repository', run: (root) => command(root, ['lint']) },
  { id: 'links', title: 'internal links of the build', run: (root) => command(root, ['links', '--build', outDir]) },
];

function build(root: string): Promise<Measurement> {
  return command(root, ['build', '--force', '--out-dir', outDir]);
}

function command(root: string, args: readonly string[]): Promise<Measurement> {
  return measure(process.execPath, [path.join('scripts', 'run.mjs'), ...args], root);
}

import { rm } from 'node:fs/promises';
import path from 'node:path';
import { only, type BenchCase } from './benchCase.ts';
import { measure, type Measurement } from './measure.ts';

const outDir = path.join('.cache', 'bench-build');

/** The site and its gates. */
export const buildCases: readonly BenchCase[] = [
  {
    id: 'build-cold',
    title: 'two-locale production build, all caches empty',
    prepare: only(async (root) => {
      for (const cache of ['.docusaurus', path.join('node_modules', '.cache'), outDir]) {
        await rm(path.join(root, cache), { recursive: true, force: true });
      }
      return build(root);
    }),
  },
  { id: 'build-warm', title: 'the same build again, caches filled', prepare: only(build) },
  {
    id: 'build-unchanged',
    title: 'npm run build with nothing changed',
    prepare: only((root) => command(root, ['build', '--out-dir', outDir])),
  },
  { id: 'lint', title: 'page rules over the repository', prepare: only((root) => command(root, ['lint'])) },
  {
    id: 'links',
    title: 'internal links of the build',
    prepare: only((root) => command(root, ['links', '--build', outDir])),
  },
];

function build(root: string): Promise<Measurement> {
  return command(root, ['build', '--force', '--out-dir', outDir]);
}

/** One of our command lines, start-up included. */
export function command(root: string, args: readonly string[]): Promise<Measurement> {
  return measure(process.execPath, [path.join('scripts', 'run.mjs'), ...args], root);
}

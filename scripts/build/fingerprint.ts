import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { exampleReportFile } from '../../src/lib/examples/exampleReport.ts';
import { linkReportFile } from '../../src/lib/links/linkReport.ts';

/** Everything a build of the site is made from, besides git history and the environment. */
const inputs = [
  'docs',
  'i18n',
  'data',
  'plugins',
  'src',
  'static',
  'examples',
  'scripts/lint/rules',
  linkReportFile,
  exampleReportFile,
  'docusaurus.config.ts',
  'sidebars.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  '.mailmap',
];

/**
 * A SHA-256 (hex) over the names and contents of the site's inputs and over `extra`, such as the commit
 * and the base URL. Equal fingerprints mean that an existing build is still right. Reads every file:
 * time stamps change with each checkout, and a few megabytes hash in milliseconds.
 */
export async function readFingerprint(root: string, extra: Record<string, string>): Promise<string> {
  const files = (await Promise.all(inputs.map((input) => listFiles(root, input)))).flat().sort();
  const contents = await Promise.all(files.map((file) => readFile(path.join(root, file))));
  const hash = createHash('sha256').update(JSON.stringify(extra));
  files.forEach((file, index) => {
    const content = contents[index] ?? Buffer.alloc(0);
    hash.update(`\0${file}\0${content.length}\0`).update(content);
  });
  return hash.digest('hex');
}

async function listFiles(root: string, input: string): Promise<string[]> {
  const entries = await readdir(path.join(root, input), { withFileTypes: true, recursive: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOTDIR') return undefined;
      if (error.code === 'ENOENT') return [];
      throw error;
    },
  );
  if (!entries) return [input];
  return entries
    .filter((entry) => entry.isFile())
    .filter((entry) => !(entry.parentPath ?? entry.path).split(path.sep).includes('node_modules'))
    .map((entry) => path.relative(root, path.join(entry.parentPath ?? entry.path, entry.name)));
}

import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createTestRepository, type TestRepository } from '../../src/lib/git/testRepository.ts';

export type ForeignSite = TestRepository & {
  /** Docusaurus' own build, to be run in `dir`; `env` comes on top of the present one. */
  command: { program: string; args: string[]; env: Record<string, string> };
  /** Builds with Docusaurus' own command, without any cache, and returns all files of the build by path. */
  build: () => Promise<Map<string, Buffer>>;
};

const home = fileURLToPath(new URL('../..', import.meta.url));

const config = `
import type { Config } from '@docusaurus/types';
import { withPageContributors } from './plugins/contributors/withPageContributors.ts';
import { gitVcs } from './src/lib/git/vcs.ts';

const contributors = { repository: 'https://forge.example/o/r', routeBasePath: 'people', docsDir: 'documentation' };

export default {
  title: 'Elsewhere',
  url: 'https://elsewhere.example',
  baseUrl: '/site/',
  trailingSlash: true,
  onBrokenLinks: 'throw',
  future: { v4: true, faster: true, experimental_vcs: gitVcs(__dirname) },
  markdown: { parseFrontMatter: withPageContributors({ siteDir: __dirname, defaultLocale: 'en', options: contributors }) },
  presets: [['classic', { docs: { path: 'documentation', routeBasePath: '/' }, blog: false, pages: false }]],
  plugins: [['./plugins/contributors/index.ts', contributors]],
} satisfies Config;
`;

/**
 * A site of somebody else: English only, its documents in `documentation/`, with a history of its own, and of this repository
 * nothing but what the README says to copy. Commit pages before building.
 */
export function createForeignSite(): ForeignSite {
  const repository = createTestRepository();
  const { dir } = repository;
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  };

  // Commits hold nothing but what their test puts into them.
  write('.git/info/exclude', ['/*', '!/documentation/', '!/data/', '!/package.json'].join('\n'));
  write('docusaurus.config.ts', config);
  for (const folder of ['plugins/contributors', 'src/lib', 'data/schemas'])
    cpSync(join(home, folder), join(dir, folder), { recursive: true });
  symlinkSync(join(home, 'node_modules'), join(dir, 'node_modules'), 'dir');

  const command: ForeignSite['command'] = {
    program: process.execPath,
    args: [join(dir, 'node_modules/@docusaurus/core/bin/docusaurus.mjs'), 'build'],
    // The bundler's cache would go through the link into our own packages.
    env: { NODE_ENV: 'production', DOCUSAURUS_NO_PERSISTENT_CACHE: 'true' },
  };
  return {
    ...repository,
    command,
    build: async () => {
      for (const output of ['.docusaurus', 'build']) rmSync(join(dir, output), { recursive: true, force: true });
      const { program, args, env } = command;
      await promisify(execFile)(program, args, { cwd: dir, env: { ...process.env, ...env } });
      return readFiles(join(dir, 'build'));
    },
  };
}

function readFiles(folder: string): Map<string, Buffer> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true, encoding: 'utf8' });
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [file.slice(folder.length + 1), readFileSync(file)]),
  );
}

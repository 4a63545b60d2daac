import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { localeIds, locales } from '../../src/lib/locales.ts';
import type { SourceFile } from './sourceOf.ts';

/** Reads the Markdown pages of every locale; a locale without a folder has none. */
export async function readSources(root: string): Promise<SourceFile[]> {
  const perLocale = await Promise.all(
    localeIds.map(async (id) => {
      const { docsDir } = locales[id];
      const entries = await readdir(path.join(root, docsDir), { recursive: true }).catch(noFolder);
      const files = entries.filter((entry) => /\.mdx?$/.test(entry)).map((entry) => entry.split(path.sep).join('/'));
      return Promise.all(files.sort().map((file) => readSource(root, `${docsDir}/${file}`)));
    }),
  );
  return perLocale.flat();
}

async function readSource(root: string, file: string): Promise<SourceFile> {
  return { file, text: await readFile(path.join(root, file), 'utf8') };
}

function noFolder(error: unknown): string[] {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
  throw error;
}

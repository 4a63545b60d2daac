import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';
import { toBlobId } from '../../src/lib/translations/blobId.ts';
import { copyWorkTree, linkPackages } from './cloneWorkTree.ts';

/** All that a new language takes, beside its first page. */
const localesFile = 'src/lib/locales.ts';
const lastLine = '} as const satisfies Record<string, LocaleSettings>;';
const newLine =
  "  ja: { label: '日本語', docsDir: 'i18n/ja/docusaurus-plugin-content-docs/current', urlSegment: 'ja/', partial: true },";

/** What stays from one run to the next: the build, if nothing has changed, and the caches that make the next one faster. */
const kept = new Set(['node_modules', '.cache', '.docusaurus', 'build']);

const day = 24 * 60 * 60;

/**
 * Makes `root` a repository of this site with a third language, Japanese, of which one page is translated, and with pages
 * in every state that a translation can be in. Those are in `steps`: one folder for each commit, twenty days apart; in a record,
 * `blob: of docs/x.md` becomes the name of that file's text at that commit. The same files give the same commits.
 */
export async function createThirdLanguage({
  repository,
  root,
  steps,
}: Record<'repository' | 'root' | 'steps', string>) {
  await mkdir(root, { recursive: true });
  for (const name of await readdir(root)) if (!kept.has(name)) await rm(path.join(root, name), { recursive: true });
  await copyWorkTree(root);
  await linkPackages(root);
  await addLanguage(root);

  const end = Number((await execa('git', ['log', '-1', '--format=%ct'], { cwd: repository })).stdout);
  await git(root, ['init', '--quiet', '--initial-branch=main'], end);
  const names = (await readdir(steps)).sort();
  for (const [index, name] of names.entries()) {
    await copyStep(path.join(steps, name), root);
    await git(root, ['add', '--all'], end);
    await git(
      root,
      ['commit', '--quiet', '--message', `Fixture: ${name}`],
      end - (names.length - 1 - index) * 20 * day,
    );
  }
}

async function addLanguage(root: string): Promise<void> {
  const file = path.join(root, localesFile);
  const text = await readFile(file, 'utf8');
  if (!text.includes(lastLine))
    throw new Error(`${localesFile} has no line "${lastLine}" to put a language in front of.`);
  await writeFile(file, text.replace(lastLine, `${newLine}\n${lastLine}`));
}

async function copyStep(from: string, root: string): Promise<void> {
  const entries = await readdir(from, { withFileTypes: true, recursive: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(from, path.join(entry.parentPath ?? entry.path, entry.name)));
  // Sources first: the records of translations name their texts.
  for (const file of files.sort()) {
    const text = await readFile(path.join(from, file), 'utf8');
    await mkdir(path.join(root, path.dirname(file)), { recursive: true });
    await writeFile(path.join(root, file), await fillRecord(text, root));
  }
}

async function fillRecord(text: string, root: string): Promise<string> {
  const source = /^ {2}blob: of (\S+)$/m.exec(text)?.[1];
  if (source === undefined) return text;
  const name = toBlobId(await readFile(path.join(root, source)));
  return text.replace(`blob: of ${source}`, `blob: ${name}`);
}

/** Not by the configuration of whoever runs the tests. */
async function git(root: string, args: readonly string[], seconds: number): Promise<void> {
  const who = { NAME: 'Fixture Writer', EMAIL: 'writer@example.org', DATE: `@${seconds} +0000` };
  const identity = Object.entries(who).flatMap(([key, value]) => [
    [`GIT_AUTHOR_${key}`, value],
    [`GIT_COMMITTER_${key}`, value],
  ]);
  await execa('git', ['-c', 'commit.gpgsign=false', ...args], {
    cwd: root,
    env: { GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null', ...Object.fromEntries(identity) },
  });
}

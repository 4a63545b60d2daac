import { existsSync } from 'node:fs';
import path from 'node:path';
import { buildRecognition, type Recognition } from '../../plugins/contributors/recognition/buildRecognition.ts';
import { defaultRules } from '../../plugins/contributors/rules/defaultRules.ts';
import type { Rules } from '../../plugins/contributors/rules/rules.ts';
import { readHistory } from '../../src/lib/git/readHistory.ts';
import { defaultLocale, locales } from '../../src/lib/locales.ts';
import { Problem } from '../../src/lib/problem.ts';
import { safeLine } from '../report/safe.ts';

/** Which repository on disk, and whose rules. Folders are absolute. */
export type RepositoryChoice = {
  /** The folder of this project, whose own rules and languages are known. */
  root: string;
  repo: string;
  /** Folder with `people.yml`, `points.yml` and so on; a file that is not there leaves the defaults in place. */
  data?: string;
};

/** Everything that the command lines print is computed from this. */
export type Repository = Recognition & {
  /** Name of its folder. */
  name: string;
};

const dataFiles = ['people', 'points', 'levels', 'badges', 'campaigns'] as const;

/** Reads history and rules and works out who did what. Throws a Problem when history is missing or a data file is broken. */
export async function readRepository({ root, repo, data }: RepositoryChoice): Promise<Repository> {
  const isOwn = repo === root;
  const [history, rules] = await Promise.all([
    readHistory(repo),
    data !== undefined ? readRulesIn(data) : isOwn ? readFiles(root, 'data/') : defaultRules,
  ]);
  if (history.kind === 'unavailable') throw new Problem(history.message);
  const place = isOwn
    ? { docsDir: locales[defaultLocale].docsDir, defaultLocale }
    : { docsDir: 'docs', defaultLocale: 'en' };
  return { name: path.basename(repo), ...buildRecognition({ history, rules, ...place }) };
}

async function readRulesIn(dir: string): Promise<Rules> {
  // The defaults in place of a misspelt folder would be a wrong board without a word.
  if (!dataFiles.some((name) => existsSync(path.join(dir, `${name}.yml`)))) {
    const expected = dataFiles.map((name) => `${name}.yml`).join(', ');
    throw new Problem(
      `Unexpected data folder "${safeLine(dir)}", expected one that holds at least one of ${expected}.`,
    );
  }
  return readFiles(dir, '');
}

async function readFiles(dir: string, folder: string): Promise<Rules> {
  // The validator takes a while to load, and another repository has no data files.
  const { readRules } = await import('../../plugins/contributors/rules/readRules.ts');
  return readRules(dir, {
    people: `${folder}people.yml`,
    points: `${folder}points.yml`,
    levels: `${folder}levels.yml`,
    badges: `${folder}badges.yml`,
    campaigns: `${folder}campaigns.yml`,
  });
}

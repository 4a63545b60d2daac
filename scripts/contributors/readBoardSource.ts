import { existsSync } from 'node:fs';
import path from 'node:path';
import { buildRecognition, type Recognition } from '../../src/lib/recognition/standings/buildRecognition.ts';
import { defaultRules } from '../../src/lib/recognition/rules/defaultRules.ts';
import type { Passes } from '../../src/lib/recognition/ledger/finishes.ts';
import type { Rules } from '../../src/lib/recognition/rules/rules.ts';
import type { AvailableHistory, MissingHistory } from '../../src/lib/git/history.ts';
import { readHistory } from '../../src/lib/git/readHistory.ts';
import { defaultLocale, locales } from '../../src/lib/locales.ts';
import { Problem } from '../../src/lib/problem.ts';
import { safeLine } from '../report/safe.ts';

/** Which repository on disk, and whose rules: the folders as they were given, relative to `root`. */
export type BoardChoice = {
  /** The folder of this project, whose own rules and languages are known; absolute. */
  root: string;
  repo: string;
  /** Folder with `people.yml`, `points.yml` and so on; a file that is not there leaves the defaults in place. */
  data?: string;
};

/** Everything that the command lines print is computed from this. */
export type BoardSource = Recognition & {
  /** The folder that was read; absolute. */
  dir: string;
  /** Its name. */
  name: string;
};

const dataFiles = ['people.yml', 'points.yml', 'levels.yml', 'badges.yml', 'campaigns'] as const;

/** Reads history and rules and works out who did what. Throws a Problem when history is missing or a data file is broken. */
export async function readBoardSource({ root, repo, data }: BoardChoice): Promise<BoardSource> {
  const dir = path.resolve(root, repo);
  const isOwn = dir === root;
  const [history, rules] = await Promise.all([
    repo === '' ? noFolder : readHistory(dir),
    data !== undefined ? readRulesIn(data, root) : isOwn ? readRulesOf(root, 'data') : defaultRules,
  ]);
  if (history.kind === 'unavailable') throw toProblem(history, repo && dir);
  const place = isOwn
    ? { docsDir: locales[defaultLocale].docsDir, defaultLocale }
    : { docsDir: 'docs', defaultLocale: 'en' };
  const passes = await readPassesOf(dir, history, rules);
  return { dir, name: path.basename(dir), ...buildRecognition({ history, rules, passes, ...place }) };
}

/** The parsers of pages take a while to load, and most repositories have no tasks. */
async function readPassesOf(dir: string, history: AvailableHistory, { tasks }: Rules): Promise<Passes> {
  if (tasks.length === 0 || !history.commits.some((commit) => commit.tasks.length > 0)) return () => false;
  const { readPasses } = await import('../../src/lib/tasks/readPasses.ts');
  return readPasses(dir, { history, tasks });
}

// An empty value is a variable that was not set, not a wish for this repository.
const noFolder: MissingHistory = { kind: 'unavailable', reason: 'not-a-repository', message: '' };

function toProblem({ reason, message }: MissingHistory, dir: string): Problem {
  if (reason !== 'not-a-repository') return new Problem(message);
  return new Problem(`Unexpected --repo "${safeLine(dir)}", expected a folder inside a git repository.`);
}

async function readRulesIn(data: string, root: string): Promise<Rules> {
  const dir = data && path.resolve(root, data);
  // The defaults in place of a misspelt folder would be a wrong board without a word.
  if (dir === '' || !dataFiles.some((name) => existsSync(path.join(dir, name)))) {
    throw new Problem(
      `Unexpected data folder "${safeLine(dir)}", expected one that holds at least one of ${dataFiles.join(', ')}.`,
    );
  }
  // As part of the files' names, so that messages say where they are.
  return readRulesOf('', dir);
}

async function readRulesOf(siteDir: string, folder: string): Promise<Rules> {
  // The validator takes a while to load, and another repository has no data files.
  const { readRules, ruleFilesIn } = await import('../../src/lib/recognition/rules/readRules.ts');
  return readRules(siteDir, ruleFilesIn(folder));
}

import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { decodeText } from '../../src/lib/data/decodeText.ts';
import { Problem } from '../../src/lib/problem.ts';
import { readSite } from '../../src/lib/site.ts';
import { readTasks } from '../../src/lib/tasks/parseTasks.ts';
import { readFoundTasks } from '../../src/lib/tasks/readFoundTasks.ts';
import { readTaskBoard } from '../../src/lib/tasks/readTaskBoard.ts';
import { claimFile, foundKinds } from '../../src/lib/tasks/task.ts';
import { toSafeJson } from '../report/json.ts';
import { safeLine } from '../report/safe.ts';
import { findTask } from './findTask.ts';
import type { TaskOptions } from './options.ts';
import { toClaims } from './toClaims.ts';
import { selectTasks, toEntry, toListJson, toListText } from './toList.ts';
import { toFoundText, toTaskText } from './toShow.ts';
import { toExitCode, toVerdictJson, toVerdictText, verifyTask, type Tools } from './verify.ts';
import { words } from './words.ts';

export type Surroundings = {
  root: string;
  env: NodeJS.ProcessEnv;
  /** Columns of the terminal; Infinity where the output is none. */
  width: number;
  tools: Tools;
};

/** What the command prints, and its exit code. */
export type Answer = { output: string; code: 0 | 1 | 2 };

/** Answers one call of the command. Throws a Problem for an id that there is not, and for broken data. */
export async function run(options: TaskOptions, surroundings: Surroundings): Promise<Answer> {
  switch (options.command) {
    case 'list':
      return { output: await list(options, surroundings), code: 0 };
    case 'show':
      return { output: await show(options, surroundings), code: 0 };
    case 'verify':
      return isFoundId(options.id) ? verifyFound(options, surroundings) : verify(options, surroundings);
    case 'claims':
      return { output: await writeClaims(options.from, surroundings), code: 0 };
  }
}

type ListOptions = Extract<TaskOptions, { command: 'list' }>;
type IdOptions = Extract<TaskOptions, { id: string }>;

async function list({ filter, isJson, language }: ListOptions, { root, width }: Surroundings): Promise<string> {
  const board = await readTaskBoard({ siteDir: root });
  const skills = new Set([...board.tasks.map(({ task }) => task), ...board.found].flatMap((task) => task.skills));
  if (filter.skill !== undefined && !skills.has(filter.skill)) {
    throw new Problem(
      `Unexpected --skill "${safeLine(filter.skill)}", expected one that tasks ask for: ${[...skills].sort().join(', ')}.`,
    );
  }
  const selected = selectTasks(board, filter);
  return isJson ? toListJson(selected, board) : toListText(selected, { language, board, width });
}

async function show({ id, isJson, language }: IdOptions, { root }: Surroundings): Promise<string> {
  const { tasks, found } = await readTaskBoard({ siteDir: root });
  const entry = findTask(id, [...tasks.map((one) => ({ id: one.task.id, board: one })), ...found]);
  if (!('board' in entry)) return isJson ? toSafeJson(entry) : toFoundText(entry, language);
  const existing = new Set(entry.board.task.files.filter((file) => existsSync(path.join(root, file))));
  return isJson ? toSafeJson(toEntry(entry.board)) : toTaskText(entry.board, { language, existing });
}

async function verify({ id, isJson, language }: IdOptions, { root, tools }: Surroundings): Promise<Answer> {
  const task = findTask(id, await readTasks(root));
  const verdict = await verifyTask(root, task, tools);
  const output = isJson ? toVerdictJson(verdict, language) : toVerdictText(verdict, language);
  return { output, code: toExitCode(verdict) };
}

function isFoundId(id: string): boolean {
  return foundKinds.some((kind) => id.startsWith(`${kind}:`));
}

/** Such a task is done when nothing asks for it any more. */
async function verifyFound({ id, isJson, language }: IdOptions, { root }: Surroundings): Promise<Answer> {
  const found = await readFoundTasks(root);
  const task = found.find((one) => one.id === id);
  const said = words[language];
  // A misspelt id is none that is done.
  if (!task && !isAboutSomething(id, root)) findTask(id, found);
  if (isJson) {
    const verdict = { schema: 'otlp-docs/task-verdict@1', task: id, passed: task === undefined };
    return { output: toSafeJson(verdict), code: task ? 1 : 0 };
  }
  if (!task) return { output: `${said.gone(id)}\n\n${said.nextStep}\n`, code: 0 };
  return { output: `${toFoundText(task, language)}\n${id}: ${said.stillMissing(1)}\n`, code: 1 };
}

/** Whether there is, or was, what the id of a found task names. A quarantined address is gone with its entry. */
function isAboutSomething(id: string, root: string): boolean {
  const [kind = '', ...rest] = id.split(':');
  const about = rest.join(':');
  if (about.split('/').includes('..')) return false;
  const [, locale, page = about] = /^(zh-Hans|en):(.*)$/.exec(about) ?? [];
  const docs = locale === 'en' ? 'i18n/en/docusaurus-plugin-content-docs/current' : 'docs';
  switch (kind) {
    case 'quarantined-link':
      return /^https?:\/\/\S+$/.test(about);
    case 'lonely-example':
      return /^[a-z0-9-]+$/.test(about) && existsSync(path.join(root, 'examples', about));
    default:
      return /\.mdx?$/.test(page) && existsSync(path.join(root, docs, page));
  }
}

const mostBytes = 2 ** 24;

async function writeClaims(from: string, { root, env }: Surroundings): Promise<string> {
  const place = path.resolve(root, from);
  const found = await stat(place).catch(() => undefined);
  if (!found?.isFile() || found.size > mostBytes)
    throw new Problem(
      `Unexpected --from "${safeLine(from)}", expected a file of at most ${mostBytes / 2 ** 20} MiB, by its path from the root of the repository. Write it with \`npm run community -- list-claims --out ${safeLine(from)}\`.`,
    );
  const tasks = await readTasks(root);
  const claims = toClaims(decodeText(await readFile(place)), {
    ids: new Set(tasks.map(({ id }) => id)),
    repoUrl: readSite(env).repoUrl,
    file: from,
  });
  const target = path.join(root, claimFile);
  await mkdir(path.dirname(target), { recursive: true });
  // Whoever reads meanwhile has the old ones or the new ones.
  const draft = `${target}.${process.pid}`;
  await writeFile(draft, toSafeJson(claims));
  await rename(draft, target);
  return `${claimFile}: ${claims.claims.length}\n`;
}

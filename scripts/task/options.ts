import { parseArgs } from 'node:util';
import { didYouMean } from '../../src/lib/data/nearest.ts';
import type { Language } from '../../src/lib/docs/language.ts';
import { Problem } from '../../src/lib/problem.ts';
import { taskDifficulties, taskKinds, type TaskDifficulty, type TaskKind } from '../../src/lib/tasks/task.ts';
import { toLanguage } from '../report/language.ts';
import { safeLine } from '../report/safe.ts';

export const help = `Usage: npm run task -- list [--state STATE] [--skill ID] [--difficulty D] [--kind KIND] [--good-first] [--json]
       npm run task -- show ID [--json]
       npm run task -- verify ID [--json]
       npm run task -- claims --from FILE

Tasks of data/tasks.yml, and those that the state of the site asks for (stale-translation:en:guides/a.md and the like).

  list    what there is to do: id, state, difficulty, minutes, points, title. Without --state: all that is not done
  show    why and how: steps, files, guide, and what is still missing
  verify  says what is still missing, one line each with the file and how; lints the files of the task, and runs its example
  claims  writes .cache/tasks/claims.json from the issues that "npm run community -- list-claims" wrote

  --state STATE   open, claimed, reopened, done or all. Claims are known where "claims" has run
  --skill ID      tasks that ask for it; ids are in data/skills.yml
  --difficulty D  ${taskDifficulties.join(', ')}
  --kind KIND     ${taskKinds.join(', ')}
  --good-first    tasks that are right for a first contribution
  --json          print otlp-docs/tasks@1 or, of verify, otlp-docs/task-verdict@1
  --lang LANG     zh or en (default: the terminal's language)

An id may be written T-012, t-12 or 12. In the commit that finishes a task, put the line "Task: T-012" at the end of the message.
Exit code: 0, 1 something is missing (verify), 2 could not run; also when an example cannot run here.`;

export const stateFilters = ['open', 'claimed', 'reopened', 'done', 'all'] as const;
export type StateFilter = (typeof stateFilters)[number];

export type ListFilter = {
  state?: StateFilter;
  skill?: string;
  difficulty?: TaskDifficulty;
  kind?: TaskKind;
  isGoodFirst: boolean;
};

export type TaskOptions = { isJson: boolean; language: Language } & (
  | { command: 'list'; filter: ListFilter }
  | { command: 'show' | 'verify'; id: string }
  | { command: 'claims'; from: string }
);

const commands = ['list', 'show', 'verify', 'claims'] as const;

/** Reads the arguments. Throws a Problem, or what parseArgs throws, for those that make no sense. Pure. */
export function parseOptions(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): TaskOptions | 'help' {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      state: { type: 'string' },
      skill: { type: 'string' },
      difficulty: { type: 'string' },
      kind: { type: 'string' },
      'good-first': { type: 'boolean', default: false },
      from: { type: 'string' },
      json: { type: 'boolean', default: false },
      lang: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const [name, id, ...rest] = positionals;
  if (values.help || name === 'help') return 'help';
  const command = commands.find((one) => one === name);
  if (!command) throw unexpected('command', name ?? '', commands);
  const shared = { isJson: values.json, language: toLanguage(values.lang, env) };
  if (command === 'list') {
    refuse(id === undefined ? [] : [id, ...rest]);
    const state = oneOf('--state', values.state, stateFilters);
    const difficulty = oneOf('--difficulty', values.difficulty, taskDifficulties);
    const kind = oneOf('--kind', values.kind, taskKinds);
    const filter: ListFilter = {
      isGoodFirst: values['good-first'],
      ...(state && { state }),
      ...(difficulty && { difficulty }),
      ...(kind && { kind }),
      ...(values.skill !== undefined && { skill: values.skill }),
    };
    return { command, filter, ...shared };
  }
  if (command === 'claims') {
    refuse(id === undefined ? [] : [id, ...rest]);
    if (!values.from)
      throw new Problem('Unexpected call without a file, expected `npm run task -- claims --from FILE`. See --help.');
    return { command, from: values.from, ...shared };
  }
  if (id === undefined || id.trim() === '') {
    throw new Problem(
      `Unexpected call without a task, expected \`npm run task -- ${command} T-012\`. \`npm run task -- list\` shows what there is.`,
    );
  }
  refuse(rest);
  return { command, id: id.trim(), ...shared };
}

function oneOf<Value extends string>(
  option: string,
  given: string | undefined,
  known: readonly Value[],
): Value | undefined {
  if (given === undefined) return undefined;
  const found = known.find((one) => one === given);
  if (found === undefined) throw unexpected(option, given, known);
  return found;
}

function unexpected(what: string, given: string, known: readonly string[]): Problem {
  const hint = didYouMean(given, known).en;
  return new Problem(
    `Unexpected ${what} "${safeLine(given)}", expected one of ${known.join(', ')}.${hint} See --help.`,
  );
}

function refuse([more]: readonly string[]): void {
  if (more !== undefined)
    throw new Problem(`Unexpected argument "${safeLine(more)}", expected nothing behind the others. See --help.`);
}

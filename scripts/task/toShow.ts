import type { Language } from '../../src/lib/docs/language.ts';
import type { BoardTask } from '../../src/lib/tasks/taskBoard.ts';
import type { FoundTask, Missing, TaskText } from '../../src/lib/tasks/task.ts';
import { safeLine } from '../report/safe.ts';
import { words, type Words } from './words.ts';

export type ShowOptions = {
  language: Language;
  /** Of the files, those that are there. */
  existing: ReadonlySet<string>;
};

/** Everything about one task, for people. Pure. */
export function toTaskText({ task, state, missing }: BoardTask, { language, existing }: ShowOptions): string {
  const said = words[language];
  return toText(
    [
      `${task.id}  ${task.title[language]}`,
      `${said.states[state.state]}; ${said.facts(said.difficulties[task.difficulty], task.minutes, task.points)}`,
      ...(state.state === 'claimed' ? [said.claimedBy(state.claim.login, state.claim.url)] : []),
      ...('finished' in state && state.finished ? [toFinished(state.finished, said)] : []),
    ],
    {
      [said.why]: [task.why[language]],
      [said.steps]: toSteps(task.steps, language),
      [said.files]: task.files.map((file) => (existing.has(file) ? file : `${file} (${said.newFile})`)),
      [said.skills]: [task.skills.join(', ')],
      [said.guide]: task.guide === undefined ? [] : [task.guide],
      [said.missing]: missing.map((one) => toMissingLine(one, language)),
      [said.verifyWith]: [`npm run task -- verify ${task.id}`],
    },
  );
}

/** The same of a task that the site's state asks for. Pure. */
export function toFoundText(task: FoundTask, language: Language): string {
  const said = words[language];
  return toText(
    [
      `${task.id}`,
      task.title[language],
      `${said.found}; ${said.facts(said.difficulties[task.difficulty], task.minutes, undefined)}`,
    ],
    {
      [said.steps]: toSteps(task.steps, language),
      [said.files]: task.files,
      [said.skills]: [task.skills.join(', ')],
      [said.guide]: task.guide === undefined ? [] : [task.guide],
      [said.verifyWith]: [task.command],
    },
  );
}

/** `docs/a.md: what is missing, and how`. */
export function toMissingLine({ file, message }: Missing, language: Language): string {
  return `${file}: ${message[language]}`;
}

function toFinished({ people, sha, at }: { people: { name: string }[]; sha: string; at: number }, said: Words): string {
  const names = people.map(({ name }) => name).join(', ') || said.nobody;
  return said.finishedBy(names, sha.slice(0, 12), new Date(at).toISOString().slice(0, 10));
}

function toSteps(steps: readonly TaskText[], language: Language): string[] {
  return steps.map((step, index) => `${index + 1}. ${step[language]}`);
}

function toText(head: readonly string[], parts: Readonly<Record<string, readonly string[]>>): string {
  const blocks = Object.entries(parts)
    .filter(([, lines]) => lines.length > 0)
    .flatMap(([title, lines]) => ['', title, ...lines.map((line) => `  ${safeLine(line)}`)]);
  return [...head.map(safeLine), ...blocks, ''].join('\n');
}

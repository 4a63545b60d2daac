import { didYouMean } from '../../src/lib/data/nearest.ts';
import { compareFindings, summarize, type Finding, type Summary } from '../../src/lib/finding.ts';
import { Problem } from '../../src/lib/problem.ts';
import { filesOfTask } from '../../src/lib/tasks/filesOfCheck.ts';
import { judgeTask } from '../../src/lib/tasks/judgeTask.ts';
import { readTasks, tasksFile } from '../../src/lib/tasks/parseTasks.ts';
import { readTexts } from '../../src/lib/tasks/readTexts.ts';
import type { Task } from '../../src/lib/tasks/task.ts';
import type { FileTexts } from '../../src/lib/tasks/texts.ts';
import { readNamedTasks, type NamedTask } from './readNamedTasks.ts';

export type BranchOptions = { root: string; env: NodeJS.ProcessEnv; base?: string };

/** `note` is set where nothing could be compared: it is no finding, and no pass either. */
export type BranchResult = { findings: Finding[]; summary: Summary; note?: string };

/**
 * Whether every task that a commit of this branch says it finishes (`Task: T-012`) is finished in the work tree. Where there is no main
 * branch to compare with, that is a note; in CI, a Problem.
 */
export async function checkBranch({ root, env, base }: BranchOptions): Promise<BranchResult> {
  const started = performance.now();
  const read = await readNamedTasks(root, base);
  const named = read.kind === 'read' ? read.named : [];
  const findings = named.length > 0 ? await judgeNamed(root, named) : [];
  const summary = summarize(findings, named.length, Math.round(performance.now() - started));
  if (read.kind === 'read') return { findings, summary };
  const note = `Tasks that commits name were not looked at. ${read.message}`;
  if (env['CI'] === 'true') throw new Problem(note);
  return { findings, summary, note };
}

async function judgeNamed(root: string, named: readonly NamedTask[]): Promise<Finding[]> {
  const tasks = await readTasks(root);
  const wanted = tasks.filter(({ id }) => named.some((one) => one.task === id));
  return toBranchFindings(named, { tasks, texts: await readTexts(root, wanted.flatMap(filesOfTask)) });
}

/** One finding for whatever is missing, and one for each id that is none; sorted. Pure. */
export function toBranchFindings(
  named: readonly NamedTask[],
  { tasks, texts }: { tasks: readonly Task[]; texts: FileTexts },
): Finding[] {
  const real = new Map(named.filter(({ isLost }) => !isLost).map((one) => [one.task, one]));
  const lost = named.filter(({ task, isLost }) => isLost && !real.has(task));
  return [...real.values(), ...new Map(lost.map((one) => [one.task, one])).values()]
    .flatMap((one) => {
      if (one.isLost) return [toLostFinding(one)];
      const task = tasks.find(({ id }) => id === one.task);
      return task ? toMissingFindings(task, one, texts) : [toUnknownFinding(one, tasks)];
    })
    .sort(compareFindings);
}

function toMissingFindings(task: Task, { sha }: NamedTask, texts: FileTexts): Finding[] {
  const { id } = task;
  return judgeTask(task, texts).map(({ check, file, message: { en, 'zh-Hans': zh } }) => ({
    check: 'tasks',
    rule: `task-${check}`,
    severity: 'error',
    file,
    message: {
      en: `${id}, which ${sha.slice(0, 7)} says it finishes: ${en} (or take the line "Task: ${id}" out of the message)`,
      'zh-Hans': `${sha.slice(0, 7)} 称已完成 ${id}：${zh}（或从提交说明里删去 "Task: ${id}"）`,
    },
  }));
}

/** A warning as well: the files are as they should be, and the bonus is what gets lost. */
function toLostFinding({ task, sha }: NamedTask): Finding {
  const at = sha.slice(0, 7);
  return {
    check: 'tasks',
    rule: 'task-lost',
    severity: 'warning',
    file: tasksFile,
    message: {
      en: `Unexpected place of "Task: ${task}" in ${at}, expected the last paragraph of the message, next to other trailers: where it is, git does not find it, and the bonus is lost. Move it: git commit --amend, or git rebase -i for an older one.`,
      'zh-Hans': `${at} 里的 "Task: ${task}" 位置不对，应在提交说明的最后一段，与其他尾注在一起：现在 git 读不到它，加分会丢。请移过去：git commit --amend；较早的提交用 git rebase -i。`,
    },
  };
}

/** Nothing is wrong with the files, and a message cannot be changed by a commit: the bonus is what gets lost. */
function toUnknownFinding({ task, sha }: NamedTask, tasks: readonly Task[]): Finding {
  const name = task.slice(0, 60);
  const hint = didYouMean(
    name,
    tasks.map(({ id }) => id),
  );
  return {
    check: 'tasks',
    rule: 'task-unknown',
    severity: 'warning',
    file: tasksFile,
    message: {
      en: `Unexpected "Task: ${name}" in ${sha.slice(0, 7)}, expected an id of ${tasksFile}.${hint.en} Correct it: git commit --amend, or git rebase -i for an older one.`,
      'zh-Hans': `${sha.slice(0, 7)} 的 "Task: ${name}" 应为 ${tasksFile} 里的 id。${hint['zh-Hans']}请改正：git commit --amend；较早的提交用 git rebase -i。`,
    },
  };
}

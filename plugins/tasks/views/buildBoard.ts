import type { FoundTask, Task, TaskState } from '../../../src/lib/tasks/task.ts';
import { toSkillNames, type Skill } from './skillNames.ts';
import { compareRecommended } from './selectRows.ts';
import { textLang } from './ownText.ts';
import { toFoundRow, toTaskRow, type FoundRow, type TaskRow } from './taskRow.ts';

/** All that is known about the tasks when the site is built. */
export type BoardInput = {
  tasks: readonly { task: Task; state: TaskState }[];
  found: readonly FoundTask[];
  skills: readonly Skill[];
  /** When the forge was asked who is at what (ISO 8601); absent if it was not. */
  claimsAsOf?: string;
  /** Absent without history. */
  head?: { headSha: string; asOf: number };
  /** BCP 47; the language of the page. */
  locale: string;
};

/** Props of the board. */
export type Board = {
  /** In the order that is recommended. */
  tasks: TaskRow[];
  found: FoundRow[];
  /** Of the skills that the rows name, in the reader's language, by their ids. */
  skillNames: Record<string, string>;
  claimsAsOf?: string;
  head?: { sha7: string; day: string };
  /** Language of the texts where it is not that of the page. */
  lang?: string;
};

export function buildBoard({ tasks, found, skills, claimsAsOf, head, locale }: BoardInput): Board {
  const rows = tasks.map(({ task, state }) => toTaskRow(task, state, locale)).sort(compareRecommended);
  const foundRows = found.map((task) => toFoundRow(task, locale));
  return {
    tasks: rows,
    found: foundRows,
    skillNames: toSkillNames(
      skills,
      [...rows, ...foundRows].flatMap((row) => row.skills),
      locale,
    ),
    ...(claimsAsOf !== undefined && { claimsAsOf }),
    ...(head && { head: { sha7: head.headSha.slice(0, 7), day: new Date(head.asOf).toISOString().slice(0, 10) } }),
    ...textLang(locale),
  };
}

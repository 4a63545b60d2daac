import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import tasksSchema from '../../../data/schemas/tasks.schema.json';
import { decodeText } from '../data/decodeText.ts';
import { createSchemaCheck } from '../data/schema.ts';
import { findProblems, parseYamlFile } from '../data/yamlFile.ts';
import { inLanguage } from '../finding.ts';
import { makeOnce } from '../memo.ts';
import { Problem } from '../problem.ts';
import type { Task } from './task.ts';
import { findTaskMistakes } from './taskMistakes.ts';

export const tasksFile = 'data/tasks.yml';

/** A data file: its name for messages, and its text as `decodeText` returns it. */
type Source = { file: string; text: string | undefined };

/** The tasks in the order of the file. Throws a Problem with a line for each mistake: where, what was expected, the remedy. */
export function parseTasks({ file, text }: Source): Task[] {
  const mapping = parseYamlFile(text);
  const problems = findProblems(mapping, createSchemaCheck(tasksSchema));
  const all = problems.length > 0 ? problems : findTaskMistakes(mapping);
  if (all.length === 0) return (mapping.data as { tasks?: Task[] }).tasks ?? []; // its schema has nothing against it
  const inOrder = all.toSorted(({ range: a }, { range: b }) => a.start.line - b.start.line);
  throw new Problem(
    inOrder
      .map(({ message, range: { start } }) => `${file}:${start.line}:${start.column}: ${inLanguage(message, 'en')}`)
      .join('\n'),
  );
}

/** The tasks of a site; none where it has no such file. Throws a Problem as `parseTasks` does. */
export async function readTasks(siteDir: string, file = tasksFile): Promise<Task[]> {
  const bytes = await readFile(join(siteDir, file)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
    throw new Problem(`Unexpected ${file}, expected a file that can be read: ${error.message}. Mend it or remove it.`);
  });
  if (!bytes) return [];
  const text = decodeText(bytes);
  // Most plugins want the tasks, and to parse them takes longer than all else that they do with them.
  return makeOnce(`tasks ${file}`, text, () => parseTasks({ file, text }));
}

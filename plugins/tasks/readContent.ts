import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeText } from '../../src/lib/data/decodeText.ts';
import { parseYamlFile } from '../../src/lib/data/yamlFile.ts';
import { isRecord } from '../../src/lib/docs/yaml.ts';
import { readTaskBoard } from '../../src/lib/tasks/readTaskBoard.ts';
import type { TaskBoard } from '../../src/lib/tasks/taskBoard.ts';
import { readFieldReports } from './readFieldReports.ts';
import type { TaskFile } from './views/buildTaskPages.ts';
import type { FieldReport } from './views/fieldReport.ts';
import type { Skill } from './views/skillNames.ts';

export const skillFile = 'data/skills.yml';

/** What the plugin reads of the repository, whatever the language. */
export type TaskContent = {
  board: TaskBoard;
  skills: Skill[];
  /** What is now at the places that tasks name. */
  filesAt: ReadonlyMap<string, TaskFile['is']>;
  reports: FieldReport[];
};

/** Throws a Problem when the tasks are broken. */
export async function readContent(siteDir: string): Promise<TaskContent> {
  const [board, skills, reports] = await Promise.all([
    readTaskBoard({ siteDir }),
    readSkills(siteDir),
    readFieldReports(siteDir),
  ]);
  const files = [...new Set(board.tasks.flatMap(({ task }) => task.files))];
  const kinds = await Promise.all(files.map(async (file) => [file, await whatIsAt(join(siteDir, file))] as const));
  return { board, skills, filesAt: new Map(kinds), reports };
}

/** The file does not have to be there, and what is wrong in it is the gate's to report: a skill without a name is called by its id. */
async function readSkills(siteDir: string): Promise<Skill[]> {
  const bytes = await readFile(join(siteDir, skillFile)).catch(() => undefined);
  const { skills } = bytes ? parseYamlFile(decodeText(bytes)).data : { skills: [] };
  return (Array.isArray(skills) ? (skills as unknown[]) : []).flatMap((entry) => {
    if (!isRecord(entry) || !isRecord(entry['name'])) return [];
    const { id, name } = entry;
    const { 'zh-Hans': chinese, en: english } = name as Record<string, unknown>;
    const isWhole = [id, chinese, english].every((text) => typeof text === 'string');
    return isWhole ? [{ id, name: { 'zh-Hans': chinese, en: english } } as Skill] : [];
  });
}

async function whatIsAt(path: string): Promise<TaskFile['is']> {
  const found = await stat(path).catch(() => undefined);
  if (!found) return 'missing';
  return found.isDirectory() ? 'folder' : 'file';
}

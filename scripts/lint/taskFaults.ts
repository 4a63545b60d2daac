import { didYouMean } from '../../src/lib/data/nearest.ts';
import { isRecord, rangeOfPointer, type SourceProblem, type YamlMapping } from '../../src/lib/docs/yaml.ts';
import { exampleFile } from '../../src/lib/examples/example.ts';
import { defaultLocale } from '../../src/lib/locales.ts';
import { filesOfCheck } from '../../src/lib/tasks/filesOfCheck.ts';
import type { Task } from '../../src/lib/tasks/task.ts';
import { findTaskMistakes } from '../../src/lib/tasks/taskMistakes.ts';
import { toRoute } from './routes.ts';
import type { Facts } from './rule.ts';

/** What data/tasks.yml is compared with. */
export type TaskSurroundings = Pick<Facts, 'files'> & Partial<Pick<Facts, 'routes' | 'config'>>;

const skillsFile = 'data/skills.yml';

/** What is wrong with a tasks.yml that follows its schema: by itself, and among the other files. */
export function findTaskFaults(
  file: YamlMapping,
  around: TaskSurroundings,
  byName: ReadonlyMap<string, YamlMapping>,
): SourceProblem[] {
  const { tasks = [] } = file.data as { tasks?: Task[] };
  const report = (pointer: string, en: string, zh: string): SourceProblem => ({
    message: { en, 'zh-Hans': zh },
    range: rangeOfPointer(file.ranges, pointer),
  });
  const skills = idsIn(byName.get(skillsFile)?.data['skills']);
  return [
    ...findTaskMistakes(file),
    ...tasks.flatMap((task, index) => [
      ...task.skills.flatMap((skill, place) => {
        if (skills.includes(skill)) return [];
        const hint = didYouMean(skill, skills);
        return report(
          `/tasks/${index}/skills/${place}`,
          `Unexpected "${skill}", expected an id of ${skillsFile}.${hint.en} Correct it, or add the entry there.`,
          `不应为 "${skill}"，应为 ${skillsFile} 中的 id。${hint['zh-Hans']}请改正，或在那里添加条目。`,
        );
      }),
      ...findLostGuide(task, index),
      ...findLostFiles(task, index),
    ]),
  ];

  function findLostGuide({ guide }: Task, index: number): SourceProblem[] {
    if (guide === undefined || !around.routes || !around.config) return [];
    const [path = ''] = guide.split('#');
    const route = toRoute(path, defaultLocale);
    const isMade = around.config.options['route-link'].generated.some((place) => route.startsWith(place));
    if (isMade || around.routes.files.has(route)) return [];
    const hint = didYouMean(route, around.routes.files.keys());
    return [
      report(
        `/tasks/${index}/guide`,
        `Unexpected "guide: ${guide}", expected the address of a page.${hint.en} Correct it.`,
        `"guide: ${guide}" 应为一个页面的地址。${hint['zh-Hans']}请改正。`,
      ),
    ];
  }

  function findLostFiles({ files, verify }: Task, index: number): SourceProblem[] {
    const judged = verify.flatMap(filesOfCheck);
    // An example is its folder; its checks look at one file of it.
    const folders = verify.flatMap((check) =>
      check.check === 'example' ? exampleFile(check.example).replace(/[^/]+$/, '') : [],
    );
    return [
      ...files.flatMap((name, place) => {
        const isMade = judged.includes(name) || folders.some((folder) => name.startsWith(folder));
        if (around.files.has(name) || isMade) return [];
        return report(
          `/tasks/${index}/files/${place}`,
          `Unexpected file "${name}", expected one that exists, or that a check of the task looks at. Correct it, or let a check ask for it.`,
          `文件 "${name}" 不存在，也没有检查会查看它。请改正，或加上一项查看它的检查。`,
        );
      }),
      ...verify.flatMap((check, place) => {
        const lost = filesOfCheck(check).filter((name) => !around.files.has(name) && !files.includes(name));
        return lost.map((name) =>
          report(
            `/tasks/${index}/verify/${place}`,
            `Unexpected check of "${name}", expected a file that exists, or one of "files". Correct it, or add the file to the list.`,
            `检查查看的文件 "${name}" 不存在，也不在 "files" 里。请改正，或把它加进列表。`,
          ),
        );
      }),
    ];
  }
}

function idsIn(list: unknown): string[] {
  return Array.isArray(list) ? list.flatMap((item) => (isRecord(item) ? [String(item['id'])] : [])) : [];
}

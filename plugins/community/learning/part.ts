import { learningPathsFile, readLearningPaths } from '../../../src/lib/learning/readLearningPaths.ts';
import { readTasks, tasksFile } from '../../../src/lib/tasks/parseTasks.ts';
import type { Part } from '../part.ts';
import { buildPathList, buildPathPage } from './buildLearning.ts';

/** A list of the learning paths, and a page for each. */
export const learningPart: Part = {
  watch: [learningPathsFile, tasksFile],
  async load({ siteDir, locale }) {
    const [paths, tasks] = await Promise.all([readLearningPaths(siteDir), readTasks(siteDir)]);
    return {
      pages: [
        { path: 'learn/', component: '@theme/LearningPaths', props: { list: buildPathList(paths, locale) } },
        ...paths.map((path) => ({
          path: `learn/${path.id}/`,
          component: '@theme/LearningPath',
          props: { path: buildPathPage(path, tasks, locale) },
        })),
      ],
    };
  },
  empty: { pages: [{ path: 'learn/', component: '@theme/LearningPaths', props: { list: { paths: [] } } }] },
};

import pathsSchema from '../../../data/schemas/learning-paths.schema.json';
import { readDataFile } from '../data/readDataFile.ts';
import { findLearningMistakes } from './learningMistakes.ts';
import type { LearningPath } from './learningPath.ts';

export const learningPathsFile = 'data/learning-paths.yml';

/** The learning paths of a site; none where it has no such file. Throws a Problem with a line for each mistake in it. */
export async function readLearningPaths(siteDir: string): Promise<readonly LearningPath[]> {
  const rules = { schema: pathsSchema, findMistakes: findLearningMistakes };
  const data = await readDataFile(siteDir, learningPathsFile, rules);
  return (data as { paths: LearningPath[] } | undefined)?.paths ?? []; // its schema has nothing against it
}

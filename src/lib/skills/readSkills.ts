import skillsSchema from '../../../data/schemas/skills.schema.json';
import { readDataFile } from '../data/readDataFile.ts';
import { findSkillMistakes, type SkillList } from './skills.ts';

export const skillsFile = 'data/skills.yml';

/** The skills of a site; none where it has no such file. Throws a Problem with a line for each mistake in it. */
export async function readSkills(siteDir: string): Promise<SkillList> {
  const data = await readDataFile(siteDir, skillsFile, { schema: skillsSchema, findMistakes: findSkillMistakes });
  return (data as SkillList | undefined) ?? { groups: [], skills: [] }; // its schema has nothing against it
}

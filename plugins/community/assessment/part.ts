import { readSkills, skillsFile } from '../../../src/lib/skills/readSkills.ts';
import { tasksFile } from '../../../src/lib/tasks/parseTasks.ts';
import { readTaskBoard } from '../../../src/lib/tasks/readTaskBoard.ts';
import type { Part } from '../part.ts';
import { buildAssessment, noAssessment } from './buildAssessment.ts';

/** What the self-assessment asks and recommends. */
export const assessmentPart: Part = {
  watch: [skillsFile, tasksFile],
  async load({ siteDir, locale }) {
    const [board, skills] = await Promise.all([readTaskBoard({ siteDir }), readSkills(siteDir)]);
    return { data: { assessment: buildAssessment(board, skills, locale) } };
  },
  empty: { data: { assessment: noAssessment } },
};

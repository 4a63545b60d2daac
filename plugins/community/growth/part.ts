import { defaultRules, readRules, type RuleFiles } from '../../../src/lib/recognition/rules/readRules.ts';
import { tasksFile } from '../../../src/lib/tasks/parseTasks.ts';
import type { Part } from '../part.ts';
import { buildGrowth } from './buildGrowth.ts';

const files: RuleFiles = {
  people: 'data/people.yml',
  points: 'data/points.yml',
  levels: 'data/levels.yml',
  badges: 'data/badges.yml',
  campaigns: 'data/campaigns',
  tasks: tasksFile,
};

/** The way from the first visit to maintainer: levels, points and badges as the rules have them. */
export const growthPart: Part = {
  watch: [files.points, files.levels, files.badges],
  async load({ siteDir, locale }) {
    return { data: { growth: buildGrowth(await readRules(siteDir, files), locale) } };
  },
  empty: { data: { growth: buildGrowth(defaultRules, 'en') } },
};

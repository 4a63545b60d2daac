import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeText } from '../../data/decodeText.ts';
import { Problem } from '../../problem.ts';
import { readTasks } from '../../tasks/parseTasks.ts';
import { defaultRules, withHash } from './defaultRules.ts';
import type { Campaign } from './campaign.ts';
import { findCampaignFiles } from './campaignFiles.ts';
import { parseBadges, parseCampaign, parseLevels, parsePeople, parsePoints, type Source } from './parseRules.ts';
import type { Rules } from './rules.ts';

export { defaultRules } from './defaultRules.ts';

/** Where the files with the rules are, relative to the site; of the campaigns, the folder. */
export type RuleFiles = Record<'people' | 'points' | 'levels' | 'badges' | 'campaigns' | 'tasks', string>;

/** The files by the names that they have in this repository. */
export function ruleFilesIn(folder: string): RuleFiles {
  return {
    people: `${folder}/people.yml`,
    points: `${folder}/points.yml`,
    levels: `${folder}/levels.yml`,
    badges: `${folder}/badges.yml`,
    campaigns: `${folder}/campaigns`,
    tasks: `${folder}/tasks.yml`,
  };
}

/**
 * The rules of a site; `data` names the files, relative to `siteDir`. A file that does not exist, or is empty, leaves the
 * default in place, and a folder that does not exist has no campaigns. Throws a Problem with a line for each mistake in the first file that has any.
 */
export async function readRules(siteDir: string, data: RuleFiles): Promise<Rules> {
  const read = async <Value>(file: string, parse: (source: Source) => Value): Promise<Value | undefined> => {
    const source = await readSource(siteDir, file);
    return source && parse(source);
  };
  return withHash({
    people: (await read(data.people, parsePeople)) ?? defaultRules.people,
    points: (await read(data.points, parsePoints)) ?? defaultRules.points,
    levels: (await read(data.levels, parseLevels)) ?? defaultRules.levels,
    badges: (await read(data.badges, parseBadges)) ?? defaultRules.badges,
    campaigns: await readCampaigns(siteDir, data.campaigns),
    tasks: await readTasks(siteDir, data.tasks),
  });
}

async function readCampaigns(siteDir: string, folder: string): Promise<Campaign[]> {
  // Where they were once: left out in silence, nobody would know why a campaign is gone.
  if (await readSource(siteDir, `${folder}.yml`))
    throw new Problem(
      `Unexpected ${folder}.yml, expected one file for each campaign, ${folder}/<id>.yml. Move them there.`,
    );
  const names = await listFolder(siteDir, folder);
  const found = findCampaignFiles(names).map(async ({ id, file }): Promise<Campaign[]> => {
    const source = await readSource(siteDir, `${folder}/${file}`);
    return source ? [parseCampaign(source, id)] : [];
  });
  return (await Promise.all(found)).flat();
}

async function listFolder(siteDir: string, folder: string): Promise<string[]> {
  return readdir(join(siteDir, folder)).catch((error: unknown) => acceptAbsence(error, folder) ?? []);
}

/** A data file, or undefined where there is none. Throws a Problem where it cannot be read. */
export async function readSource(siteDir: string, file: string): Promise<Source | undefined> {
  try {
    return { file, text: decodeText(await readFile(join(siteDir, file))) };
  } catch (error) {
    return acceptAbsence(error, file);
  }
}

function acceptAbsence(error: unknown, file: string): undefined {
  if (!(error instanceof Error && 'code' in error)) throw error;
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
  throw new Problem(`Unexpected ${file}, expected a file that can be read: ${error.message}. Mend it or remove it.`);
}

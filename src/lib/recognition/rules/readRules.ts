import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeText } from '../../data/decodeText.ts';
import { Problem } from '../../problem.ts';
import { defaultRules, withHash } from './defaultRules.ts';
import { parseBadges, parseCampaigns, parseLevels, parsePeople, parsePoints, type Source } from './parseRules.ts';
import type { Rules } from './rules.ts';

export { defaultRules } from './defaultRules.ts';

/** Where the files with the rules are, relative to the site. */
export type RuleFiles = { people: string; points: string; levels: string; badges: string; campaigns: string };

/**
 * The rules of a site; `data` names the files, relative to `siteDir`. A file that does not exist, or is empty, leaves the
 * default in place. Throws a Problem with a line for each mistake in the first file that has any.
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
    campaigns: (await read(data.campaigns, parseCampaigns)) ?? defaultRules.campaigns,
  });
}

async function readSource(siteDir: string, file: string): Promise<Source | undefined> {
  try {
    return { file, text: decodeText(await readFile(join(siteDir, file))) };
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
    throw new Problem(`Unexpected ${file}, expected a file that can be read: ${error.message}. Mend it or remove it.`);
  }
}

import { existsSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import type { CampaignResults } from '../../src/lib/recognition/rules/campaign.ts';
import { resultsFileOf } from '../../src/lib/recognition/rules/campaignFiles.ts';
import { boundsOf } from '../../src/lib/recognition/standings/campaignPhase.ts';
import { toResults } from '../../src/lib/recognition/standings/campaignResults.ts';
import { buildCampaignStandings } from '../../src/lib/recognition/standings/campaigns.ts';
import { Problem } from '../../src/lib/problem.ts';
import { campaignFolder, findCampaign, readCampaigns } from './readCampaigns.ts';
import { writeNewFile } from './writeNewFile.ts';

/**
 * Writes the results of a campaign as of HEAD and returns the file's name. Throws a Problem when the campaign is not over
 * at the time of HEAD, or when its results are there already.
 */
export async function freezeCampaign(root: string, id: string): Promise<string> {
  const source = await readCampaigns(root);
  const campaign = findCampaign(source, id);
  const file = resultsFileOf(campaignFolder, id);
  if (existsSync(path.join(root, file))) throw isFrozen(file);
  const { ledger, layout, rules, history } = source;
  const { end } = boundsOf(campaign);
  if (history.asOf < end) {
    const [now, over] = [history.asOf, end].map((time) => new Date(time).toISOString());
    throw new Problem(
      `Unexpected freeze of ${id}, expected HEAD to be of ${over} or later: ${campaign.to} ends then in ${campaign.timeZone}, and HEAD is of ${now}. Freeze it after a later commit.`,
    );
  }
  const { configHash } = rules;
  const results = toResults(buildCampaignStandings(campaign, ledger, layout), { ...history, configHash });
  const isWritten = await writeNewFile(path.join(root, file), toResultsText(results));
  if (!isWritten) throw isFrozen(file);
  return file;
}

function isFrozen(file: string): Problem {
  return new Problem(`Unexpected freeze: ${file} exists, expected results to be written once. Leave it as it is.`);
}

/** The file as Prettier writes it. Pure. */
export function toResultsText(results: CampaignResults): string {
  return `# yaml-language-server: $schema=../schemas/campaign-results.schema.json
#
# 由 npm run campaign -- freeze 写入，不要修改。 Written by npm run campaign -- freeze; do not edit.
${stringify(results, { singleQuote: true, lineWidth: 0 })}`;
}

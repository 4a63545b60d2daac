import { isDeepStrictEqual } from 'node:util';
import { decodeText } from '../../src/lib/data/decodeText.ts';
import type { Finding, Message } from '../../src/lib/finding.ts';
import { readBlobs } from '../../src/lib/git/readBlobs.ts';
import { runGit } from '../../src/lib/git/runGit.ts';
import type { CampaignResults } from '../../src/lib/recognition/rules/campaign.ts';
import { resultsFileOf } from '../../src/lib/recognition/rules/campaignFiles.ts';
import { parseCampaignResults } from '../../src/lib/recognition/rules/parseRules.ts';
import { phaseOf } from '../../src/lib/recognition/standings/campaignPhase.ts';
import { toResults } from '../../src/lib/recognition/standings/campaignResults.ts';
import { buildCampaignStandings } from '../../src/lib/recognition/standings/campaigns.ts';
import { campaignFolder, type CampaignSource } from '../campaign/readCampaigns.ts';

/**
 * Whether frozen results, which give rewards, are as `base` has them and, where it has none, those that history gives. `base` is a
 * commit; undefined before the first one.
 */
export async function checkResults(root: string, source: CampaignSource, base: string | undefined): Promise<Finding[]> {
  const { rules, results } = source;
  const before = await readResultsAt(root, base);
  const kept = [...before].filter(([file, old]) => {
    const campaign = rules.campaigns.find(({ id }) => resultsFileOf(campaignFolder, id) === file);
    return !isDeepStrictEqual(campaign && results.get(campaign.id), old);
  });
  const added = rules.campaigns.flatMap((campaign) => {
    const { id } = campaign;
    const file = resultsFileOf(campaignFolder, id);
    const found = results.get(id);
    if (!found || before.has(file)) return [];
    const { ledger, layout, history } = source;
    const { configHash } = rules;
    const { rows, totals } = toResults(buildCampaignStandings(campaign, ledger, layout), { ...history, configHash });
    const isOver = phaseOf(campaign, history.asOf).phase === 'after';
    const isRight = isOver && isDeepStrictEqual({ rows: found.rows, totals: found.totals }, { rows, totals });
    return isRight ? [] : [toFinding(file, byHand(id))];
  });
  return [...kept.map(([file]) => toFinding(file, changed)), ...added];
}

const changed: Message = {
  en: 'Unexpected change of frozen results, expected them to stay as they were. Undo the change.',
  'zh-Hans': '不应改动已定格的结果，应保持原样。请撤销改动。',
};

function byHand(id: string): Message {
  return {
    en: `Unexpected results, expected those that history gives as of HEAD. Remove the file, and run "npm run campaign -- freeze ${id}".`,
    'zh-Hans': `结果不正确，应为按 HEAD 的历史算出的结果。请删去文件，再运行 "npm run campaign -- freeze ${id}"。`,
  };
}

function toFinding(file: string, message: Message): Finding {
  return { check: 'data', rule: 'data-file', severity: 'error', file, message };
}

/** By the name of the file. */
async function readResultsAt(root: string, base: string | undefined): Promise<Map<string, CampaignResults>> {
  if (base === undefined) return new Map();
  const listed = await runGit(root, ['ls-tree', '-z', '--name-only', base, '--', `${campaignFolder}/`]);
  const files = (listed?.stdout ?? '').split('\0').filter((file) => file.endsWith('.results.yml'));
  const prefix = (await runGit(root, ['rev-parse', '--show-prefix']))?.stdout.trim() ?? '';
  const blobs = await readBlobs(
    root,
    files.map((file) => `${base}:${prefix}${file}`),
  );
  return new Map(
    files.flatMap((file): [string, CampaignResults][] => {
      const bytes = blobs.get(`${base}:${prefix}${file}`);
      return bytes
        ? [[file, parseCampaignResults({ file: `${base.slice(0, 7)}:${file}`, text: decodeText(bytes) })]]
        : [];
    }),
  );
}

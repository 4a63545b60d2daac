import type { Language } from '../../src/lib/docs/language.ts';
import type { Campaign } from '../../src/lib/recognition/rules/campaign.ts';
import { localize } from '../../src/lib/recognition/rules/localize.ts';
import { phaseOf } from '../../src/lib/recognition/standings/campaignPhase.ts';
import { showResults, toResults } from '../../src/lib/recognition/standings/campaignResults.ts';
import { buildCampaignStandings, toGoalProgress } from '../../src/lib/recognition/standings/campaigns.ts';
import { createPersonFinder } from '../../src/lib/recognition/standings/personKeys.ts';
import { toTable } from '../contributors/table.ts';
import { safeLine } from '../report/safe.ts';
import type { CampaignSource } from './readCampaigns.ts';
import { words } from './words.ts';

/** Every campaign in a line. Pure. */
export function toList({ rules, history, results }: CampaignSource, language: Language): string {
  const { columns, none, days, state } = words[language];
  if (rules.campaigns.length === 0) return `${none}\n`;
  const rows = rules.campaigns.map((campaign) => [
    campaign.id,
    localize(campaign.name, language),
    days(campaign.from, campaign.to, campaign.timeZone),
    state(phaseOf(campaign, history.asOf), results.has(campaign.id)),
  ]);
  const titles = [columns.id, columns.name, columns.days, columns.state];
  return toLines(
    toTable(
      titles.map((title) => ({ title, align: 'left' })),
      rows,
    ),
  );
}

/** A campaign with its goals and its standings, or its results once they are frozen. Pure. */
export function toCampaignText(campaign: Campaign, source: CampaignSource, language: Language): string {
  const said = words[language];
  const { ledger, layout, history, rules, results } = source;
  const frozen = results.get(campaign.id);
  const { configHash } = rules;
  const taken = frozen ?? toResults(buildCampaignStandings(campaign, ledger, layout), { ...history, configHash });
  const { rows, totals, hidden } = showResults(taken, createPersonFinder(ledger.persons));
  const goals = toGoalProgress(campaign, totals).map(
    ({ kind, goal, reached }) => `  ${said.goals[kind]}: ${reached} / ${goal}`,
  );
  const titles = said.rows;
  const table = toTable(
    [
      { title: titles.rank, align: 'right' },
      { title: titles.person, align: 'left', widest: 40 },
      { title: titles.score, align: 'right' },
      { title: titles.pages, align: 'right' },
      { title: titles.days, align: 'right' },
      { title: titles.reached, align: 'left' },
    ],
    rows.map(({ rank, name, score, pages, days, reached }) => [
      String(rank),
      name,
      String(score),
      String(pages),
      String(days),
      reached.replace('.000Z', 'Z'),
    ]),
  );
  return toLines([
    safeLine(`${localize(campaign.name, language)}: ${localize(campaign.slogan, language)}`),
    [
      said.days(campaign.from, campaign.to, campaign.timeZone),
      said.state(phaseOf(campaign, history.asOf), frozen !== undefined),
    ].join(said.comma),
    ...goals,
    '',
    ...(rows.length > 0 ? table : [said.nobody]),
    ...(hidden > 0 ? [said.hidden(hidden)] : []),
    said.asOf(taken.commit.slice(0, 7), taken.asOf.replace('.000Z', 'Z')),
  ]);
}

function toLines(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

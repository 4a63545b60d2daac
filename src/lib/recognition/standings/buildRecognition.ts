import type { AvailableHistory } from '../../git/history.ts';
import { buildAttribution, type Attribution } from '../ledger/buildLedger.ts';
import type { Passes, TaskRules } from '../ledger/finishes.ts';
import { createLayout, type Layout } from '../ledger/layout.ts';
import { reservedSegments } from '../reservedSegments.ts';
import { toConfigHash } from '../rules/configHash.ts';
import type { Rules } from '../rules/rules.ts';
import { buildStandings } from './buildStandings.ts';
import type { Standing } from './recognition.ts';

/** Everything that pages and command lines are made from. */
export type Recognition = Attribution & {
  kind: 'available';
  history: AvailableHistory;
  rules: Rules;
  layout: Layout;
  /** By slug. */
  standings: Map<string, Standing>;
};

export type RecognitionInput = {
  history: AvailableHistory;
  rules: Rules;
  /** Of the rules' tasks, what `readPasses` says; without it nobody has finished any. */
  passes?: Passes;
  /** Folder of the pages in the default language, relative to what was read. */
  docsDir: string;
  /** BCP 47. */
  defaultLocale: string;
  /** Globs of the files whose changes count, and of those that do not; all count if absent. */
  include?: string[];
  exclude?: string[];
};

/** Works out who did what, and what they have earned by it. */
export function buildRecognition(input: RecognitionInput): Recognition {
  const { history, docsDir, defaultLocale, include = everything, exclude = [] } = input;
  const rules = narrowRules(input.rules, { include, exclude });
  const layout = createLayout({ docsDir, defaultLocale });
  const attribution = buildAttribution(history, {
    rules,
    layout,
    include,
    tasks: toTaskRules(rules, input.passes),
    reserved: reservedSegments,
  });
  const standings = buildStandings(attribution.ledger, { rules, layout });
  return { kind: 'available', history, rules, layout, ...attribution, standings };
}

function toTaskRules({ tasks }: Rules, passes: Passes = () => false): TaskRules {
  return { bonusOf: new Map(tasks.map(({ id, points }) => [id, points * 1000])), passes };
}

const everything = ['**'];

/** The rules with a site's own limits, which change points as much as they do: so the hash tells of them as well. */
function narrowRules(rules: Rules, { include, exclude }: { include: string[]; exclude: string[] }): Rules {
  if (exclude.length === 0 && include.join() === everything.join()) return rules;
  const points = { ...rules.points, exclude: [...rules.points.exclude, ...exclude] };
  return { ...rules, points, configHash: toConfigHash({ ...rules, points }, include) };
}

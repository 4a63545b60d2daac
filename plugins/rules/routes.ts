import type { Language } from '../../src/lib/docs/language.ts';
import type { DocumentedRule } from './documents/documentedRule.ts';
import type { Forge } from '../../src/lib/forge.ts';

import { buildIndex, type RuleIndex } from './views/buildIndex.ts';
import { buildRulePage, type RulePage } from './views/buildRulePage.ts';
import type { GroupId } from './views/groups.ts';

export type PagesInput = {
  rules: readonly DocumentedRule[];
  /** BCP 47; the language of the pages. */
  locale: string;
  options: Surroundings;
};

/** What every page of the plugin knows of the site. */
export type Surroundings = Forge & { routeBasePath: string; config: string };

/** What stands on the page of a rule. */
export type RuleProps = { rule: RulePage; previous?: Neighbour; next?: Neighbour };

/** The rule before or behind another one in the list. */
export type Neighbour = { id: string; title: string };

/** The rules of one group, by their ids. */
export type GroupData = { site: Surroundings; pages: Readonly<Record<string, RuleProps>> };

export type Pages = {
  index: RuleIndex & { site: Surroundings };
  groups: { id: GroupId; data: GroupData }[];
};

/** What all pages that the plugin makes say, in one language. */
export function buildPages({ rules, locale, options }: PagesInput): Pages {
  const language: Language = /^zh\b/.test(locale) ? 'zh-Hans' : 'en';
  const { repository, branch, routeBasePath, config } = options;
  const site: Surroundings = { repository, branch, routeBasePath, config };
  const index = buildIndex(rules, language);
  const order = index.groups.flatMap((group) => group.rules.map(({ id, title }) => ({ id, title })));
  const place = new Map(order.map(({ id }, at) => [id, at]));
  const byId = new Map(rules.map((rule) => [rule.id, rule]));

  const toProps = (rule: DocumentedRule): RuleProps => {
    const at = place.get(rule.id) ?? 0;
    const [previous, next] = [order[at - 1], order[at + 1]];
    return { rule: buildRulePage(rule, language, place), ...(previous && { previous }), ...(next && { next }) };
  };
  return {
    index: { ...index, site },
    groups: index.groups.map((group) => {
      const members = group.rules.flatMap(({ id }) => byId.get(id) ?? []);
      return {
        id: group.id,
        data: { site, pages: Object.fromEntries(members.map((rule) => [rule.id, toProps(rule)])) },
      };
    }),
  };
}

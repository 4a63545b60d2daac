import type { RouteConfig } from '@docusaurus/types';
import type { Options } from './options.ts';
import { createPaths, type CampaignSite } from './paths.ts';
import type { CampaignContent } from './readCampaignContent.ts';
import { buildCampaign, summarizeCampaign } from './views/buildCampaign.ts';
import { buildRewards } from './views/buildRewards.ts';
import { groupCampaigns } from './views/groupCampaigns.ts';

export type RouteInput = {
  /** Undefined while a data file is broken. */
  content: CampaignContent | undefined;
  options: Options;
  /** BCP 47; the language of the pages. */
  locale: string;
};

/** Every page that the plugin makes, in one language, with paths below the base URL. */
export function buildRoutes({ content, options, locale }: RouteInput): RouteConfig[] {
  const paths = createPaths(options);
  const site = toSite(options);
  const lastUpdatedAt = content?.recognition?.history.asOf;
  const toRoute = (path: string, component: string, props: object): RouteConfig => ({
    path,
    component,
    exact: true,
    props: { ...props, site },
    ...(lastUpdatedAt !== undefined && { metadata: { lastUpdatedAt } }),
  });
  const campaigns = content?.rules.campaigns ?? [];
  const summaries = content ? campaigns.map((campaign) => summarizeCampaign(campaign, content, locale)) : [];
  return [
    toRoute(paths.index, '@theme/Campaigns', { groups: groupCampaigns(summaries) }),
    toRoute(paths.rewards, '@theme/Rewards', content ? { rewards: buildRewards(content, locale) } : {}),
    ...(content
      ? campaigns.map((campaign) =>
          toRoute(paths.campaign(campaign.id), '@theme/Campaign', {
            campaign: buildCampaign(campaign, content, locale),
          }),
        )
      : []),
  ];
}

function toSite(options: Options): CampaignSite {
  const { repository, branch, routeBasePath, rewardsPath, profiles, tasksPath, fairPlay } = options;
  return {
    repository,
    branch,
    routeBasePath,
    rewardsPath,
    profiles,
    ...(tasksPath !== undefined && { tasksPath }),
    ...(fairPlay !== undefined && { fairPlay }),
  };
}

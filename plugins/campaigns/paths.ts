import type { Options } from './options.ts';

/** Where the pages are: site paths below the base URL, with a slash at both ends. */
export type Paths = {
  index: string;
  rewards: string;
  campaign: (id: string) => string;
  /** The calendar file of a campaign. */
  calendar: (id: string) => string;
  profile: (slug: string) => string;
  /** Undefined where the site has no pages of tasks. */
  task: (id: string) => string | undefined;
};

/** What links need of the options: plain data, which every page of the plugin gets. */
export type CampaignSite = Pick<
  Options,
  'repository' | 'branch' | 'routeBasePath' | 'rewardsPath' | 'profiles' | 'tasksPath' | 'fairPlay'
>;

export function createPaths({ routeBasePath, rewardsPath, profiles, tasksPath }: CampaignSite): Paths {
  const index = `/${routeBasePath}/`;
  return {
    index,
    rewards: `/${rewardsPath}/`,
    campaign: (id) => `${index}${id}/`,
    calendar: (id) => `${index}${id}/${id}.ics`,
    profile: (slug) => `/${profiles}/${slug}/`,
    task: (id) => (tasksPath === undefined ? undefined : `/${tasksPath}/${id.toLowerCase()}/`),
  };
}

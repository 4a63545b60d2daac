import type { Poster } from '../../../src/lib/poster/poster.ts';
import type { CampaignView } from './buildCampaign.ts';

type PosterWords = {
  kicker: string;
  /** What taking part looks like, one after the other. */
  steps: readonly [string, string, string, string];
  days: (zone: string) => string;
  pages: string;
  people: string;
  zone: (name: string) => string;
  footer: string;
};

/** Pictures are drawn at build, where no translations of the interface are loaded. */
const words: Record<'zh' | 'en', PosterWords> = {
  zh: {
    kicker: '社区活动',
    steps: ['选一个任务', '改一页，跑一遍', '检查通过', '合并，计入名次'],
    days: (zone) => `日期（${zone}）`,
    pages: '目标页面',
    people: '目标人数',
    zone: (name) => (name === 'Asia/Shanghai' ? '北京时间' : name),
    footer: '不用报名，名次从 git 历史算出',
  },
  en: {
    kicker: 'Campaign',
    steps: ['Pick a task', 'Change a page and try it', 'The checks pass', 'Merged, and counted'],
    days: (zone) => `Days (${zone})`,
    pages: 'Pages to improve',
    people: 'People wanted',
    zone: (name) => (name === 'Asia/Shanghai' ? 'Beijing time' : name),
    footer: 'Nothing to sign up for: standings come from git history',
  },
};

/** The poster of a campaign in the language of its view (BCP 47). `url` is the address of its page. */
export function toPoster(campaign: CampaignView, { locale, url }: { locale: string; url: string }): Poster {
  const said = words[/^zh\b/.test(locale) ? 'zh' : 'en'];
  const [pick, change, check, merge] = said.steps;
  const goalOf = (kind: 'pages' | 'people') => campaign.goals.find((goal) => goal.kind === kind)?.goal;
  const [pages, people] = [goalOf('pages'), goalOf('people')];
  return {
    kind: 'campaign',
    locale,
    kicker: said.kicker,
    title: campaign.name,
    subtitle: campaign.slogan,
    steps: [
      { name: pick, start: 0, width: 18, tone: 'root' },
      { name: change, start: 18, width: 47, tone: 'work' },
      { name: check, start: 65, width: 17, tone: 'wait' },
      { name: merge, start: 82, width: 18, tone: 'done' },
    ],
    facts: [
      { label: said.days(said.zone(campaign.timeZone)), value: `${campaign.from} – ${campaign.to}` },
      ...(pages === undefined ? [] : [{ label: said.pages, value: String(pages) }]),
      ...(people === undefined ? [] : [{ label: said.people, value: String(people) }]),
    ],
    url,
    footer: said.footer,
  };
}

/** The id by which the poster's files are named. */
export function posterId(campaign: string): string {
  return `campaign-${campaign}`;
}

import type { Level } from '../rules.ts';

/**
 * Points and active weeks are both needed: one large commit in one afternoon makes nobody a regular, and neither do a
 * hundred weeks of spaces. The shares are of the 987 people in the history of opentelemetry.io.
 */
export const defaultLevels: Level[] = [
  {
    id: 'newcomer', // everybody with a merged contribution
    name: { 'zh-Hans': '新手', en: 'Newcomer' },
    points: 0,
    weeks: 0,
    perk: { 'zh-Hans': '列入新人名单以示欢迎', en: 'A welcome in the list of newcomers' },
  },
  {
    id: 'contributor', // 134
    name: { 'zh-Hans': '贡献者', en: 'Contributor' },
    points: 12,
    weeks: 2,
    perk: { 'zh-Hans': '在个人主页展示徽章', en: 'The badge on a home page' },
  },
  {
    id: 'regular', // 31
    name: { 'zh-Hans': '常客', en: 'Regular' },
    points: 50,
    weeks: 5,
    perk: { 'zh-Hans': '在常写的页面署名', en: 'A credit on the pages worked on most' },
  },
  {
    id: 'trusted', // 13
    name: { 'zh-Hans': '可信贡献者', en: 'Trusted' },
    points: 200,
    weeks: 12,
    perk: { 'zh-Hans': '受邀参与审阅', en: 'An invitation to review changes' },
  },
  {
    id: 'steward', // 3
    name: { 'zh-Hans': '守护者', en: 'Steward' },
    points: 600,
    weeks: 30,
    perk: { 'zh-Hans': '列入代码所有者（CODEOWNERS）', en: 'A place in CODEOWNERS' },
  },
  {
    id: 'pillar', // 2
    name: { 'zh-Hans': '支柱', en: 'Pillar' },
    points: 2000,
    weeks: 75,
    perk: { 'zh-Hans': '列入名人堂', en: 'A place in the hall of fame' },
  },
];

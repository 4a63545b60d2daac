import type { Badge } from '../rules.ts';

/** What git alone can prove. No streaks: where they were tried, they drove people to token commits. */
export const defaultBadges: Badge[] = [
  { id: 'first-merge', kind: 'first-merge', at: 1, name: { 'zh-Hans': '初次合并', en: 'First merge' } },
  { id: 'return', kind: 'return', at: 90, name: { 'zh-Hans': '再次到来', en: 'Came back' } },
  { id: 'anniversary-1', kind: 'anniversary', at: 1, name: { 'zh-Hans': '一周年', en: 'One year' } },
  { id: 'anniversary-3', kind: 'anniversary', at: 3, name: { 'zh-Hans': '三周年', en: 'Three years' } },
  { id: 'anniversary-5', kind: 'anniversary', at: 5, name: { 'zh-Hans': '五周年', en: 'Five years' } },
  { id: 'author', kind: 'author', at: 5, name: { 'zh-Hans': '作者', en: 'Author' } },
  { id: 'gardener', kind: 'gardener', at: 20, name: { 'zh-Hans': '园丁', en: 'Gardener' } },
  { id: 'reviver', kind: 'reviver', at: 365, name: { 'zh-Hans': '唤醒者', en: 'Reviver' } },
  { id: 'translator', kind: 'translator', at: 5, name: { 'zh-Hans': '译者', en: 'Translator' } },
  { id: 'polyglot', kind: 'polyglot', at: 2, name: { 'zh-Hans': '多语者', en: 'Polyglot' } },
  { id: 'example-maker', kind: 'example-maker', at: 5, name: { 'zh-Hans': '示例作者', en: 'Example maker' } },
  { id: 'fixer', kind: 'fixer', at: 10, name: { 'zh-Hans': '修复者', en: 'Fixer' } },
  { id: 'toolsmith', kind: 'toolsmith', at: 5, name: { 'zh-Hans': '工具匠', en: 'Toolsmith' } },
  { id: 'collaborator', kind: 'collaborator', at: 5, name: { 'zh-Hans': '合作者', en: 'Collaborator' } },
  { id: 'reviewer', kind: 'reviewer', at: 10, name: { 'zh-Hans': '审阅者', en: 'Reviewer' } },
  // On days of their own, so that one afternoon of trivial changes does not finish a campaign.
  {
    id: 'campaign-finisher',
    kind: 'campaign-finisher',
    at: 5,
    name: { 'zh-Hans': '活动完成者', en: 'Campaign finisher' },
  },
  { id: 'all-rounder', kind: 'all-rounder', at: 4, name: { 'zh-Hans': '多面手', en: 'All-rounder' } },
];

import type { Language } from '../../../src/lib/docs/language.ts';
import type { Span } from './buildSummary.ts';

type Words = {
  title: (from: string, to: string) => string;
  numbers: (day: string) => string;
  list: (items: readonly string[]) => string;
  columns: Readonly<Record<Span, string>>;
  rows: Readonly<
    Record<'active' | 'contributions' | 'newcomers' | 'resolution' | 'retention' | 'satisfaction', string>
  >;
  unknown: string;
  none: string;
  newcomers: string;
  welcome: (names: string) => string;
  levels: string;
  badges: string;
  reached: (name: string, what: string) => string;
  finished: string;
  reopened: string;
  byWhom: (people: string) => string;
  nobody: string;
  definitions: string;
  more: (count: number) => string;
};

export const summaryWords: Readonly<Record<Language, Words>> = {
  'zh-Hans': {
    title: (from, to) => `社区周报 ${from} 至 ${to}`,
    numbers: (day) => `数字（截至 ${day}，UTC）`,
    list: (items) => items.join('、'),
    columns: { 1: '近 1 天', 7: '近 7 天', 30: '近 30 天' },
    rows: {
      active: '活跃贡献者',
      contributions: '合入的贡献',
      newcomers: '新贡献者',
      resolution: '问题解决率',
      retention: '月留存率',
      satisfaction: '满意度',
    },
    unknown: '未知',
    none: '无',
    newcomers: '欢迎新贡献者',
    welcome: (names) => `第一次有贡献合入：${names}。`,
    levels: '升级',
    badges: '新徽章',
    reached: (name, what) => `${name}：${what}`,
    finished: '完成的任务',
    reopened: '重新打开的任务',
    byWhom: (people) => `（${people}）`,
    nobody: '没有。',
    definitions:
      '活跃：这段时间里有计分贡献的人。贡献：合入主分支且没有被撤销的提交，不含程序的。问题解决率：这段时间里由人提出的 issue（不含任务）中已关闭的比例。留存率：前一个 30 天活跃的人里，最近 30 天仍活跃的比例。满意度没有来源，所以未知。',
    more: (count) => `另有 ${count} 项。`,
  },
  en: {
    title: (from, to) => `Community summary ${from} to ${to}`,
    numbers: (day) => `Numbers as of ${day} (UTC)`,
    list: (items) => items.join(', '),
    columns: { 1: 'Last day', 7: 'Last 7 days', 30: 'Last 30 days' },
    rows: {
      active: 'Active contributors',
      contributions: 'Contributions merged',
      newcomers: 'New contributors',
      resolution: 'Problems resolved',
      retention: 'Monthly retention',
      satisfaction: 'Satisfaction',
    },
    unknown: 'not known',
    none: 'none',
    newcomers: 'Welcome',
    welcome: (names) => `Their first contribution was merged: ${names}.`,
    levels: 'New levels',
    badges: 'New badges',
    reached: (name, what) => `${name}: ${what}`,
    finished: 'Tasks finished',
    reopened: 'Tasks open again',
    byWhom: (people) => ` (${people})`,
    nobody: 'None.',
    definitions:
      'Active: people with a contribution that counts in that time. Contributions: commits that came to the main branch and were not taken back, without those of programs. Problems resolved: of the issues that people opened in that time, without tasks, how many are closed. Retention: of those active in the 30 days before, how many were active in the last 30. Nothing says how satisfied people are, so that is not known.',
    more: (count) => `And ${count} more.`,
  },
};

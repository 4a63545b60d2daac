import type { Poster } from '../../../src/lib/poster/poster.ts';
import type { Task } from '../../../src/lib/tasks/task.ts';

export const recruitingId = 'recruiting';

type Words = Pick<Poster, 'kicker' | 'title' | 'subtitle' | 'footer'> & {
  steps: readonly [name: string, detail: string][];
  facts: (counts: { tasks: number; first: number; minutes: number }) => Poster['facts'];
};

/** Pictures are drawn at build, where no translations of the interface are loaded. */
const words: Record<'zh' | 'en', Words> = {
  zh: {
    kicker: '招募：文档、示例、翻译、测试、工具',
    title: '把你跑通的，\n写成别人能跑通的',
    subtitle: '中英双语的 OpenTelemetry 指南：\n每页写明怎样验证过，写的人都留名。',
    steps: [
      ['挑一件任务', '写明难度和用时'],
      ['改一页', '浏览器里或本机上'],
      ['检查', 'npm run check'],
      ['审阅', 'pull request'],
      ['合并，留名', 'git log'],
    ],
    facts: ({ tasks, first, minutes }) => [
      { label: '任务板上', value: `${tasks} 件任务` },
      { label: '适合第一次', value: `${first} 件` },
      { label: '最短的一件', value: `约 ${minutes} 分钟` },
      { label: '用什么语言', value: '中文或英文都行' },
    ],
    footer: '文字按 CC BY 4.0 发布，代码按 Apache-2.0 发布',
  },
  en: {
    kicker: 'Wanted: docs, examples, translations, tests, tools',
    title: 'You got it to run.\nWrite down how.',
    subtitle:
      'Guides to OpenTelemetry in Chinese and English.\nEach page says how it was verified, and by whom it was written.',
    steps: [
      ['Pick a task', 'with difficulty and time'],
      ['Change a page', 'in a browser or locally'],
      ['Check', 'npm run check'],
      ['Review', 'pull request'],
      ['Merge, with your name', 'git log'],
    ],
    facts: ({ tasks, first, minutes }) => [
      { label: 'On the board', value: `${tasks} tasks` },
      { label: 'Good first tasks', value: String(first) },
      { label: 'The shortest', value: `about ${minutes} minutes` },
      { label: 'Languages', value: 'Chinese or English' },
    ],
    footer: 'Texts under CC BY 4.0, code under Apache-2.0',
  },
};

/** How the steps stand in the trace: one within the other, then each behind the last. */
const bars: Pick<Poster['steps'][number], 'start' | 'width' | 'tone'>[] = [
  { start: 0, width: 100, tone: 'root' },
  { start: 6, width: 40, tone: 'work' },
  { start: 36, width: 22, tone: 'work' },
  { start: 56, width: 26, tone: 'wait' },
  { start: 80, width: 20, tone: 'done' },
];

/** The recruiting poster; its numbers come from the tasks. `url` is the address of the announcement. */
export function toRecruitingPoster(tasks: readonly Task[], { locale, url }: { locale: string; url: string }): Poster {
  const { steps, facts, ...said } = words[/^zh\b/.test(locale) ? 'zh' : 'en'];
  return {
    kind: 'recruiting',
    locale,
    ...said,
    steps: bars.flatMap((bar, index) => {
      const [name, detail] = steps[index] ?? [];
      return name === undefined ? [] : [{ ...bar, name, ...(detail !== undefined && { detail }) }];
    }),
    facts:
      tasks.length === 0
        ? []
        : facts({
            tasks: tasks.length,
            first: tasks.filter(({ goodFirst }) => goodFirst).length,
            minutes: Math.min(...tasks.map(({ minutes }) => minutes)),
          }),
    url,
  };
}

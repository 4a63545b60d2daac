import type { Language } from '../../src/lib/docs/language.ts';
import type { TaskDifficulty, TaskState } from '../../src/lib/tasks/task.ts';

export type Words = {
  columns: Record<'id' | 'state' | 'difficulty' | 'minutes' | 'points' | 'title', string>;
  states: Record<TaskState['state'], string>;
  difficulties: Record<TaskDifficulty, string>;
  found: string;
  goodFirst: string;
  nothing: string;
  count: (shown: number, all: number) => string;
  claimsUnknown: string;
  historyUnknown: string;
  claimsAsOf: (day: string) => string;
  next: string;
  why: string;
  steps: string;
  files: string;
  newFile: string;
  guide: string;
  skills: string;
  facts: (difficulty: string, minutes: number, points: number | undefined) => string;
  claimedBy: (login: string, url: string) => string;
  finishedBy: (people: string, sha: string, day: string) => string;
  nobody: string;
  missing: string;
  verifyWith: string;
  stillMissing: (count: number) => string;
  lintErrors: (count: number) => string;
  exampleFailed: (id: string, reason: string) => string;
  exampleNotRun: (id: string, reason: string) => string;
  running: (id: string) => string;
  holds: (id: string) => string;
  gone: (id: string) => string;
  trailer: string;
  nextStep: string;
};

/** What the command says, in each language. */
export const words: Readonly<Record<Language, Words>> = {
  en: {
    columns: {
      id: 'Task',
      state: 'State',
      difficulty: 'Difficulty',
      minutes: 'Minutes',
      points: 'Points',
      title: 'Title',
    },
    states: { open: 'open', claimed: 'claimed', reopened: 'open again', done: 'done' },
    difficulties: { beginner: 'beginner', intermediate: 'intermediate', advanced: 'advanced' },
    found: 'found',
    goodFirst: 'good first',
    nothing: 'No task fits.',
    count: (shown, all) => `${shown} of ${all} tasks.`,
    historyUnknown:
      'Who finished which task is not known here: there is no history, or not all of it. git fetch --unshallow completes a shallow clone.',
    claimsUnknown: 'Who is at which task is not known here: the forge was not asked.',
    claimsAsOf: (day) => `Claims as of ${day}.`,
    next: 'npm run task -- show ID says how; npm run task -- verify ID says what is missing.',
    why: 'Why',
    steps: 'Steps',
    files: 'Files',
    newFile: 'new',
    guide: 'Guide',
    skills: 'Skills',
    facts: (difficulty, minutes, points) =>
      `${difficulty}, about ${minutes} min${points === undefined ? ', no bonus' : `, bonus of ${points} ${points === 1 ? 'point' : 'points'}`}`,
    claimedBy: (login, url) => `claimed by ${login}: ${url}`,
    finishedBy: (people, sha, day) => `finished by ${people} in ${sha} on ${day}`,
    nobody: 'somebody who is not named',
    missing: 'Still missing',
    verifyWith: 'Verify',
    stillMissing: (count) => `${count} ${count === 1 ? 'thing is' : 'things are'} still missing.`,
    lintErrors: (count) =>
      `The task's files have ${count} ${count === 1 ? 'error' : 'errors'}; npm run fix mends what can be mended by itself.`,
    exampleFailed: (id, reason) => `The example ${id} does not run: ${reason}`,
    exampleNotRun: (id, reason) =>
      `The example ${id} could not be run here: ${reason}. CI runs it on your pull request.`,
    running: (id) => `Running the example ${id} …`,
    holds: (id) => `${id}: all of it holds.`,
    gone: (id) => `${id}: the reason for this task is gone.`,
    trailer: 'Put this line at the end of the commit message, with an empty line before it:',
    nextStep: 'Next: npm run check, then commit, push, and open a pull request.',
  },
  'zh-Hans': {
    columns: { id: '任务', state: '状态', difficulty: '难度', minutes: '分钟', points: '得分', title: '标题' },
    states: { open: '待领取', claimed: '已认领', reopened: '重新打开', done: '已完成' },
    difficulties: { beginner: '入门', intermediate: '中级', advanced: '高级' },
    found: '自动发现',
    goodFirst: '适合第一次',
    nothing: '没有符合条件的任务。',
    count: (shown, all) => `共 ${all} 项任务，列出 ${shown} 项。`,
    historyUnknown: '这里不知道任务由谁完成：没有历史，或历史不全。git fetch --unshallow 会补齐浅克隆。',
    claimsUnknown: '这里不知道任务由谁认领：没有查询过代码托管平台。',
    claimsAsOf: (day) => `认领情况截至 ${day}。`,
    next: 'npm run task -- show ID 说明怎么做；npm run task -- verify ID 说明还缺什么。',
    why: '为什么',
    steps: '步骤',
    files: '文件',
    newFile: '新建',
    guide: '指南',
    skills: '技能',
    facts: (difficulty, minutes, points) =>
      `${difficulty}，约 ${minutes} 分钟，${points === undefined ? '没有奖励分' : `奖励 ${points} 分`}`,
    claimedBy: (login, url) => `${login} 已认领：${url}`,
    finishedBy: (people, sha, day) => `${people} 于 ${day} 在 ${sha} 完成`,
    nobody: '一位不具名的贡献者',
    missing: '还缺',
    verifyWith: '验证',
    stillMissing: (count) => `还缺 ${count} 项。`,
    lintErrors: (count) => `任务的文件有 ${count} 处错误；npm run fix 会改好能自动改的。`,
    exampleFailed: (id, reason) => `示例 ${id} 没有跑通：${reason}`,
    exampleNotRun: (id, reason) => `示例 ${id} 在这里无法运行：${reason}。CI 会在拉取请求里运行它。`,
    running: (id) => `正在运行示例 ${id} …`,
    holds: (id) => `${id}：要求都已满足。`,
    gone: (id) => `${id}：这项任务的起因已不存在。`,
    trailer: '请把下面这行写在提交说明的末尾，前面空一行：',
    nextStep: '接下来：运行 npm run check，然后提交、推送、开拉取请求。',
  },
};

import type { Language } from '../../../src/lib/docs/language.ts';
import type { TellingConclusion } from './workflowRun.ts';

type Words = {
  headline: Readonly<Record<TellingConclusion, string>>;
  run: (url: string) => string;
  failedJobs: (names: string) => string;
  unread: string;
  counts: (counts: { errors: number; warnings: number; existing: number }) => string;
  more: (count: number) => string;
  stages: string;
  tests: (counts: { passed: number; failed: number; skipped: number }) => string;
  local: string;
};

/** Nothing of a fork's goes into these but numbers and what has been made harmless. */
export const verdictWords: Readonly<Record<Language, Words>> = {
  'zh-Hans': {
    headline: {
      success: '✅ 检查全部通过',
      failure: '❌ 检查未通过',
      timed_out: '❌ 检查超时',
      startup_failure: '❌ 检查没能启动',
    },
    run: (url) => `完整输出见[这次运行](${url})。每次推送后本评论都会更新。`,
    failedJobs: (names) => `未通过的作业：${names}`,
    unread: '这次运行没有留下可读的明细，请看运行日志。',
    counts: ({ errors, warnings, existing }) =>
      `页面检查：${errors} 个错误，${warnings} 个警告${existing > 0 ? `；另有 ${existing} 个问题在这次改动之前就有，与你无关` : ''}。`,
    more: (count) => `还有 ${count} 个没有列出。`,
    stages: '未通过的步骤：',
    tests: ({ passed, failed, skipped }) => `${passed} 通过，${failed} 失败，${skipped} 跳过`,
    local: '在本机：`npm run check` 检查除测试以外的部分，`npm test` 是全部；`npm run fix` 自动改好一部分。',
  },
  en: {
    headline: {
      success: '✅ All checks passed',
      failure: '❌ The checks did not pass',
      timed_out: '❌ The checks took too long',
      startup_failure: '❌ The checks could not start',
    },
    run: (url) => `Everything they said is in [this run](${url}). Each push brings this comment up to date.`,
    failedJobs: (names) => `Jobs that did not pass: ${names}`,
    unread: 'The run left no details that can be read; see its log.',
    counts: ({ errors, warnings, existing }) =>
      `Pages: ${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}${existing > 0 ? `; ${existing} more from before this change, which are not yours to mend` : ''}.`,
    more: (count) => `Not listed: ${count} more.`,
    stages: 'Steps that did not pass:',
    tests: ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed, ${skipped} skipped`,
    local: 'On your machine: `npm run check` does all but the tests, `npm test` the whole; `npm run fix` mends a part.',
  },
};

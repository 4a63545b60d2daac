import type { Language } from '../../../src/lib/docs/language.ts';
import type { ClaimState } from './claimState.ts';
import type { Refusal } from './decideClaims.ts';
import { graceDays, mostClaims, releaseAfterDays, remindAfterDays } from './rules.ts';

type Words = {
  state: (state: ClaimState, day: (iso: string) => string) => string;
  steps: (task: string) => string;
  refused: Readonly<Record<Refusal, string>>;
  reminder: (login: string) => string;
};

/** What is said about claims. Everything that is put in is a login, a day or the id of a task. */
export const claimWords: Readonly<Record<Language, Words>> = {
  'zh-Hans': {
    state: ({ holder, ended }, day) => {
      if (holder)
        return `@${holder.login} 已于 ${day(holder.since)} 认领这个任务。做不了了就回复 \`/release\` 或 \`释放\`；${remindAfterDays} 天没有动静会提醒，${releaseAfterDays} 天后自动释放。认领人有引用本 issue 的未关闭 pull request，就不算没有动静。`;
      const free = '这个任务现在没有人认领。想做就回复 `/claim` 或 `认领`。';
      if (!ended) return free;
      const ends = {
        released: `${ended.login} 的认领已释放。`,
        unassigned: `${ended.login} 的认领已由维护者取消。`,
        stale: `${ended.login} 的认领因 ${releaseAfterDays} 天没有动静而释放，随时可以再认领。`,
      };
      return `${ends[ended.how]}${free}`;
    },
    steps: (task) =>
      `步骤：\`npm run task -- show ${task}\`；做完用 \`npm run task -- verify ${task}\` 验收，并在提交信息末尾写上 \`Task: ${task}\`。`,
    refused: {
      closed: '这个 issue 已经关闭，不能认领。任务如果还在，请另开一个。',
      'unknown-task':
        '这个 issue 的标题没有写明 `data/tasks.yml` 里的任务编号（例如 `T-012: …`），暂时不能认领。改好标题后再回复一次即可。',
      done: '这个任务的验收已经通过，不用再做了。任务板上还有别的任务。',
      taken: '这个任务已经有人认领。对方释放或超期之后可以再来；任务板上还有别的任务。',
      'too-many': `每人同时最多认领 ${mostClaims} 个任务。先完成或释放一个，再来认领这个。`,
      'not-yours': '只有认领的人和维护者可以释放。',
    },
    reminder: (login) =>
      `@${login} 这个任务已经 ${remindAfterDays} 天没有动静了。还在做的话回复一句就行；做不了了请回复 \`/release\`。至少再过 ${graceDays} 天、满 ${releaseAfterDays} 天没有动静时会自动释放，之后随时可以再认领。`,
  },
  en: {
    state: ({ holder, ended }, day) => {
      if (holder)
        return `Claimed by @${holder.login} since ${day(holder.since)}. If you cannot do it after all, answer \`/release\`. After ${remindAfterDays} days without a sign of life there is a reminder, after ${releaseAfterDays} the claim ends; an open pull request of yours that mentions this issue counts as one.`;
      const free = 'Nobody has claimed this task. To take it, answer `/claim`.';
      if (!ended) return free;
      const ends = {
        released: `The claim of ${ended.login} was released.`,
        unassigned: `The claim of ${ended.login} was ended by a maintainer.`,
        stale: `The claim of ${ended.login} ended after ${releaseAfterDays} days without a sign of life; claiming it again is fine.`,
      };
      return `${ends[ended.how]} ${free}`;
    },
    steps: (task) =>
      `Steps: \`npm run task -- show ${task}\`. When it is done, \`npm run task -- verify ${task}\` says so; end the commit message with \`Task: ${task}\`.`,
    refused: {
      closed: 'This issue is closed, so it cannot be claimed. If the task is still there, open another one.',
      'unknown-task':
        'The title of this issue names no task of `data/tasks.yml` (such as `T-012: …`), so it cannot be claimed yet. Mend the title, then answer once more.',
      done: 'This task passes its checks already: there is nothing left to do. The task board has others.',
      taken:
        'Somebody has claimed this task. It becomes free when they release it or let it rest; the task board has others.',
      'too-many': `One person can have ${mostClaims} tasks claimed at the same time. Finish or release one of yours, then claim this one.`,
      'not-yours': 'Only the person who claimed it, and maintainers, can release it.',
    },
    reminder: (login) =>
      `@${login} Nothing has been heard about this task for ${remindAfterDays} days. If you are still at it, a word here is enough; if not, answer \`/release\`. After ${releaseAfterDays} days without a sign of life, and not before ${graceDays} days from now, the claim ends; you can claim it again at any time.`,
  },
};

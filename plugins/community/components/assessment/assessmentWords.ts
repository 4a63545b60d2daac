import { translate } from '@docusaurus/Translate';
import type { TaskDifficulty, TaskKind } from '../../../../src/lib/tasks/task.ts';
import type { SkillLevel, TimeChoice } from '../../assessment/answers.ts';
import type { Obstacle, Reason } from '../../assessment/recommendTasks.ts';

export function timeLabel(minutes: TimeChoice): string {
  switch (minutes) {
    case 30:
      return translate({ id: 'community.assessment.time.half', message: '半小时' });
    case 60:
      return translate({ id: 'community.assessment.time.hour', message: '一小时' });
    case 120:
      return translate({ id: 'community.assessment.time.two', message: '两小时' });
    case 240:
      return translate({ id: 'community.assessment.time.halfDay', message: '半天' });
    case 960:
      return translate({ id: 'community.assessment.time.more', message: '更多' });
  }
}

export function levelLabel(level: SkillLevel): string {
  switch (level) {
    case 'learn':
      return translate({ id: 'community.assessment.level.learn', message: '想学' });
    case 'some':
      return translate({ id: 'community.assessment.level.some', message: '用过' });
    case 'good':
      return translate({ id: 'community.assessment.level.good', message: '熟练' });
  }
}

/** What somebody who likes a kind of task likes to do. */
export function likeLabel(kind: TaskKind): string {
  switch (kind) {
    case 'page':
      return translate({ id: 'community.assessment.likes.page', message: '写和改页面' });
    case 'example':
      return translate({ id: 'community.assessment.likes.example', message: '写能运行的示例' });
    case 'translation':
      return translate({ id: 'community.assessment.likes.translation', message: '翻译' });
    case 'test':
      return translate({ id: 'community.assessment.likes.test', message: '照着页面试，报告结果' });
    case 'data':
      return translate({ id: 'community.assessment.likes.data', message: '整理术语、规则和数据' });
    case 'tooling':
      return translate({ id: 'community.assessment.likes.tooling', message: '改进检查和网站的程序' });
  }
}

export function difficultyLabel(difficulty: TaskDifficulty): string {
  switch (difficulty) {
    case 'beginner':
      return translate({ id: 'community.assessment.difficulty.beginner', message: '入门' });
    case 'intermediate':
      return translate({ id: 'community.assessment.difficulty.intermediate', message: '进阶' });
    case 'advanced':
      return translate({ id: 'community.assessment.difficulty.advanced', message: '深入' });
  }
}

/** Up to an hour in minutes, from then on in hours with one decimal at most. */
export function durationWords(minutes: number): string {
  return minutes < 60
    ? translate({ id: 'community.minutes', message: '{count} 分钟' }, { count: minutes })
    : translate({ id: 'community.hours', message: '{count} 小时' }, { count: Math.round(minutes / 6) / 10 });
}

/** A sum of estimates, to the half hour from an hour on: more would be false precision. */
export function roughDurationWords(minutes: number): string {
  return durationWords(minutes < 60 ? minutes : Math.round(minutes / 30) * 30);
}

export function toWordList(words: readonly string[]): string {
  return words.join(translate({ id: 'community.comma', message: '、' }));
}

/** Why a task is recommended, as a sentence. `nameOf` gives the names of skills. */
export function reasonWords(reason: Reason, nameOf: (id: string) => string): string {
  const toList = (ids: readonly string[]) => ids.map(nameOf).join(translate({ id: 'community.comma', message: '、' }));
  switch (reason.why) {
    case 'first':
      return translate({ id: 'community.assessment.why.first', message: '适合第一次贡献。' });
    case 'likes':
      return translate(
        { id: 'community.assessment.why.likes', message: '你喜欢做的事：{what}。' },
        { what: likeLabel(reason.kind) },
      );
    case 'time':
      return translate(
        { id: 'community.assessment.why.time', message: '大约要 {time}。' },
        { time: durationWords(reason.minutes) },
      );
    case 'languages':
      return translate(
        { id: 'community.assessment.why.languages', message: '要写的语言你会：{languages}。' },
        { languages: toList(reason.languages) },
      );
    case 'skills':
      return skillReason(reason.level, toList(reason.skills));
    case 'unknown':
      return translate(
        { id: 'community.assessment.why.unknown', message: '还要用到你没有选的：{skills}。任务的步骤会说明。' },
        { skills: toList(reason.skills) },
      );
  }
}

function skillReason(level: SkillLevel, skills: string): string {
  switch (level) {
    case 'good':
      return translate({ id: 'community.assessment.why.good', message: '用得上你熟练的：{skills}。' }, { skills });
    case 'some':
      return translate({ id: 'community.assessment.why.some', message: '用得上你用过的：{skills}。' }, { skills });
    case 'learn':
      return translate({ id: 'community.assessment.why.learn', message: '可以学到：{skills}。' }, { skills });
  }
}

/** Why there are not more, with what would change it. */
export function obstacleWords(obstacle: Obstacle, count: number): string {
  switch (obstacle) {
    case 'taken':
      return translate(
        { id: 'community.assessment.short.taken', message: '{count} 个已经完成，或有人在做。' },
        { count },
      );
    case 'languages':
      return translate(
        { id: 'community.assessment.short.languages', message: '{count} 个要写你没有选的语言。' },
        { count },
      );
    case 'time':
      return translate(
        { id: 'community.assessment.short.time', message: '{count} 个要花更多时间；不必一次做完。' },
        { count },
      );
    case 'skills':
      return translate(
        { id: 'community.assessment.short.skills', message: '{count} 个要用到你没有选的技能；选“想学”也算。' },
        { count },
      );
  }
}

import { translate } from '@docusaurus/Translate';
import type { FoundKind, TaskDifficulty, TaskKind, TaskState } from '../../../src/lib/tasks/task.ts';

/** Where a task stands. */
export function stateLabel(state: TaskState['state']): string {
  switch (state) {
    case 'open':
      return translate({ id: 'tasks.state.open', message: '可领取' });
    case 'reopened':
      return translate({ id: 'tasks.state.reopened', message: '要重做' });
    case 'claimed':
      return translate({ id: 'tasks.state.claimed', message: '有人在做' });
    case 'done':
      return translate({ id: 'tasks.state.done', message: '已完成' });
  }
}

/** What a task, or what the site found, is about. */
export function kindLabel(kind: TaskKind | FoundKind): string {
  switch (kind) {
    case 'page':
      return translate({ id: 'tasks.kind.page', message: '页面' });
    case 'example':
      return translate({ id: 'tasks.kind.example', message: '示例' });
    case 'translation':
      return translate({ id: 'tasks.kind.translation', message: '翻译' });
    case 'test':
      return translate({ id: 'tasks.kind.test', message: '实测' });
    case 'data':
      return translate({ id: 'tasks.kind.data', message: '数据' });
    case 'tooling':
      return translate({ id: 'tasks.kind.tooling', message: '工具' });
    case 'stale-translation':
      return translate({ id: 'tasks.kind.staleTranslation', message: '过时的译文' });
    case 'low-quality':
      return translate({ id: 'tasks.kind.lowQuality', message: '质量分低的页面' });
    case 'unverified-page':
      return translate({ id: 'tasks.kind.unverifiedPage', message: '没验证过的页面' });
    case 'quarantined-link':
      return translate({ id: 'tasks.kind.quarantinedLink', message: '隔离中的链接' });
    case 'lonely-example':
      return translate({ id: 'tasks.kind.lonelyExample', message: '没有页面的示例' });
  }
}

export function difficultyLabel(difficulty: TaskDifficulty): string {
  switch (difficulty) {
    case 'beginner':
      return translate({ id: 'tasks.difficulty.beginner', message: '入门' });
    case 'intermediate':
      return translate({ id: 'tasks.difficulty.intermediate', message: '进阶' });
    case 'advanced':
      return translate({ id: 'tasks.difficulty.advanced', message: '深入' });
  }
}

/** Up to an hour in minutes, from then on in hours with one decimal at most. */
export function timeWords(minutes: number): string {
  return minutes < 60
    ? translate({ id: 'tasks.time.minutes', message: '{count} 分钟' }, { count: minutes })
    : translate({ id: 'tasks.time.hours', message: '{count} 小时' }, { count: Math.round(minutes / 6) / 10 });
}

export function toList(words: readonly string[]): string {
  return words.join(translate({ id: 'tasks.comma', message: '、' }));
}

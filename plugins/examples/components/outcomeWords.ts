import { translate } from '@docusaurus/Translate';
import type { ShownRun } from '../views/buildExamples.ts';

/** How a run ended, for a reader. */
export function outcomeWords(outcome: ShownRun['outcome']): string {
  switch (outcome) {
    case 'passed':
      return translate({ id: 'examples.outcome.passed', message: '通过' });
    case 'recorded':
      return translate({ id: 'examples.outcome.recorded', message: '未运行，有记录' });
    case 'checked':
      return translate({ id: 'examples.outcome.checked', message: '只校验，未运行' });
    case 'failed':
      return translate({ id: 'examples.outcome.failed', message: '失败' });
    case 'skipped':
      return translate({ id: 'examples.outcome.skipped', message: '跳过' });
  }
}

/** What an example needs, for a reader. */
export function needWords(need: string): string {
  if (need === 'linux') return 'Linux';
  if (need === 'root') return translate({ id: 'examples.need.root', message: 'root 权限' });
  return need;
}

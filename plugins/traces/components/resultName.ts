import { translate } from '@docusaurus/Translate';
import type { TraceResult } from '../views/buildTrace.ts';

/** The letter that stands beside a bar: colours alone do not tell everybody. */
export const marks: Record<TraceResult, string> = {
  success: '✓',
  failure: '✗',
  error: '!',
  timeout: '⧖',
  cancellation: '⊘',
  skip: '–',
  unset: '·',
};

export function resultName(result: TraceResult): string {
  switch (result) {
    case 'success':
      return translate({ id: 'traces.result.success', message: '通过' });
    case 'failure':
      return translate({ id: 'traces.result.failure', message: '失败' });
    case 'error':
      return translate({ id: 'traces.result.error', message: '出错' });
    case 'timeout':
      return translate({ id: 'traces.result.timeout', message: '超时' });
    case 'cancellation':
      return translate({ id: 'traces.result.cancellation', message: '取消' });
    case 'skip':
      return translate({ id: 'traces.result.skip', message: '跳过' });
    case 'unset':
      return translate({ id: 'traces.result.unset', message: '未设' });
  }
}

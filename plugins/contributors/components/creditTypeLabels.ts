import { translate } from '@docusaurus/Translate';
import type { CreditType } from '../../../src/lib/recognition/ledger/ledger.ts';

/** What a kind of contribution is called. */
export function creditTypeLabel(type: CreditType): string {
  switch (type) {
    case 'docs':
      return translate({ id: 'contributors.type.docs', message: '文档' });
    case 'translation':
      return translate({ id: 'contributors.type.translation', message: '翻译' });
    case 'example':
      return translate({ id: 'contributors.type.example', message: '示例' });
    case 'fix':
      return translate({ id: 'contributors.type.fix', message: '修复' });
    case 'tooling':
      return translate({ id: 'contributors.type.tooling', message: '工具' });
    case 'formatting':
      return translate({ id: 'contributors.type.formatting', message: '排版' });
    case 'revert':
      return translate({ id: 'contributors.type.revert', message: '撤销' });
    case 'review':
      return translate({ id: 'contributors.type.review', message: '审阅' });
    case 'task':
      return translate({ id: 'contributors.type.task', message: '任务' });
  }
}

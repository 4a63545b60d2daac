import type { Message } from '../../../src/lib/finding.ts';
import type { ComponentKind } from '../reference/components.ts';

/** One component of a kind, as messages name it. */
export const kindNames: Readonly<Record<ComponentKind, Message>> = {
  receivers: { en: 'receiver', 'zh-Hans': '接收器' },
  processors: { en: 'processor', 'zh-Hans': '处理器' },
  exporters: { en: 'exporter', 'zh-Hans': '导出器' },
  connectors: { en: 'connector', 'zh-Hans': '连接器' },
  extensions: { en: 'extension', 'zh-Hans': '扩展' },
};

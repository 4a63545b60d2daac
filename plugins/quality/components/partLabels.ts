import { translate } from '@docusaurus/Translate';
import type { PartId } from '../../../src/lib/quality/score/quality.ts';

/** The name of a part: short enough for the head of a column. */
export function partLabel(part: PartId): string {
  switch (part) {
    case 'structure':
      return translate({ id: 'quality.part.structure', message: '结构' });
    case 'freshness':
      return translate({ id: 'quality.part.freshness', message: '时效' });
    case 'verified':
      return translate({ id: 'quality.part.verified', message: '验证' });
    case 'examples':
      return translate({ id: 'quality.part.examples', message: '示例' });
    case 'links':
      return translate({ id: 'quality.part.links', message: '链接' });
    case 'readability':
      return translate({ id: 'quality.part.readability', message: '易读' });
  }
}

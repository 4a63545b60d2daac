import { translate } from '@docusaurus/Translate';
import type { Level, Stability } from '../../../src/lib/conventions/facts.ts';
import type { EmissionView } from '../views/conventions.ts';

/** How settled something is, in a word. */
export function stabilityWord(stability: Stability | 'deprecated'): string {
  switch (stability) {
    case 'stable':
      return translate({ id: 'conventions.stable', message: '稳定' });
    case 'release_candidate':
      return translate({ id: 'conventions.releaseCandidate', message: '发布候选' });
    case 'beta':
      return translate({ id: 'conventions.beta', message: 'Beta' });
    case 'alpha':
      return translate({ id: 'conventions.alpha', message: 'Alpha' });
    case 'development':
      return translate({ id: 'conventions.development', message: '开发中' });
    case 'deprecated':
      return translate({ id: 'conventions.deprecated', message: '已弃用' });
  }
}

export function levelWord(level: Level): string {
  switch (level) {
    case 'required':
      return translate({ id: 'conventions.required', message: '必需' });
    case 'conditionally_required':
      return translate({ id: 'conventions.conditionallyRequired', message: '有条件必需' });
    case 'recommended':
      return translate({ id: 'conventions.recommended', message: '推荐' });
    case 'opt_in':
      return translate({ id: 'conventions.optIn', message: '按需' });
  }
}

/** How far an emitter follows the registry, in a word. */
export function stateWord(state: EmissionView['state']): string {
  switch (state) {
    case 'follows':
      return translate({ id: 'conventions.follows', message: '照办' });
    case 'differs':
      return translate({ id: 'conventions.differs', message: '有出入' });
    case 'renamed':
      return translate({ id: 'conventions.renamed', message: '另用名' });
  }
}

/** Between the members of a list in a line. */
export function listSeparator(): string {
  return translate({ id: 'conventions.separator', message: '、' });
}

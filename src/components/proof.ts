import { translate } from '@docusaurus/Translate';
import type { Proof } from '../lib/examples/proof';

/** The name of a proof in the reader's language. */
export function proofName(proof: Proof): string {
  switch (proof) {
    case 'executed':
      return translate({ id: 'proof.executed', message: '自动运行' });
    case 'executed-by-hand':
      return translate({ id: 'proof.byHand', message: '手动运行' });
    case 'documented':
      return translate({ id: 'proof.documented', message: '只读未运行' });
  }
}

/** What a proof means, in one sentence, in the reader's language. */
export function proofMeaning(proof: Proof): string {
  switch (proof) {
    case 'executed':
      return translate({
        id: 'proof.executed.meaning',
        message: '示例在仓库里，npm run examples 和 CI 都会运行它，并核对输出。',
      });
    case 'executed-by-hand':
      return translate({
        id: 'proof.byHand.meaning',
        message: '在标明的日期和版本上跑过一次，输出已记录；CI 不重复。',
      });
    case 'documented':
      return translate({
        id: 'proof.documented.meaning',
        message: '只读过标明的出处，没有运行；有 schema 的，已按 schema 校验。',
      });
  }
}

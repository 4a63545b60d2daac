import { exampleFile } from '../../../src/lib/examples/example.ts';
import { isBetter } from '../../../src/lib/examples/proof.ts';
import { startOfLine } from '../../../src/lib/docs/lines.ts';
import { exampleNameOf, proofOf } from '../exampleFacts.ts';
import type { SiteRule } from '../rule.ts';

/** A page claims no better proof than its example has, and the example knows the page. */
export const exampleProof: SiteRule = {
  id: 'example-proof',
  scope: 'page',
  knows: 'site',
  check(page, facts, report) {
    const { how, example: id = '' } = proofOf(page) ?? {};
    const example = facts.examples.get(id);
    const name = exampleNameOf(page.file);
    if (!example || name === undefined) return;
    const rangeOf = (key: string) => page.frontMatter?.ranges.get(`/verified/${key}`) ?? startOfLine(1);
    const { proof, pages } = example;
    if (how && proof && isBetter(how, proof)) {
      report({
        message: {
          en: `Unexpected "how: ${how}", expected "${proof}" as ${exampleFile(id)} says of its proof. Correct the page, or let the example run.`,
          'zh-Hans': `"how" 不应为 "${how}"，应为 "${proof}"，与 ${exampleFile(id)} 的 proof 一致。请改正页面，或让示例真正运行。`,
        },
        range: rangeOf('how'),
      });
    }
    if (pages && !pages.includes(name)) {
      report({
        message: {
          en: `Unexpected example "${id}", expected one that has "${name}" among its pages. Add it to "pages" in ${exampleFile(id)}.`,
          'zh-Hans': `示例 "${id}" 的 pages 里没有 "${name}"。请在 ${exampleFile(id)} 的 "pages" 里补上。`,
        },
        range: rangeOf('example'),
      });
    }
  },
};

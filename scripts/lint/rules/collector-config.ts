import { codeBlocksOf, toPageOffset, toPageRange, type CodeBlock } from '../code/codeBlocks.ts';
import { yamlOf } from '../code/yamlCode.ts';
import { checkComponents, checkUses, type CollectorProblem } from '../collector/checkComponents.ts';
import { checkOttl } from '../collector/checkOttl.ts';
import { findCollectorConfigs } from '../collector/collectorConfig.ts';
import type { Reference } from '../reference/reference.ts';
import type { PageRule } from '../rule.ts';

/** A configuration that readers copy has to start in today's Collector. */
export const collectorConfig: PageRule = {
  id: 'collector-config',
  scope: 'markdown',
  rewritesCode: true,
  check(page, reference, report) {
    for (const block of codeBlocksOf(page)) {
      if (block.isUnchecked || !/^ya?ml$/.test(block.language) || !mayBeConfig.test(block.code)) continue;
      for (const { start, end, message, fix } of check(block, reference)) {
        const place = fix && !block.isQuotation ? toPageOffset(page, block, fix.start) : -1;
        report({
          message,
          range: toPageRange(page, block, start, end),
          ...(fix && place >= 0 && { fix: { ...fix, start: place, end: place + fix.end - fix.start } }),
        });
      }
    }
  },
};

const mayBeConfig =
  /^[ \t]*["']?(?:receivers|processors|exporters|connectors|extensions|service)["']?[ \t]*:|replace_/m;

/** What an author left out may define anything. */
const elision = /\.{3}|…/;

function check(block: CodeBlock, { components }: Reference): CollectorProblem[] {
  const { documents, mistake } = yamlOf(block) ?? {};
  if (!documents || mistake) return [];
  const { code } = block;
  const configs = findCollectorConfigs(documents, code, components);
  return [
    ...configs.flatMap((config) => [
      ...checkComponents({ config, components, documents }),
      ...(elision.test(code) ? [] : checkUses(config, components)),
    ]),
    ...checkOttl(documents, code),
  ];
}

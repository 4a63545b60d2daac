import { findPlaceholders, isDraft } from '../../../src/lib/docs/draft.ts';
import type { FrontMatter } from '../../../src/lib/docs/frontMatter.ts';
import { escapePointer, isRecord, rangeOfPointer } from '../../../src/lib/docs/yaml.ts';
import type { PageRule, Violation } from '../rule.ts';

/** A page that is published holds nothing that `npm run new` has put there for its author. */
export const unfinishedPage: PageRule = {
  id: 'unfinished-page',
  scope: 'page',
  check(page, _reference, report) {
    if (isDraft(page)) return;
    for (const { words, range } of findPlaceholders(page)) {
      const shown = `${words.trim()}…`;
      report({
        message: {
          en: `Unexpected "${shown}", expected what it asks for: the page is no draft. Write it, or add "draft: true".`,
          'zh-Hans': `不应还有 "${shown}"，应为写好的内容：这一页不是草稿。请写完，或加上 "draft: true"。`,
        },
        range,
      });
    }
    if (page.frontMatter) findVersions(page.frontMatter).forEach(report);
  },
};

function findVersions({ data, ranges }: FrontMatter): Violation[] {
  const { verified } = data;
  const versions = isRecord(verified) ? verified['versions'] : undefined;
  if (!isRecord(versions)) return [];
  return Object.entries(versions).flatMap(([name, version]) => {
    if (version !== '0.0.0') return [];
    const message = {
      en: `Unexpected version 0.0.0 of "${name}", expected the one that the page was verified with. Write it, or add "draft: true".`,
      'zh-Hans': `"${name}" 的版本不应为 0.0.0，应为验证这一页时用的版本。请写上，或加上 "draft: true"。`,
    };
    return [{ message, range: rangeOfPointer(ranges, `/verified/versions/${escapePointer(name)}`) }];
  });
}

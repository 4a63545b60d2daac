import { didYouMean } from '../../../src/lib/data/nearest.ts';
import { startOfLine } from '../../../src/lib/docs/lines.ts';
import type { SiteRule } from '../rule.ts';

/** The example that a page claims to be verified by exists. */
export const exampleKnown: SiteRule = {
  id: 'example-known',
  scope: 'page',
  knows: 'site',
  check({ frontMatter }, facts, report) {
    const verified = frontMatter?.data['verified'];
    const id =
      typeof verified === 'object' && verified !== null && 'example' in verified ? verified.example : undefined;
    if (typeof id !== 'string' || facts.files.has(`examples/${id}/example.yml`)) return;
    const known = [...facts.files].flatMap((file) => /^examples\/([^/]+)\/example\.yml$/.exec(file)?.[1] ?? []);
    const hint = didYouMean(id, known);
    report({
      message: {
        en: `Unexpected example "${id}", expected a folder with example.yml: there is no examples/${id}/example.yml.${hint.en} Add the example or correct the name.`,
        'zh-Hans': `不应为示例 "${id}"，应为含有 example.yml 的文件夹：examples/${id}/example.yml 不存在。${hint['zh-Hans']}请添加示例或改正名称。`,
      },
      range: frontMatter?.ranges.get('/verified/example') ?? startOfLine(1),
    });
  },
};

import pageSchema from '../../../data/schemas/page.schema.json';
import { createSchemaCheck } from '../../../src/lib/data/schema.ts';
import { startOfLine } from '../../../src/lib/docs/lines.ts';
import { rangeOfPointer } from '../../../src/lib/docs/yaml.ts';
import type { PageRule } from '../rule.ts';

const checkFrontMatter = createSchemaCheck(pageSchema);

/** The front matter is YAML and follows data/schemas/page.schema.json. */
export const frontMatter: PageRule = {
  id: 'front-matter',
  scope: 'page',
  blocksBuild: true,
  check({ frontMatter: found }, _facts, report) {
    if (!found) {
      report({
        message: {
          en: 'Missing front matter, expected "---", keys such as title and description, and "---" at the top of the page. Add it.',
          'zh-Hans': '缺少 front matter，页面开头应依次为 "---"、title 和 description 等键、"---"。请补上。',
        },
        range: startOfLine(1),
      });
    } else if (found.problems.length > 0) {
      found.problems.forEach(report);
    } else {
      for (const { pointer, message } of checkFrontMatter(found.data))
        report({ message, range: rangeOfPointer(found.ranges, pointer) });
    }
  },
};

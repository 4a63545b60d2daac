import { startOfLine } from '../../../src/lib/docs/lines.ts';
import type { FrontMatter } from '../../../src/lib/docs/frontMatter.ts';
import type { Range } from '../../../src/lib/finding.ts';
import type { Rule } from '../rule.ts';
import { checkFrontMatter } from '../schema.ts';

/** The front matter is YAML and follows data/schemas/page.schema.json. */
export const frontMatter: Rule = {
  id: 'front-matter',
  severity: 'error',
  scope: 'page',
  blocksBuild: true,
  check({ frontMatter: found }, _facts, report) {
    if (!found) {
      report({
        message:
          'Missing front matter, expected "---", keys such as title and description, and "---" at the top of the page.',
        range: startOfLine(1),
      });
    } else if (found.problems.length > 0) {
      found.problems.forEach(report);
    } else {
      for (const { pointer, message } of checkFrontMatter(found.data))
        report({ message, range: rangeOfKey(found, pointer) });
    }
  },
};

/** Position of the key, or of the nearest one around it. */
function rangeOfKey({ ranges }: FrontMatter, pointer: string): Range {
  for (let here = pointer; here !== ''; here = here.slice(0, here.lastIndexOf('/'))) {
    const range = ranges.get(here);
    if (range) return range;
  }
  return startOfLine(1);
}

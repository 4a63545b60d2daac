import { expect, it } from 'vitest';
import { parsePage } from '../../src/lib/docs/parsePage.ts';
import { startOfLine } from '../../src/lib/docs/lines.ts';
import { toCopy } from './copyKey.ts';
import { toFacts, toSitePage } from './sitePage.ts';

it('takes front matter with more keys than a call can have arguments', () => {
  const source = '---\nb: 2\n---\n';
  const from = toSitePage('docs/a.md', source, toFacts(parsePage('docs/a.md', source)));
  const names = ['b', ...Array.from({ length: 200_000 }, (_, index) => `k${index}`)];
  const text = `---\n${names.map((name) => `${name}: 3\n`).join('')}---\n`;
  // The YAML parser needs minutes for so many keys.
  const frontMatter = {
    data: Object.fromEntries(names.map((name) => [name, 3])),
    problems: [],
    range: { start: startOfLine(1).start, end: { line: names.length + 2, column: 4 } },
    ranges: names.map((name, index) => [`/${name}`, startOfLine(index + 2)] as const),
  };
  const to = toSitePage('docs/b.md', text, { ...toFacts(parsePage('docs/b.md', '')), frontMatter });
  expect(toCopy('b', from, to)).toEqual({ start: 4, end: 9, text: 'b: 2\n' });
});

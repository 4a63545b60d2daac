import { describe, expect, it } from 'vitest';
import { faultsOf } from '../../../src/lib/testMessage.ts';
import { lintFixture, placesOf } from './fixture.ts';
import { mdxComponent } from './mdx-component.ts';
import { mdxParse } from './mdx-parse.ts';

const file = 'docs/a.mdx';

describe('mdx-parse', () => {
  it.each([
    ['文\n\n## 节 {#steps}\n', 3, /^Unexpected "\{#steps\}" in MDX, expected "\{\/\* #steps \*\/\}"\. Write /],
    ['文\n\n{ open\n', undefined, /\. Close it, or write a plain brace as "\\\{"\.$/],
    ['文\n\n<div>\n', 3, /\. Close the tag, or write a plain "<" as "&lt;"\.$/],
    ['a <1\n', 1, /&lt;"\.$/],
    ['<!-- x -->\n', 1, /expected "\{\/\* … \*\/\}"\. Write /],
    ['import x from\n', undefined, /\. Mend the import or export/],
    ['{a b}\n', 1, /brace/],
  ])('ends %j with a remedy', (text, line, message) => {
    const [finding, ...rest] = lintFixture(mdxParse, { file, text });
    expect(finding?.message.en).toMatch(message);
    expect(finding?.message.en).not.toMatch(/\.\./);
    expect(finding && faultsOf(finding.message)).toEqual([]);
    if (line) expect(finding?.range?.start.line).toBe(line);
    expect(rest).toEqual([]);
  });
});

describe('mdx-component', () => {
  it.each([
    "import Tabs from '@theme/Tabs';\n\n<Tabs><div>a</div></Tabs>\n",
    "import { A as B } from 'a';\nimport * as C from 'c';\n\n<B /> <C.D />\n",
    'export const A = () => null;\nexport function F() {}\n\n<A /> <F />\n',
    '<Head><title>a</title></Head>\n\n<Details>\n\na\n\n</Details>\n',
    "import * as all from 'a';\n\nexport const { A, b: B } = all;\n\n<A /> <B />\n",
    '`<Nope />`\n',
  ])('accepts %j', (text) => expect(lintFixture(mdxComponent, { file, text })).toEqual([]));

  it('finds what nobody imported', () => {
    const findings = lintFixture(mdxComponent, {
      file,
      text: "import Tabs from '@theme/Tabs';\n\n<Tab />\n\na <X.Y />\n",
    });
    expect(placesOf(findings)).toEqual([
      ['mdx-component', 3],
      ['mdx-component', 5],
    ]);
    expect(findings[0]?.message.en).toMatch(/Unexpected component <Tab>.*Did you mean "Tabs"\?.*\.$/);
  });

  it('leaves Markdown alone', () => {
    expect(lintFixture(mdxComponent, { text: '<Nope />\n' })).toEqual([]);
  });
});

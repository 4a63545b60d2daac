import { expect, it } from 'vitest';
import { parsePage } from '../docs/parsePage.ts';
import { adaptLinks } from './adaptLinks.ts';

const en = 'i18n/en/docusaurus-plugin-content-docs/current';

function adapt(
  text: string,
  files: readonly string[] = [],
  [from, to] = ['docs/guides/a.md', `${en}/guides/a.md`],
): string {
  return adaptLinks(parsePage(from, text), { to, isFile: (file) => files.includes(file) });
}

const toChinese: [string, string] = [`${en}/guides/a.md`, 'docs/guides/a.md'];

it.each([
  '[b](./b.md#x)',
  '[b](../index.md "t")',
  '[b](/guides/b/)',
  '[b](https://opentelemetry.io/docs/)',
  '[b](//example.org/a.png)',
  '[b](#x)',
  '![b](/img/a.png)',
  '`![b](./a.png)`',
  '```md\n![b](./a.png)\n```',
  '![b](./other.png)',
])('leaves %j as it is', (text) => {
  expect(adapt(text, ['docs/guides/b.md', 'docs/guides/a.png'])).toBe(text);
});

it('leads to the picture of the source, with its query, while the translation has none of its own', () => {
  const text = '![b](./a.png?x#y "t") [c]\r\n\r\n[c]: <../c.yaml>\r\n';
  const files = ['docs/guides/a.png', 'docs/c.yaml'];
  expect(adapt(text, files)).toBe('![b](@site/docs/guides/a.png?x#y "t") [c]\r\n\r\n[c]: <@site/docs/c.yaml>\r\n');
  expect(adapt(text, [...files, `${en}/guides/a.png`, `${en}/c.yaml`])).toBe(text);
});

it('finds a file whose name is escaped', () => {
  expect(adapt('![b](./a%20b.png)', ['docs/guides/a b.png'])).toBe('![b](@site/docs/guides/a%20b.png)');
});

it('leaves an address alone that it cannot find in the text', () => {
  const text = '![b](./a&#46;png)';
  expect(adapt(text, ['docs/guides/a.png'])).toBe(text);
});

it('takes the language out of an address', () => {
  expect(adapt('[b](/en/guides/b/#x) [c](/english/)', [], toChinese)).toBe('[b](/guides/b/#x) [c](/english/)');
});

it('changes the folder of the language where there is such a file', () => {
  expect(adapt('[b](@site/docs/b.md) [c](@site/docs/c.md)', [`${en}/b.md`])).toBe(
    `[b](@site/${en}/b.md) [c](@site/docs/c.md)`,
  );
});

it('changes the address and not the same words beside it', () => {
  expect(adapt('![./a.png](./a.png "./a.png")', ['docs/guides/a.png'])).toBe(
    '![./a.png](@site/docs/guides/a.png "./a.png")',
  );
});

it('changes a picture that is the text of a link to itself', () => {
  expect(adapt('[![b](./a.png)](./a.png)', ['docs/guides/a.png'])).toBe(
    '[![b](@site/docs/guides/a.png)](@site/docs/guides/a.png)',
  );
});

it('leads to modules that stand beside the source', () => {
  const mdx = [
    "import Part from './_part.mdx';",
    "import { x } from '../x';",
    "import Own from './_own.mdx';",
    '',
    "<img src={require('./a.png').default} />",
    '',
    "```js\nimport Part from './_part.mdx';\n```",
    '',
    "`require('./a.png')`",
    '',
  ].join('\n');
  const files = [
    'docs/guides/_part.mdx',
    'docs/x.ts',
    'docs/guides/a.png',
    'docs/guides/_own.mdx',
    `${en}/guides/_own.mdx`,
  ];
  expect(adapt(mdx, files, ['docs/guides/a.mdx', `${en}/guides/a.mdx`])).toBe(
    mdx
      .replace("'./_part.mdx'", "'@site/docs/guides/_part.mdx'")
      .replace("'../x'", "'@site/docs/x'")
      .replace("'./a.png'", "'@site/docs/guides/a.png'"),
  );
});

import { describe, expect, test } from 'vitest';
import { parsePage } from '../../../src/lib/docs/parsePage.ts';
import { collectLinks } from './collectLinks.ts';

/** Each link as `line:column address`, with the piece of the page that a fix would replace, if it is another. */
function collect(text: string, file = 'docs/a.md'): string[] {
  const page = parsePage(file, text);
  expect(page.problem).toBeUndefined();
  return collectLinks(page).map(({ url, range: { start }, span }) => {
    const piece = span && page.text.slice(span.start, span.end);
    return `${start.line}:${start.column} ${url}${piece === url ? '' : ` <- ${piece ?? 'no fix'}`}`;
  });
}

describe('Markdown', () => {
  test.each<[string, string, string[]]>([
    ['a link', 'See [a](https://a.dev/x).', ['1:9 https://a.dev/x']],
    [
      'with a fragment, which servers never see',
      '[a](https://a.dev/x#y)',
      ['1:5 https://a.dev/x <- https://a.dev/x#y'],
    ],
    ['in Chinese', '[甲](https://a.dev/中?q=文#节)', ['1:5 https://a.dev/%E4%B8%AD?q=%E6%96%87 <- no fix']],
    ['with the address as its text', '[https://a.dev/x](https://a.dev/x)', ['1:19 https://a.dev/x']],
    ['with the address in its title', '[a](https://a.dev/x "https://a.dev/x")', ['1:5 https://a.dev/x']],
    ['with the address everywhere', '[https://a.dev/x](https://a.dev/x "](https://a.dev/x")', ['1:19 https://a.dev/x']],
    ['without text', '[](https://a.dev/x "https://a.dev/x")', ['1:4 https://a.dev/x']],
    ['in angle brackets', '[a](<https://a.dev/x y>)', ['1:6 https://a.dev/x%20y <- no fix']],
    ['with white space around', '[a](  https://a.dev/x  "t")', ['1:7 https://a.dev/x']],
    ['over two lines', '[a\nb](\nhttps://a.dev/x)', ['3:1 https://a.dev/x']],
    ['twice in a line', '[a](https://a.dev/x) [a](https://a.dev/x)', ['1:5 https://a.dev/x', '1:26 https://a.dev/x']],
    [
      'and the beginning of another',
      '[a](https://a.dev/x) [a](https://a.dev/xy)',
      ['1:5 https://a.dev/x', '1:26 https://a.dev/xy'],
    ],
    ['a picture', '![https://a.dev/x](https://a.dev/x "https://a.dev/x")', ['1:20 https://a.dev/x']],
    [
      'a picture in a link',
      '[![i](https://a.dev/i)](https://a.dev/x)',
      ['1:7 https://a.dev/i', '1:25 https://a.dev/x'],
    ],
    [
      'the same picture and link',
      '[![i](https://a.dev/x)](https://a.dev/x)',
      ['1:7 https://a.dev/x', '1:25 https://a.dev/x'],
    ],
    ['a definition', '[a] [a]\n\n[a]: https://a.dev/x "https://a.dev/x"', ['3:6 https://a.dev/x']],
    ['a definition named by its address', '[https://a.dev/x]: <https://a.dev/x>', ['1:21 https://a.dev/x']],
    ['angle brackets alone', 'See <https://a.dev/x>.', ['1:6 https://a.dev/x']],
    ['the address alone', 'See https://a.dev/x, please.', ['1:5 https://a.dev/x']],
    ['without a scheme', 'See www.a.dev/x.', ['1:5 http://www.a.dev/x <- no fix']],
    ['the scheme of the page', '[a](//a.dev/x)', ['1:5 https://a.dev/x <- no fix']],
    ['an escape', '[a](https://a.dev/x\\_y)', ['1:1 https://a.dev/x_y <- no fix']],
    ['a character reference', '[a](https://a.dev/?x&amp;y)', ['1:1 https://a.dev/?x&y <- no fix']],
    ['in a quotation and a list', '> - [a](https://a.dev/x)', ['1:9 https://a.dev/x']],
    ['in a quotation over two lines', '> [a](\n> https://a.dev/x)', ['1:3 https://a.dev/x <- no fix']],
    ['in a table', '| a |\n| - |\n| [a](https://a.dev/x) |', ['3:7 https://a.dev/x']],
    ['in a heading with an id', '## [a](https://a.dev/x) {#a}', ['1:8 https://a.dev/x']],
    ['in a footnote', '[^1]\n\n[^1]: https://a.dev/x', ['3:7 https://a.dev/x']],
    ['behind CRLF and wide characters', '甲🍵\r\n\r\n🍵 [a](https://a.dev/x)', ['3:8 https://a.dev/x']],
    ['that no browser can read', '[a](https://[::1/x)', ['1:5 https://[::1/x']],
  ])('%s', (_title, text, links) => {
    expect(collect(text)).toEqual(links);
  });

  test.each([
    ['code', '`https://a.dev/x`\n\n```sh\ncurl https://a.dev/x\n```\n\n    https://a.dev/x'],
    ['front matter', '---\nimage: https://a.dev/x\n---\n\ntext'],
    ['links inside of the site', '[a](/x) [b](../b.md) [c](#c) [d](mailto:a@a.dev) <mailto:a@a.dev>'],
    ['other schemes', '[a](javascript:alert%281%29) [b](file:///etc/passwd) [c](data:text/html,x)'],
    ['a comment', '<!-- https://a.dev/x <a href="https://a.dev/x">x</a> -->'],
  ])('no link: %s', (_title, text) => {
    expect(collect(text)).toEqual([]);
  });
});

describe('words that run into a bare address', () => {
  const isRunOn = (text: string, file = 'docs/a.md'): boolean[] =>
    collectLinks(parsePage(file, text)).map((link) => link.isRunOn === true);

  test.each([
    '详见 http://a.dev/docs/x，里面说明了采样。后面还有。',
    '见 https://a.dev/x（说明）',
    '见 https://a.dev/x。',
    '见 www.a.dev/x，另见',
    '打开 https://a.dev，然后',
    '看 <a href=https://a.dev/x>x</a>',
  ])('%s', (text) => {
    expect(isRunOn(text)).toEqual([true]);
  });

  test.each([
    '见 https://a.dev/x 。',
    '见 <https://zh.wikipedia.dev/wiki/中文（语言）>。',
    '[a](https://a.dev/x，y)',
    'https://a.dev/中文/页',
    '<p><a href="https://a.dev/x。">x</a></p>',
    '“https://a.dev/x_(y)”'.replace('”', ' ”'),
  ])('not in %s', (text) => {
    expect(isRunOn(text)).toEqual([false]);
  });
});

describe('HTML', () => {
  test.each<[string, string, string[]]>([
    ['a link', 'See <a href="https://a.dev/x">x</a>.', ['1:14 https://a.dev/x']],
    ['a block', "<p>\n  <a href='https://a.dev/x'>https://a.dev/x</a>\n</p>", ['2:12 https://a.dev/x']],
    ['without quotes', '<img src=https://a.dev/x alt=x>', ['1:10 https://a.dev/x <- no fix']],
    [
      'twice',
      '<a href="https://a.dev/x"><img src="https://a.dev/x"></a>',
      ['1:10 https://a.dev/x', '1:37 https://a.dev/x'],
    ],
    [
      'the beginning of another',
      '<div><a href="https://a.dev/x"></a><a href="https://a.dev/xy"></a></div>',
      ['1:15 https://a.dev/x', '1:45 https://a.dev/xy'],
    ],
    ['in a title too', '<div title="https://a.dev/x"><a href="https://a.dev/x"></a></div>', ['1:39 https://a.dev/x']],
    ['a character reference', '<div><a href="https://a.dev/?x&amp;y"></a></div>', ['1:1 https://a.dev/?x&y <- no fix']],
    [
      'pictures by size',
      '<img srcset="https://a.dev/1 1x, https://a.dev/2 2x">',
      ['1:1 https://a.dev/1 <- no fix', '1:1 https://a.dev/2 <- no fix'],
    ],
    ['in a quotation', '> <div>\n> <a href="https://a.dev/x">x</a>\n> </div>', ['1:3 https://a.dev/x <- no fix']],
    ['never closed', '<div><a href="https://a.dev/x', []],
  ])('%s', (_title, text, links) => {
    expect(collect(text)).toEqual(links);
  });
});

describe('MDX', () => {
  test.each<[string, string, string[]]>([
    ['a component', '<Card href="https://a.dev/x" title="https://a.dev/x" />', ['1:13 https://a.dev/x']],
    [
      'one in another',
      '<Card href="https://a.dev/x"><Card href="https://a.dev/xy" /></Card>',
      ['1:13 https://a.dev/x', '1:42 https://a.dev/xy'],
    ],
    ['a string in braces', "<Link to={'https://a.dev/x'}>x</Link>", ['1:12 https://a.dev/x']],
    [
      'strings in a list',
      '<Cards items={[{ href: "https://a.dev/x" }, { href: `https://a.dev/y` }]} />',
      ['1:25 https://a.dev/x', '1:54 https://a.dev/y'],
    ],
    ['a character reference', '<a href="https://a.dev/?x&amp;y">x</a>', ['1:1 https://a.dev/?x&y <- no fix']],
    ['Markdown inside', '<Note>\n\n[a](https://a.dev/x)\n\n</Note>', ['3:5 https://a.dev/x']],
    ['a template with a value in it', '<a href={`https://a.dev/${x}`}>x</a>', []],
    ['code', 'export const a = "https://a.dev/x";\n\n{/* https://a.dev/x */}', []],
  ])('%s', (_title, text, links) => {
    expect(collect(text, 'docs/a.mdx')).toEqual(links);
  });
});

test('thousands of links in a line, and long ones, are read', () => {
  expect(collect('[a](https://a.dev/x) '.repeat(2000))).toHaveLength(2000);
  expect(collect(`[a](https://a.dev/${'x'.repeat(100_000)})`)).toHaveLength(1);
});

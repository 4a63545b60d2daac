import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../src/lib/docs/parsePage.ts';
import { codeBlocksOf, toPageOffset, toPageRange } from './codeBlocks.ts';

const first = (text: string, file = 'docs/a.md') => {
  const page = parsePage(file, text);
  const [block] = codeBlocksOf(page);
  if (!block) throw new Error('no code block');
  return { page, block };
};

describe('codeBlocksOf', () => {
  it.each([
    ['```yaml nocheck\na\n```', true],
    ['```yaml title="nocheck"\na\n```', false],
    ['```yaml title="a" nocheck {1}\na\n```', true],
    ['```yaml nochecks\na\n```', false],
    ['```\na\n```', false],
  ])('reads the flag of %j', (text, expected) => {
    expect(first(text).block.isUnchecked).toBe(expected);
  });

  it('reads languages as the site does, whatever their case', () => {
    expect(first('```YAML\na\n```').block.language).toBe('yaml');
    expect(first('    a\n').block.language).toBe('');
  });

  it('knows what shows a file of examples/', () => {
    expect(first('```yaml title="examples/a/b.yaml"\na\n```').block.isQuotation).toBe(true);
    expect(first('```yaml title="b.yaml"\na\n```').block.isQuotation).toBe(false);
  });
});

describe('toPageOffset', () => {
  it.each([
    ['alone', '```yaml\nkey: name\n```\n'],
    ['CRLF', 'Text\r\n\r\n```yaml\r\na: b\r\nkey: name\r\n```\r\n'],
    ['lone CR', '```yaml\ra: b\rkey: name\r```\r'],
    ['in a list', '- Item\n\n  ```yaml\n  a:\n    key: name\n  ```\n'],
    ['in a list, indented by a tab', '1. Item\n\n\t```yaml\n\tkey: name\n\t```\n'],
    ['in a quotation', '> ~~~yaml\n> a: b\n>\n> key: name\n> ~~~\n'],
    ['fence with indentation', '   ```yaml\n   key: name\n   ```\n'],
    ['never closed', '```yaml\nkey: name'],
    ['indented code', 'Text\n\n    a: b\n\n    key: name\n'],
    ['behind front matter', '---\ntitle: T\n---\n\n```yaml\nkey: name\n```\n'],
    ['wide characters before it', '😀\n\n```yaml\n# 😀\nkey: name\n```\n'],
  ])('finds a name: %s', (_, text) => {
    for (const file of ['docs/a.md', 'docs/a.mdx']) {
      if (file.endsWith('.mdx') && text.includes('    a: b\n\n    key')) continue;
      const { page, block } = first(text, file);
      const at = block.code.indexOf('name');
      expect(toPageOffset(page, block, at)).toBe(page.text.indexOf('name'));
      const line = page.text.slice(0, page.text.indexOf('name')).split(/\r\n|\n|\r/).length;
      expect(toPageRange(page, block, at, at + 4).start.line).toBe(line);
    }
  });

  it('says that it does not know where a tab was split, and still names the line', () => {
    const { page, block } = first('-\t```text\n\t\tname\n\t```\n');
    const at = block.code.indexOf('name');
    expect(block.code).not.toBe('name');
    expect(toPageOffset(page, block, at)).toSatisfy((offset) => offset === -1 || page.text.startsWith('name', offset));
    expect(toPageRange(page, block, at, at + 4).start.line).toBe(2);
  });
});

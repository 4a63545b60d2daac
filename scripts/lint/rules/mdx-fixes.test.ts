import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../src/lib/docs/parsePage.ts';
import { proseOf } from '../../../src/lib/docs/prose.ts';
import { linksOf } from '../../../src/lib/docs/tree.ts';
import { faultsOf } from '../../../src/lib/testMessage.ts';
import { withoutOverlap } from '../overlap.ts';
import { fixFixture, lintFixture, placesOf } from './fixture.ts';
import { headingId } from './heading-id.ts';
import { rules } from './index.ts';
import { mdxAutolink } from './mdx-autolink.ts';
import { mdxHtmlComment } from './mdx-html-comment.ts';
import { mdxParse } from './mdx-parse.ts';

const file = 'docs/a.mdx';
const mending = [mdxAutolink, mdxHtmlComment, headingId];
const fix = (text: string): string => fixFixture(mending, { file, text });

describe('mdx-autolink', () => {
  it.each([
    'https://example.org/a_b/__init__.py',
    'https://example.org/*a*~b~`c`',
    'https://example.org/{id}',
    'https://en.wikipedia.org/wiki/A_(b)',
    'https://example.org/a(b',
    'http://[::1]:4317/',
    'https://example.org/a\\b',
    'https://example.org/?a=1&b=2#c',
    'mailto:a@example.org',
  ])('keeps the address %s, and shows it', (address) => {
    const fixed = fix(`见 <${address}>。\n`);
    const page = parsePage(file, fixed);
    expect(page.problem).toBeUndefined();
    expect(linksOf(page.tree).map(({ url }) => url)).toEqual([address]);
    expect(proseOf(page).map(({ text }) => text)).toEqual([`见 ${address}。`]);
  });
});

describe('mdx-html-comment', () => {
  it('leaves a comment alone that would end too early', () => {
    const text = '<!-- /* a */ -->\n';
    expect(lintFixture(mdxHtmlComment, { file, text })).toMatchObject([{ range: { start: { line: 1 } } }]);
    expect(fix(text)).toBe(text);
  });
});

describe('fixes of a page that cannot be read', () => {
  it('are made together, and make it readable', () => {
    expect(fix('## 甲 {#a}\r\n\r\n<!-- b --> <https://c.d>\r\n')).toBe(
      '## 甲 {/* #a */}\r\n\r\n{/* b */} [https://c.d](https://c.d)\r\n',
    );
  });

  it('are made though something else is wrong', () => {
    expect(fix('<!-- a -->\n\n<div>\n')).toBe('{/* a */}\n\n<div>\n');
  });

  it('are no others', () => {
    const text = '- a\n* b  \n\n<div>\n';
    expect(fixFixture(rules, { file, text })).toBe(text);
  });

  it('are followed by those of a readable page', () => {
    expect(fixFixture(rules, { file, text: '{/* #a */}\n\n\n<!-- b -->' })).toBe('{/* #a */}\n\n{/* b */}\n');
  });
});

describe('mdx-parse', () => {
  it.each([
    ['mdx-autolink', 'a <https://b.c>\n'],
    ['mdx-html-comment', '<!-- a -->\n'],
    ['heading-id', '## 甲 {#a}\n'],
  ])('leaves to %s what that says of %j', (rule, text) => {
    const findings = [mdxParse, ...mending].flatMap((one) => lintFixture(one, { file, text }));
    expect(findings).toHaveLength(2);
    expect(placesOf(withoutOverlap(findings))).toEqual([[rule, 1]]);
    expect(findings.flatMap(({ message }) => faultsOf(message))).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { inLanguage } from '../../../src/lib/finding.ts';
import { faultsOf } from '../../../src/lib/testMessage.ts';
import { admonition } from './admonition.ts';
import { fixFixture, lintFixture } from './fixture.ts';

const check = (text: string, file = 'docs/a.md') =>
  lintFixture(admonition, { text, file }).map(({ range, message }) => {
    expect(faultsOf(message)).toEqual([]);
    return `${range?.start.line}: ${inLanguage(message, 'en')}`;
  });
const note = (text: string, colons = ':::') => `${colons}note\n\n${text}\n\n${colons}\n`;

describe('admonition', () => {
  it.each([
    ['all types', ['note', 'tip', 'info', 'warning', 'danger'].map((type) => `:::${type}\n\na\n\n:::\n`).join('\n')],
    [
      'a title in either form, and attributes',
      ':::note[a *b* [c](d)]\n\ne\n\n:::\n\n:::tip Title\n\nf\n\n:::\n\n:::info{#a .b}\n\nc\n\n:::',
    ],
    ['more colons outside', note(note('a'), '::::')],
    ['in lists and quotations', `- a\n\n  :::note\n\n  b\n\n  :::\n\n> ${note('c').replaceAll('\n', '\n> ')}`],
    ['without content', ':::note[a]\n:::\n'],
    ['code', '```markdown\n:::nope\n```\n\n`:::`\n\n    :::\n'],
    ['as many colons in a quotation inside', note('> :::tip\n>\n> a\n>\n> :::')],
    ['fewer colons in code inside', note('```markdown\n:::tip\n:::\n```', '::::')],
    ['colons in text', 'a ::: b and 10:30 and ::\n'],
    ['CRLF', note('a').replaceAll('\n', '\r\n')],
  ])('accepts: %s', (_, text) => {
    expect(check(text)).toEqual([]);
  });

  it('accepts in MDX what Docusaurus reads there', () => {
    expect(check(`:::note Title\n\na\n\n:::\n\n${note('b')}`, 'docs/a.mdx')).toEqual([]);
  });

  it.each<[string, string, string[]]>([
    ['unknown type', ':::notes\n\na\n\n:::\n', ['1: Unexpected admonition type "notes", .* Did you mean "note"']],
    ['a type of older versions', ':::caution\n\na\n\n:::\n', ['1: .*"caution".* Did you mean "warning"']],
    [
      'a type like no other',
      ':::details\n\na\n\n:::\n',
      ['1: .*"details", expected one of note, tip, info, warning, danger. Correct'],
    ],
    ['never closed', 'a\n\n:::note\n\nb\n', ['3: Unexpected ":::note" that is never closed']],
    ['never closed in a list', '- :::note\n\n  a\n\nb\n', ['1: .*never closed']],
    ['never closed inside', '::::note\n\n:::tip\n\na\n\n::::\n', ['3: .*":::tip" that is never closed']],
    ['never closed outside', '::::note\n\n:::tip\n\na\n\n:::\n', ['1: .*"::::note" that is never closed']],
    ['equal colons', note(note('a')), ['1: Unexpected ":::" inside ":::note".* Write "::::note" and "::::"']],
    ['more colons inside', note(note('a', '::::')), ['1: Unexpected ":::" inside ":::note"']],
    [
      'as many colons in a list inside',
      ':::note\n\n- a\n\n  :::tip\n\n  b\n\n  :::\n\n:::\n',
      ['1: Unexpected ":::" inside ":::note"'],
    ],
    ['as many colons in code inside', note('```markdown\n:::tip\n:::\n```'), ['1: Unexpected ":::" inside ":::note"']],
    ['an end too many', `${note('a')}\n:::\n`, ['7: Unexpected ":::" that closes nothing']],
    ['a space', '::: note\n\na\n\n:::\n', ['1: Unexpected "::: note", expected the form ":::note\\[Title\\]"']],
    ['a title that is not closed', ':::note[a\n\nb\n\n:::\n', ['1: Unexpected ":::note\\[a"']],
    ['something behind the title', ':::note[a] b\n\nc\n\n:::\n', ['1: Unexpected ":::note\\[a\\] b"']],
    ['no blank lines', ':::note\na\n:::\n', ['1: .*line after ":::note"', '3: .*line before ":::"']],
  ])('finds: %s', (_, text, expected) => {
    expect(check(text)).toEqual(expected.map((pattern) => expect.stringMatching(`^${pattern}`)));
  });

  it('leaves types and forms of other programs alone outside the site', () => {
    expect(check('::: tip\n\na\n\n:::\n\n:::details\n\nb\n\n:::\n', 'README.md')).toEqual([]);
    expect(check(':::nots\n\na\n\n:::\n', 'README.md')).toHaveLength(1);
  });

  it.each([
    [':::note\na\n:::\n', ':::note\n\na\n\n:::\n'],
    [':::note\r\na\r\n:::', ':::note\r\n\r\na\r\n\r\n:::'],
    ['> - :::note\n>   a\n>   :::\n', '> - :::note\n>\n>   a\n>\n>   :::\n'],
    ['1. > :::note\n   > a\n   > :::\n', '1. > :::note\n   >\n   > a\n   >\n   > :::\n'],
    ['::::tip\n:::Note\na\n:::\n::::\n', '::::tip\n\n:::note\n\na\n\n:::\n\n::::\n'],
    [':::note\n```text\na\n```\n:::\n', ':::note\n\n```text\na\n```\n\n:::\n'],
    [':::important\n\na\n\n:::\n', ':::important\n\na\n\n:::\n'],
  ])('mends %j', (text, fixed) => {
    expect(fixFixture([admonition], { text })).toBe(fixed);
  });
});

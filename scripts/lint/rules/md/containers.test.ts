import { expect, it } from 'vitest';
import { parsePage } from '../../../../src/lib/docs/parsePage.ts';
import { contentStartOf } from './containers.ts';
import { nodesOf } from '../../../../src/lib/docs/nodes.ts';

/** What is on the line of the first heading before the content of all that is around it. */
function markersBefore(text: string): string {
  const page = parsePage('page.md', text);
  const [heading] = nodesOf(page, 'heading');
  const line = heading?.position?.start.line ?? 0;
  if (!heading) throw new Error('There is no heading.');
  return (text.split('\n')[line - 1] ?? '').slice(0, contentStartOf(page, heading, line));
}

it.each([
  ['the page', '  # a\n', ''],
  ['a quotation', '>  # a\n', '> '],
  ['a quotation without space', '># a\n', '>'],
  ['a list item', '- # a\n', '- '],
  ['a later line of a list item', '1. b\n\n    # a\n', '   '],
  ['a list item that is indented by a tab', '- b\n\n\t# a\n', '\t'],
  ['a list item whose first line is code', '-     b\n\n  # a\n', '  '],
  ['a list item that starts with an empty line', '-\n   # a\n', '  '],
  ['a quotation in a list item', '- b\n\n  >  # a\n', '  > '],
  ['a list item in a quotation', '> 1. b\n>\n>     # a\n', '>    '],
  ['a footnote', '[^1]: b\n\n     # a\n', '    '],
  ['an admonition that is indented', '- b\n\n    :::note\n\n     # a\n\n    :::\n', '    '],
])('finds where the content starts in %s', (_, text, before) => {
  expect(markersBefore(text)).toBe(before);
});

it.each([
  ['lists', (level: number) => `${'  '.repeat(level)}- b`, '  '.repeat(60)],
  ['admonitions', (level: number) => `${' '.repeat(level % 3)}${':'.repeat(70 - level)}note`, ''],
])('takes no longer with each level of %s', (_, open, before) => {
  const levels = Array.from({ length: 60 }, (__, level) => open(level));
  expect(markersBefore(`${levels.join('\n')}\n\n${before}# a\n`)).toBe(before);
});
